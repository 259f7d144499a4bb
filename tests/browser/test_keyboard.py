"""Everything can be done with the keyboard alone."""

import re

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
    for _ in range(14):
        vera.page.keyboard.press("Tab")
        stop = str(vera.page.evaluate(FOCUSED))
        # A date field has a stop each for day, month, year and its calendar.
        if stop not in stops[-1:]:
            stops.append(stop)
    bookmark = "A bookmark hands over the page."
    assert stops[:8] == ["files", "text", bookmark, "outlet", "published", "title", "url", "Upload"]


def test_the_reason_of_a_claim_opens_with_the_keyboard(ravi: Visitor) -> None:
    ravi.visit(path_of("article", ravi.site))
    reasons = ravi.find(".claim_note details").first
    reasons.locator("summary").focus()
    ravi.page.keyboard.press("Enter")
    expect(reasons.locator("dd").first).to_be_visible()


def test_keys_lead_to_the_search_and_from_row_to_row(ravi: Visitor) -> None:
    ravi.visit(path_of("sources", ravi.site))
    rows = ravi.find(".source_table tbody th a")
    ravi.page.keyboard.press("j")
    expect(rows.nth(0)).to_be_focused()
    ravi.page.keyboard.press("ArrowDown")
    expect(rows.nth(1)).to_be_focused()
    ravi.page.keyboard.press("k")
    expect(rows.nth(0)).to_be_focused()
    ravi.page.keyboard.press("/")
    expect(ravi.find(".site_search input")).to_be_focused()
    ravi.page.keyboard.type("j/?")
    expect(ravi.find(".site_search input")).to_have_value("j/?")


def test_on_a_board_keys_lead_from_figure_to_figure(ravi: Visitor) -> None:
    ravi.visit(path_of("event", ravi.site))
    figures = ravi.find(".ledger_figure > a")
    for place in range(2):
        ravi.page.keyboard.press("j")
        expect(figures.nth(place)).to_be_focused()


def test_the_keys_are_shown_and_put_away(ravi: Visitor) -> None:
    ravi.visit("/")
    ravi.page.keyboard.press("?")
    expect(ravi.page.get_by_role("dialog", name="Keys")).to_be_visible()
    ravi.page.keyboard.press("Escape")
    expect(ravi.find(".keys_card")).to_be_hidden()


def test_a_filter_changes_the_list_and_its_address(ravi: Visitor) -> None:
    ravi.visit(path_of("events", ravi.site))
    ravi.find("#filter-kind").select_option(index=1)
    expect(ravi.page).to_have_url(re.compile(r"[?&]kind="))
    expect(ravi.find(".result_count")).to_contain_text("that fit")
    ravi.page.go_back()
    expect(ravi.find(".result_count")).not_to_contain_text("that fit")
