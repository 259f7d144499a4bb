"""Hard sentences for figures and measures, one test a sentence; what still fails is marked so."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.extract.figures import find_figures
from app.extract.language import parse
from app.extract.measures import find_measures
from tests.extract.measured_text import written

_FOLDER = Path(__file__).parent / "cases"
_FILES = sorted([*_FOLDER.glob("figures-*.toml"), *_FOLDER.glob("measures*.toml")])


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, why it is here, the figures it holds, all of them and in order, and why it still
    fails."""

    text: str
    why: str
    figures: tuple[str, ...]
    known: str | None = None


def _cases() -> Iterator[object]:
    for file in _FILES:
        for entry in tomllib.loads(file.read_text("utf-8"))["case"]:
            case = Case(entry["text"], entry["why"], tuple(entry["figures"]), entry.get("known"))
            marks = [pytest.mark.xfail(reason=case.known, strict=True)] if case.known else []
            yield pytest.param(case, id=f"{file.stem}: {case.text[:60]}", marks=marks)


@pytest.mark.parametrize("case", list(_cases()))
def test_it_finds_each_figure_with_its_measure(case: Case) -> None:
    parsed = parse(case.text)
    found = tuple(written(measured) for measured in find_measures(parsed, find_figures(parsed)))
    assert found == case.figures, case.why
