"""What a step chart is made of: lines, steps, crosses and ticks, each where it stands. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.queries.courses import Course, Objection, Step
from app.queries.paths import cross

CROSS = 6


class Glyph(StrEnum):
    """What stands at a step. An open end fades out upwards or downwards, as on the number line."""

    DOT = "dot"
    SOFT = "soft"
    SPAN = "span"
    DOWN = "down"
    UP = "up"
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class Point:
    """A step, at ``x``, ``y``; ``height`` is that of what fades or spans. ``words`` where they have room."""

    glyph: Glyph
    x: float
    y: float
    height: float = 0
    words: str = ""
    words_y: float = 0


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One course: its path, its steps, and its name at ``label_y`` beside the end of the line."""

    path: str
    points: tuple[Point, ...]
    letter: str
    words: str
    name: str
    end_y: float
    label_y: float
    moves: bool


@dataclass(frozen=True, slots=True)
class TimeTick:
    """A day under the chart. ``date`` as written; ``has_year`` on the first and where the year turns."""

    x: float
    date: str
    anchor: str
    has_year: bool


@dataclass(frozen=True, slots=True)
class NumberTick:
    y: float
    value: float


@dataclass(frozen=True, slots=True)
class Chart:
    """One layout. The plot reaches from ``left`` to ``right`` and from ``top`` down to ``bottom``."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    lines: tuple[CourseLine, ...]
    crosses: tuple[Point, ...]
    numbers: tuple[NumberTick, ...]
    times: tuple[TimeTick, ...]
    is_compact: bool

    @property
    def points(self) -> tuple[Point, ...]:
        return tuple(point for line in self.lines for point in line.points)

    @property
    def crossed(self) -> str:
        """All crosses as one path."""
        return "".join(cross(point.x, point.y, CROSS) for point in self.crosses)


@dataclass(frozen=True, slots=True)
class Movement:
    """The chart for a wide page and for a phone, and what it shows. ``left_out`` are courses not drawn."""

    wide: Chart
    compact: Chart
    courses: tuple[Course, ...]
    objections: tuple[Objection, ...]
    unit: str | None
    left_out: int = 0

    @property
    def moves(self) -> bool:
        """Whether any source changed its figure."""
        return any(course.moves for course in self.courses)

    @property
    def lettered(self) -> tuple[tuple[str, Course], ...]:
        return tuple((letter(at), course) for at, course in enumerate(self.courses))

    @property
    def opposed(self) -> tuple[tuple[str, tuple[Objection, ...]], ...]:
        """The words of each figure that is disputed, with who spoke against it, moment by moment."""
        by_figure: dict[str, list[Objection]] = {}
        for objection in self.objections:
            by_figure.setdefault(objection.step.figure.words, []).append(objection)
        return tuple((words, tuple(found)) for words, found in by_figure.items())

    @property
    def first(self) -> str:
        return min(self._steps, key=lambda step: step.moment).date

    @property
    def last(self) -> str:
        return max(self._steps, key=lambda step: step.moment).date

    @property
    def _steps(self) -> list[Step]:
        return all_steps(self.courses, self.objections)


def letter(at: int) -> str:
    """What a course is called in the chart, by its place."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[at]


def all_steps(courses: Sequence[Course], objections: Sequence[Objection]) -> list[Step]:
    """The steps of all courses, and those that are only spoken against."""
    return [step for course in courses for step in course.steps] + [one.step for one in objections]
