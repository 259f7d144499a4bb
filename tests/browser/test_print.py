"""On paper: the ledger with its sentences, and nothing to press."""

from playwright.sync_api import expect

from tests.browser.pages import path_of
from tests.browser.visitor import Visitor


def test_an_event_prints_its_ledger_and_no_buttons(ravi: Visitor) -> None:
    ravi.visit(path_of("event", ravi.site))
    ravi.page.emulate_media(media="print")
    line = ravi.find(f"#figure-{ravi.site.disputed_figure['id']}")
    for part in (".ledger_figure", ".ledger_for blockquote", ".ledger_against blockquote"):
        expect(line.locator(part).first).to_be_visible()
    expect(ravi.find(".page_actions")).to_be_hidden()
    expect(ravi.page.get_by_role("searchbox")).to_be_hidden()
    for button in ravi.page.get_by_role("button").all():
        expect(button).to_be_hidden()


def test_a_dark_page_prints_dark_on_light(ravi: Visitor) -> None:
    ravi.page.emulate_media(media="print", color_scheme="dark")
    ravi.visit(path_of("article", ravi.site))
    red, green, blue = ravi.find(".article_paragraph").first.evaluate(
        "node => getComputedStyle(node).color.match(/[0-9.]+/g).slice(0, 3).map(Number)"
    )
    assert red + green + blue < 3 * 128
