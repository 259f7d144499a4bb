"""Events as ``cases/events.toml`` tells them, read by the stages that find figures and events."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.extract.events import find_events
from app.extract.events.event_assignment import assign_events
from app.extract.events.scene import read_scene
from app.extract.figures import find_figures
from app.extract.language import parse
from app.extract.measures import find_measures


@dataclass(frozen=True)
class Second:
    kind: str
    place: str
    figures: list[str]


@dataclass(frozen=True)
class Case:
    text: str
    kind: str
    place: str
    date: str
    why: str
    country: str = ""
    published: str | None = None
    background: list[str] = field(default_factory=list)
    second: Second | None = None
    as_of: Mapping[str, str] | None = None
    known: bool = False


def cases() -> Iterator[object]:
    file = Path(__file__).parent / "cases" / "events.toml"
    for entry in tomllib.loads(file.read_text("utf-8"))["case"]:
        second = entry.pop("second", None)
        case = Case(second=None if second is None else Second(**second), **entry)
        marks = [pytest.mark.xfail(reason="known")] if case.known else []
        yield pytest.param(case, id=case.why, marks=marks)


@pytest.mark.parametrize("case", list(cases()))
def test_an_article_tells_of(case: Case) -> None:
    parsed = parse(case.text)
    measured = find_measures(parsed, find_figures(parsed))
    scene = read_scene(parsed, measured, published=case.published)
    told = find_events(scene)
    events = told.events
    placed = assign_events(scene, [one.found.core for one in measured], told)
    words = [one.found.figure.span.text for one in measured]

    main = events[0]
    place = main.place
    assert (main.kind.value, "" if place is None else place.name, str(main.date or "")) == (
        case.kind,
        case.place,
        case.date,
    )
    assert ("" if place is None else place.country or "") == case.country
    assert [word for word, at in zip(words, placed, strict=True) if at.event is None] == case.background
    if case.second is None:
        assert len(events) == 1
    else:
        other = events[1]
        assert other.place is not None
        assert (other.kind.value, other.place.name) == (case.second.kind, case.second.place)
        assert [word for word, at in zip(words, placed, strict=True) if at.event == 1] == case.second.figures
    if case.as_of is not None:
        days = {word: str(at.as_of) for word, at in zip(words, placed, strict=True)}
        assert days[case.as_of["words"]] == case.as_of["date"]
