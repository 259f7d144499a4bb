"""Courses: which figures of one measure each source gave, one after the other, and when. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.queries.board import BoardFigure
from app.queries.said_by import moment_of


@dataclass(frozen=True, slots=True)
class Step:
    """A figure and when a source gave it, or spoke against it. ``moment`` is in days."""

    moment: float
    date: str
    figure: BoardFigure


@dataclass(frozen=True, slots=True)
class Course:
    """The figures that these sources gave, earliest first: ``63`` on 2 January, then ``89`` on the 4th."""

    sources: tuple[str, ...]
    steps: tuple[Step, ...]

    @property
    def moves(self) -> bool:
        """Whether there is more than one figure at more than one moment."""
        return len({step.moment for step in self.steps}) > 1

    @property
    def last(self) -> Step:
        return self.steps[-1]


@dataclass(frozen=True, slots=True)
class Objection:
    """Who spoke against a figure at one moment."""

    sources: tuple[str, ...]
    step: Step


def courses_of(figures: Sequence[BoardFigure]) -> tuple[Course, ...]:
    """What each source gave over time; sources that gave the same at the same moments share a course.

    Those that moved come first, then those with the highest figure.
    """
    steps: dict[str, list[Step]] = defaultdict(list)
    names: dict[str, str] = {}
    for figure in figures:
        for stand in figure.stands.supporting:
            names.setdefault(stand.source.key, stand.source.name)
            steps[stand.source.key] += _step(stand.date, figure)
    shared: dict[tuple[tuple[float, str], ...], list[str]] = defaultdict(list)
    for key, found in steps.items():
        if found:
            shared[tuple((step.moment, step.figure.id) for step in _in_time(found))].append(key)
    made = [
        Course(tuple(names[key] for key in keys), tuple(_in_time(steps[keys[0]]))) for keys in shared.values()
    ]
    return tuple(sorted(made, key=lambda course: (not course.moves, -len(course.sources))))


def objections_to(figures: Sequence[BoardFigure]) -> tuple[Objection, ...]:
    """Who spoke against which figure, moment by moment."""
    by_moment: dict[tuple[float, str], list[str]] = defaultdict(list)
    steps: dict[tuple[float, str], Step] = {}
    for figure in figures:
        for stand in figure.stands.disputed_by:
            for step in _step(stand.date, figure):
                key = (step.moment, figure.id)
                steps.setdefault(key, step)
                by_moment[key].append(stand.source.name)
    return tuple(Objection(tuple(names), steps[key]) for key, names in sorted(by_moment.items()))


def _step(written: str | None, figure: BoardFigure) -> Iterable[Step]:
    moment = moment_of(written)
    return () if moment is None or written is None else (Step(moment, written, figure),)


def _in_time(steps: Iterable[Step]) -> list[Step]:
    """Earliest first; of figures of one moment, those that were replaced before those that stand."""
    return sorted(steps, key=lambda step: (step.moment, step.figure.is_current, step.figure.id))
