"""Hard sentences for figures and measures, one test a sentence; what still fails is marked so."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.extract.figures import find_figures
from app.extract.language import parse
from app.extract.measures import find_measures
from tests.extract.measured_text import written

_FILE = Path(__file__).parent / "cases" / "measures.toml"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, the figures it holds, why it is here, and why it still fails."""

    text: str
    why: str
    figures: tuple[str, ...]
    fails: str | None = None


def _cases() -> list[object]:
    cases = [
        Case(entry["text"], entry["why"], tuple(entry["figures"]), entry.get("fails"))
        for entry in tomllib.loads(_FILE.read_text("utf-8"))["case"]
    ]
    return [
        pytest.param(
            case,
            id=case.text[:50],
            marks=[pytest.mark.xfail(reason=case.fails, strict=True)] if case.fails else [],
        )
        for case in cases
    ]


@pytest.mark.parametrize("case", _cases())
def test_it_finds_each_figure_with_its_measure(case: Case) -> None:
    parsed = parse(case.text)
    found = tuple(written(measured) for measured in find_measures(parsed, find_figures(parsed)))
    assert found == case.figures, case.why
