"""The article that the project began with, where it is at hand."""

import pytest
from playwright.sync_api import expect

from tests.browser.ledger import expect_sides, row
from tests.browser.visitor import Visitor
from tests.processes import PROJECT

ARTICLES = sorted((PROJECT.parent / "shared" / "seed").glob("*.txt"))


@pytest.mark.skipif(not ARTICLES, reason="the article is not part of the project")
def test_its_board_shows_who_says_what(vera: Visitor) -> None:
    vera.visit("/articles/new")
    vera.find("#files").set_input_files(ARTICLES[0])
    vera.page.get_by_label("Published").fill("2023-01-03")
    vera.page.get_by_role("button", name="Upload", exact=True).click()
    vera.page.get_by_role("button", name="Save and read").first.click()
    vera.page.wait_for_url("**/events/*makiivka*")
    expect_sides(
        vera.page,
        figure="up to 400",
        left=("military", "Up to 400 Russian soldiers were killed"),
        right=("Russia", "denies", "Vladimir Solovyov", "lower", "not even close", "commentators"),
    )
    expect(row(vera.page, "300").locator(".ledger_for")).to_contain_text("Ukrainian military")
    expect(row(vera.page, "hundreds").locator(".ledger_for")).to_contain_text("Igor Girkin")
