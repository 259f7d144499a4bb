"""An event's board as a person sees it: on the left who asserts a figure, on the right who disputes it."""

import re

from playwright.sync_api import Locator, Page, expect


def row(page: Page, figure: str) -> Locator:
    """The row of a figure, by its words as written."""
    words = page.locator(".ledger_figure > a").filter(has_text=re.compile(f"^{figure}$", re.IGNORECASE))
    return page.locator(".ledger tbody tr").filter(has=words).first


def expect_sides(page: Page, *, figure: str, left: tuple[str, ...], right: tuple[str, ...]) -> None:
    """Both sides of a figure show their sources and sentences, the asserting one to the left."""
    line = row(page, figure)
    asserted, disputed = line.locator(".ledger_for"), line.locator(".ledger_against")
    for words in left:
        expect(asserted).to_contain_text(words)
    for words in right:
        expect(disputed).to_contain_text(words)
    figure_box, left_box, right_box = (
        part.bounding_box() for part in (line.locator(".ledger_figure"), asserted, disputed)
    )
    assert figure_box
    assert left_box
    assert right_box
    assert figure_box["x"] < left_box["x"] < right_box["x"]
