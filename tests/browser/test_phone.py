"""On a phone nothing is cut off and nothing needs scrolling sideways."""

import pytest
from playwright.sync_api import expect

from tests.browser.pages import PAGES, path_of
from tests.browser.visitor import Arrive, Visitor

OUT_OF_REACH = """() => {
  const room = document.documentElement.clientWidth;
  const controls = document.querySelectorAll("a, button, input, select, textarea, summary");
  return [...controls].filter((control) => {
    if (!control.checkVisibility() || control.closest(".skip_link, .visually_hidden")) return false;
    const boxes = [...control.getClientRects()];
    return boxes.length === 0 || boxes.some((box) => box.left < 0 || box.right > room + 0.5);
  }).map((control) => control.outerHTML.slice(0, 120));
}"""


@pytest.fixture
def vera(arrive: Arrive) -> Visitor:
    visitor = arrive(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    visitor.becomes_editor()
    return visitor


@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_a_phone(vera: Visitor, name: str) -> None:
    vera.visit(path_of(name, vera.site))
    width = vera.page.evaluate("document.documentElement.scrollWidth")
    assert width <= 390
    assert vera.page.evaluate(OUT_OF_REACH) == []


def test_both_sides_of_a_figure_are_named_on_a_phone(vera: Visitor) -> None:
    vera.visit(path_of("event", vera.site))
    line = vera.find(f"#figure-{vera.site.disputed_figure['id']}")
    for side, head in ((".ledger_for", "Asserted by"), (".ledger_against", "Disputed by")):
        expect(line.locator(side)).to_be_visible()
        printed = line.locator(side).evaluate("node => getComputedStyle(node, '::before').content")
        assert head in printed


@pytest.mark.parametrize("name", ["event", "source", "claim"])
def test_the_menu_of_changes_opens_on_the_page(vera: Visitor, name: str) -> None:
    vera.visit(path_of(name, vera.site))
    vera.find(".edit_menu summary").tap()
    expect(vera.find(".edit_menu ul")).to_be_visible()
    assert vera.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert vera.page.evaluate(OUT_OF_REACH) == []


def test_the_menu_is_reached_on_a_phone(vera: Visitor) -> None:
    vera.visit("/")
    menu = vera.page.get_by_role("navigation", name="Main")
    for name in ("Events", "Sources", "Articles"):
        expect(menu.get_by_role("link", name=name)).to_be_in_viewport()
    expect(vera.page.get_by_role("searchbox").first).to_be_in_viewport()
