"""Events as ``cases/events*.toml`` tell them, read by the stages that find figures and events."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app.domain.event import FoundEvent
from app.extract.events import find_events
from app.extract.events.event_assignment import assign_events
from app.extract.events.scene import read_scene
from app.extract.figures import find_figures
from app.extract.found import MeasuredFigure, Placed
from app.extract.language import parse
from app.extract.measures import find_measures

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Second:
    """A further event; what is left out is not compared."""

    kind: str | None = None
    place: str | None = None
    date: str | None = None
    figures: list[str] | None = None


@dataclass(frozen=True)
class Case:
    """A text and what its main event must be; what is left out is not compared, "" is none.

    ``point`` tells whether the place has coordinates. ``background`` are the words of all figures
    that are not of an event; ``as_of`` gives the days of some figures, ``counted_in`` the places ("" where
    none is told apart). ``alone`` says that there is
    one event only. ``known`` tells why a case is expected to fail.
    """

    text: str
    why: str
    kind: str | None = None
    place: str | None = None
    country: str | None = None
    point: bool | None = None
    date: str | None = None
    published: str | None = None
    background: list[str] | None = None
    second: Second | None = None
    as_of: Mapping[str, str] = field(default_factory=dict)
    counted_in: Mapping[str, str] = field(default_factory=dict)
    alone: bool = False
    known: str | None = None


def cases() -> Iterator[object]:
    for file in sorted(FOLDER.glob("events*.toml")):
        for entry in tomllib.loads(file.read_text("utf-8"))["case"]:
            second = entry.pop("second", None)
            case = Case(second=None if second is None else Second(**second), **entry)
            marks = [pytest.mark.xfail(reason=case.known, strict=True)] if case.known else []
            yield pytest.param(case, id=f"{file.stem}: {case.why}", marks=marks)


@pytest.mark.parametrize("case", list(cases()))
def test_an_article_tells_of(case: Case) -> None:
    parsed = parse(case.text)
    measured = find_measures(parsed, find_figures(parsed))
    scene = read_scene(parsed, measured, published=case.published)
    told = find_events(scene)
    placed = assign_events(scene, [one.found.core for one in measured], told)

    faults = [*_faults_of_main(case, told.events[0]), *_faults_of_figures(case, measured, placed)]
    if case.second is not None:
        faults += _faults_of_second(case.second, told.events[1:], measured, placed)
    if case.alone and len(told.events) > 1:
        faults.append(f"further events: {told.events[1:]}")
    assert not faults, "\n".join([case.text, *faults])


def _faults_of_main(case: Case, event: FoundEvent) -> Iterator[str]:
    place = event.place
    pairs = {
        "kind": (case.kind, event.kind.value),
        "place": (case.place, "" if place is None else place.name),
        "country": (case.country, "" if place is None else place.country or ""),
        "point": (case.point, place is not None and place.latitude is not None),
        "date": (case.date, str(event.date or "")),
    }
    yield from _unequal(pairs)


def _faults_of_second(
    second: Second, events: Sequence[FoundEvent], measured: Sequence[MeasuredFigure], placed: Sequence[Placed]
) -> Iterator[str]:
    if not events:
        yield "no second event"
        return
    place = events[0].place
    own = [_words(one) for one, at in zip(measured, placed, strict=True) if at.event == 1]
    yield from _unequal(
        {
            "second kind": (second.kind, events[0].kind.value),
            "second place": (second.place, "" if place is None else place.name),
            "second date": (second.date, str(events[0].date or "")),
            "second figures": (second.figures, own),
        }
    )


def _faults_of_figures(
    case: Case, measured: Sequence[MeasuredFigure], placed: Sequence[Placed]
) -> Iterator[str]:
    background = [_words(one) for one, at in zip(measured, placed, strict=True) if at.event is None]
    yield from _unequal({"background": (case.background, background)})
    days = {_words(one): str(at.as_of or "") for one, at in zip(measured, placed, strict=True)}
    yield from _unequal({f"as of {words}": (day, days.get(words)) for words, day in case.as_of.items()})
    places = {_words(one): at.place or "" for one, at in zip(measured, placed, strict=True)}
    yield from _unequal(
        {f"{words} counted in": (place, places.get(words)) for words, place in case.counted_in.items()}
    )


def _unequal(pairs: Mapping[str, tuple[object, object]]) -> Iterator[str]:
    for part, (wanted, found) in pairs.items():
        if wanted is not None and wanted != found:
            yield f"{part}: wanted {wanted!r}, found {found!r}"


def _words(one: MeasuredFigure) -> str:
    return one.found.figure.span.text
