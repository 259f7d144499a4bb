"""A link to a claim opens the article at the sentence that carries it."""

import pytest
from playwright.sync_api import expect

from tests.browser.visitor import Arrive


@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_a_claims_link_opens_the_article_at_its_sentence(arrive: Arrive, javascript: bool) -> None:
    ravi = arrive(java_script_enabled=javascript, viewport={"width": 1280, "height": 500})
    ravi.visit(ravi.site.board["url"].removeprefix(ravi.site.origin))
    proof = ravi.find(".ledger_against blockquote").last
    expect(proof).to_be_visible()
    sentence = proof.inner_text().splitlines()[0].strip(" …“”")
    link = proof.get_by_role("link", name="in the article")
    path = link.get_attribute("href")
    link.click()

    claim_id = str(path).rpartition("/")[2]
    ravi.page.wait_for_url(f"**/articles/*#claim-{claim_id}")
    target = ravi.find(":target")
    expect(target).to_be_in_viewport()
    expect(target.locator("xpath=ancestor-or-self::p | ancestor-or-self::h1")).to_contain_text(sentence)


def test_the_marked_sentence_stands_out(arrive: Arrive) -> None:
    ravi = arrive()
    claim_id = ravi.site.disputed_figure["asserted_by"][0]["claims"][0]
    ravi.visit(f"/claims/{claim_id}")
    colour = "node => getComputedStyle(node).backgroundColor"
    target, paragraph = ravi.find(".evidence:target"), ravi.find(".article_paragraph").first
    assert target.evaluate(colour) != paragraph.evaluate(colour)
