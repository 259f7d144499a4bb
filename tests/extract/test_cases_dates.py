"""Dates as ``cases/dates.toml`` tells them."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.extract.events.dates import find_date, find_dates
from app.extract.language import parse


@dataclass(frozen=True, slots=True)
class Case:
    words: str
    date: str
    why: str
    published: str | None = None
    parsed: bool = False


CASES = [
    Case(**case)
    for case in tomllib.loads((Path(__file__).parent / "cases" / "dates.toml").read_text("utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.words}: {case.why}")
def test_a_date_means(case: Case) -> None:
    if case.parsed:
        found = [str(one.date) for one in find_dates(parse(case.words), case.published) if one.date]
        assert found == ([case.date] if case.date else [])
    else:
        assert str(find_date(case.words, case.published) or "") == case.date
