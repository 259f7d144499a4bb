"""Everything can be done with the keyboard alone."""

from playwright.sync_api import expect

from tests.browser.pages import path_of
from tests.browser.visitor import Visitor

FOCUSED = "document.activeElement.name || document.activeElement.textContent.trim()"


def test_the_first_stop_skips_to_the_content(ravi: Visitor) -> None:
    ravi.visit(path_of("event", ravi.site))
    ravi.page.keyboard.press("Tab")
    skip = ravi.page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    ravi.page.keyboard.press("Enter")
    expect(ravi.find("main")).to_be_focused()


def test_the_upload_form_is_walked_from_top_to_bottom(vera: Visitor) -> None:
    vera.visit("/articles/new")
    vera.find("main").focus()
    stops: list[str] = []
    for _ in range(12):
        vera.page.keyboard.press("Tab")
        stop = str(vera.page.evaluate(FOCUSED))
        # A date field has a stop each for day, month, year and its calendar.
        if stop not in stops[-1:]:
            stops.append(stop)
    assert stops[:7] == ["files", "text", "outlet", "published", "title", "url", "Upload and read"]


def test_the_reason_of_a_claim_opens_with_the_keyboard(ravi: Visitor) -> None:
    ravi.visit(path_of("article", ravi.site))
    reasons = ravi.find(".claim_note details").first
    reasons.locator("summary").focus()
    ravi.page.keyboard.press("Enter")
    expect(reasons.locator("dd").first).to_be_visible()
