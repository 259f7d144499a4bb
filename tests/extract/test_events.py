"""What events, their places and their words promise on any text."""

import pytest

from app.domain.event import EventKind, FoundEvent
from app.extract.events import find_events
from app.extract.events.event_assignment import assign_events
from app.extract.events.scene import read_scene
from app.extract.figures import find_figures
from app.extract.found import Placed
from app.extract.language import parse
from app.extract.measures import find_measures

FERRY = """Ferry sinks off Lomeda

A ferry with 200 passengers sank off Lomeda on Sunday and 12 people drowned, the coastguard said.

The ferry Aurora hit a reef. Officials counted 12 dead by Monday.
"""


def read(text: str, published: str | None = None) -> tuple[tuple[FoundEvent, ...], tuple[Placed, ...]]:
    parsed = parse(text)
    measured = find_measures(parsed, find_figures(parsed))
    scene = read_scene(parsed, measured, published=published)
    told = find_events(scene)
    return told.events, assign_events(scene, [one.found.core for one in measured], told)


def test_nothing_said_is_no_event() -> None:
    assert read("")[0] == ()
    assert read("He likes tea and she does not.")[0] == ()


def test_an_event_says_why_it_is_one() -> None:
    (event,), _ = read(FERRY, "2024-03-06")
    assert event.kind is EventKind.SINKING
    assert str(event.date) == "2024-03-03"
    assert [reason.partition(":")[0] for reason in event.reasons] == ["kind", "place", "date"]


def test_telling_words_are_few_and_leave_out_what_every_report_says() -> None:
    (event,), _ = read(FERRY, "2024-03-06")
    assert {"ferry", "lomeda", "coastguard"} <= set(event.words)
    assert len(event.words) <= 20
    assert not {"official", "people", "sunday", "dead"} & set(event.words)


def test_a_figure_always_gets_a_reason() -> None:
    _, placed = read(FERRY, "2024-03-06")
    assert placed
    assert all(one.reason for one in placed)


def test_the_same_text_gives_the_same_events() -> None:
    assert read(FERRY, "2024-03-06") == read(FERRY, "2024-03-06")


@pytest.mark.parametrize(
    "text",
    [
        "—",
        "1",
        "In",
        "in in in of of the",
        "Kyiv, ",
        "(" * 300,
        "since since since 1 killed",
        "IN THE CITY OF",
        "the city of " * 80,
        "“” ’s ’s Sunday’s",
        "Port-au- Port- -au-Prince",
        "A" * 3_000,
        "killed 5 in X, Y, Z, " * 60,
        "𝒦yiv 𝟓 killed\u202e in \ufeffLviv",
        "May may May 2 May 3 in May of May",
    ],
)
def test_odd_text_is_read_without_fault(text: str) -> None:
    for published in (None, "2024-03-06", "nonsense"):
        assert isinstance(read(text, published)[0], tuple)
