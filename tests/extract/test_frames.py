"""Constructions of plain news, as ``bench/frames`` tells them, keep their figures, sources and answers."""

from pathlib import Path

import pytest

from bench.frames.__main__ import FILES
from bench.frames.faults import faults
from bench.frames.frame import Expected, Frame, read_frames

FEW = 3
"""Texts of a frame: enough to tell that a construction is lost, in a fraction of the bench's time."""
FLOORS = {
    "accusations": 0.86,
    "answers": 0.93,
    "answers_among_several": 0.97,
    "briefs": 0.88,
    "carried_on": 0.96,
    "compared_counts": 0.96,
    "figures": 0.99,
    "headlines": 0.98,
    "placing_of_sources": 0.98,
    "who_speaks": 0.99,
}
"""Share of each file's texts that give every claim as told; they only go up."""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_construction_is_read_as_told(file: Path) -> None:
    told = [faults(frame, made) for frame in read_frames(file) for made in frame.made(FEW)]
    assert sum(not wrong for wrong in told) / len(told) >= FLOORS[file.stem]


def test_blanks_are_filled_and_the_marks_of_empty_ones_go() -> None:
    frame = Frame(
        "{a} said {t} that {event}. {A}, {t}, {event.0} and {t} rain.",
        title="Told by {a}",
        fill={"a": ["police"], "t": [""], "event": [["the storm", "killed 12"]]},
    )
    (made,) = frame.made(FEW)
    assert made.text == "Police said that the storm killed 12. Police, the storm and rain."
    assert made.title == "Told by police"


def test_fillings_are_spread_over_all_blanks() -> None:
    numbers = ["1", "2", "3", "4", "5", "6"]
    frame = Frame("{a}{b}", fill={"a": numbers, "b": numbers})
    texts = [made.text for made in frame.made(6)]
    assert {text[0] for text in texts} == {text[1] for text in texts} == set(numbers)


@pytest.mark.parametrize(
    ("expected", "fault"),
    [
        (Expected(number=12, source="doctors"), "12: by Police"),
        (Expected(number=12, measure="injured"), "12: killed"),
        (Expected(number=12, stance="denies"), "12: asserts"),
        (Expected(number=20), "20: found 0 times"),
        (Expected(stance="denies", source="the army", to="raid"), "answers ['12 people died.']"),
        (Expected(stance="doubts", to=12), "doubts: not found"),
    ],
)
def test_what_differs_is_told(expected: Expected, fault: str) -> None:
    frame = Frame("Police said 12 people died. The army denied it.", claims=[expected])
    (made,) = frame.made(FEW)
    assert any(fault in told for told in faults(frame, made))


def test_a_link_and_a_number_that_nobody_wants_are_told() -> None:
    frame = Frame("Police said 12 people died. The army denied it.", claims=[Expected(stance="denies")])
    (made,) = frame.made(FEW)
    assert faults(frame, made) == ["12: no claim", "1 who answer, not 0"]


def test_a_headline_may_say_in_its_own_voice_what_the_text_says_with_its_source() -> None:
    frame = Frame(
        "Police said 12 people died.", title="Hundreds flee, 12 die", claims=[Expected(12, "Police")]
    )
    (made,) = frame.made(FEW)
    assert faults(frame, made) == []


def test_a_headline_alone_may_answer() -> None:
    frame = Frame(
        "Police said soldiers had fired on a crowd, killing 12 people.",
        title="Army denies firing on crowd",
        claims=[Expected(12, "Police"), Expected(source="Army", stance="denies", to=12)],
    )
    (made,) = frame.made(FEW)
    assert faults(frame, made) == []
