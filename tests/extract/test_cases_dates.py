"""Dates as ``cases/dates.toml`` tells them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.extract.events.dates import find_dates
from app.extract.language import parse


@dataclass(frozen=True, slots=True)
class Case:
    words: str
    date: str
    why: str
    published: str | None = None
    parsed: bool = False
    known: str | None = None


CASES = [
    Case(**case)
    for file in sorted((Path(__file__).parent / "cases").glob("dates*.toml"))
    for case in tomllib.loads(file.read_text("utf-8"))["case"]
]


def params() -> Iterator[object]:
    for case in CASES:
        marks = [pytest.mark.xfail(reason=case.known, strict=True)] if case.known else []
        yield pytest.param(case, id=f"{case.words}: {case.why}", marks=marks)


@pytest.mark.parametrize("case", list(params()))
def test_a_date_means(case: Case) -> None:
    found = [str(one.date or "") for one in find_dates(parse(case.words), case.published)]
    wanted = found if case.parsed else found[:1]
    assert " ".join(filter(None, wanted)) == case.date
