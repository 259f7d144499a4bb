"""The saved pages: how much of each article is read, and nothing else. The floors only go up."""

import pytest

from bench.main_text import overall, score_page
from tests.read.saved import SavedPage, saved_pages

PAGES = list(saved_pages("pages"))
HELD_OUT = list(saved_pages("held_out"))
FLOOR, HELD_OUT_FLOOR, PAGE_FLOOR = 0.99, 0.97, 0.9


def test_there_are_pages_of_many_layouts() -> None:
    assert (len(PAGES), len(HELD_OUT)) >= (35, 10)
    assert all(page.wanted.count("\n\n") >= 2 and "[[" not in page.html for page in PAGES + HELD_OUT)


@pytest.mark.parametrize(
    ("pages", "floor"), [(PAGES, FLOOR), (HELD_OUT, HELD_OUT_FLOOR)], ids=["pages", "held out"]
)
def test_the_words_of_all_pages_are_read(pages: list[SavedPage], floor: float) -> None:
    scores = {page.name: score_page(page) for page in pages}
    assert overall(scores.values()).f1 >= floor
    assert not {name: score.f1 for name, score in scores.items() if score.f1 < PAGE_FLOOR}
