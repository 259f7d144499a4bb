"""Credits to wire agencies."""

import pytest

from app.domain.found import Origin
from app.read.credits import find_credits

STORY = "Ferry sinks\n\n{}\n\nThe line denied it.\n\nRescue boats searched.\n\nNobody else spoke.\n\n{}"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("PORT VELL (AP) — Twelve people died.", "AP"),
        ("PORT VELL, March 2 (Reuters) - Twelve people died.", "Reuters"),
        ("Port Vell, Sant Roc (AFP) – Twelve people died.", "AFP"),
    ],
)
def test_a_dateline_names_its_agency(line: str, credit: str) -> None:
    (found,) = find_credits(STORY.format(line, "The end."))
    assert (found.value, found.origin) == (credit, Origin.DATELINE)


@pytest.mark.parametrize("line", ["Reuters", "By Reuters", "Source: Xinhua", "By The Associated Press"])
def test_a_byline_may_be_an_agency(line: str) -> None:
    (found,) = find_credits(STORY.format(line, "The end."))
    assert (found.origin, found.value in line) == (Origin.BYLINE, True)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        (
            "The Associated Press contributed to this report.",
            "The Associated Press contributed to this report.",
        ),
        ("— AP contributed to this report", "AP contributed to this report"),
        ("With reporting by Reuters", "With reporting by Reuters"),
        ("(AFP, Reuters)", "AFP, Reuters"),
    ],
)
def test_the_last_lines_may_name_one(line: str, credit: str) -> None:
    (found,) = find_credits(STORY.format("Twelve people died.", line))
    assert (found.value, found.origin) == (credit, Origin.TEXT)


@pytest.mark.parametrize(
    "line",
    [
        "Twelve people died, Reuters reported.",
        "A spokesman told AFP that the toll was wrong.",
        "The harbour (built in 1911) is shut.",
    ],
)
def test_a_story_that_cites_an_agency_is_not_its_work(line: str) -> None:
    assert not list(find_credits(STORY.format(line, line)))
