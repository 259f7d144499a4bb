"""Twice the text takes twice the steps: counted in lines of ours that run, not in seconds."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

import app.extract
from app.extract import extract_claims

OURS = str(Path(app.extract.__file__).parent)
SHORT = 800
"""Characters; twice as many are still parsed in one piece, where a step back over all is longest."""
MOST = 2.4


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of the extractor run."""
    counted = 0

    def line(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal counted
        counted += event == "line"
        return line if frame.f_code.co_filename.startswith(OURS) else None

    before = sys.gettrace()
    sys.settrace(line)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted


@pytest.mark.parametrize("piece", ['"', "‘“’ ", "( ", "dead, ", "12, ", "Ann "])
def test_twice_the_text_takes_twice_the_steps(piece: str) -> None:
    extract_claims(piece * 20)  # lexicons are read at their first use
    short, long = (piece * (length // len(piece)) for length in (SHORT, 2 * SHORT))
    assert lines_run(lambda: extract_claims(long)) < MOST * lines_run(lambda: extract_claims(short))


@pytest.mark.parametrize(
    "text",
    [
        "1 " + "000 " * 3_000,
        "1 000\n\n" + "000\n\n" * 2_000,
        "Police said " + "9" * 3_900 + " died.",
        "Ten " + "million " * 900 + "died.",
        "One " + "hundred " * 900 + "died.",
        "9" * 240 + " " + "million " * 20 + "died.",
        "9" * 400 + ".5 million died.",
    ],
)
def test_numbers_without_end_are_read(text: str) -> None:
    for claim in extract_claims(text).claims:
        if claim.figure is not None:
            assert len(str(claim.figure.value.low)) < 310
