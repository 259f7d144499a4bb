"""How the figures of one measure moved: the geometry of a step chart, one line for each source. Pure.

Units are those of the view box; numbers rise upwards, time runs to the right.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from app.domain.figure import Value
from app.queries.board import BoardFigure
from app.queries.courses import Course, Objection, Step, courses_of, objections_to
from app.queries.letters import cut, text_width
from app.queries.number_line import key_number
from app.queries.paths import tidy
from app.queries.scale import Scale, fit_scale
from app.queries.step_chart import (
    Chart,
    CourseLine,
    Glyph,
    Movement,
    NumberTick,
    Point,
    TimeTick,
    all_steps,
    letter,
)

MOST_COURSES = 10
"""More lines than this cannot be told apart; the ledger has the rest."""
LABEL_GAP = 19
FADE = 46


@dataclass(frozen=True, slots=True)
class _Layout:
    width: float
    left: float
    right: float
    top: float
    least_height: float
    size: float
    spacing: float
    ticks: int
    is_compact: bool


_WIDE = _Layout(1060, 74, 680, 18, 190, 14, 72, 5, is_compact=False)
_COMPACT = _Layout(360, 50, 330, 14, 170, 13, 76, 4, is_compact=True)


def draw_movement(figures: Sequence[BoardFigure], most: int = MOST_COURSES) -> Movement | None:
    """The chart of these figures, replaced ones among them; None where all were given at one time."""
    courses, objections = courses_of(figures), objections_to(figures)
    shown = courses[:most]
    if not shown or len({step.moment for step in all_steps(shown, objections)}) < 2:
        return None
    unit = shown[0].last.figure.value.unit
    left_out = len(courses) - len(shown)
    charts = [_draw(shown, objections, layout) for layout in (_WIDE, _COMPACT)]
    return Movement(charts[0], charts[1], shown, objections, unit, left_out)


@dataclass(frozen=True, slots=True)
class _Plane:
    """Where a step stands in a chart."""

    layout: _Layout
    scale: Scale
    bottom: float
    first: float
    span: float
    is_daily: bool

    def x(self, step: Step) -> float:
        moment = math.floor(step.moment) if self.is_daily else step.moment
        room = self.layout.right - self.layout.left - 34
        return tidy(self.layout.left + 14 + (moment - self.first) / self.span * room)

    def y(self, number: float) -> float:
        return tidy(self.bottom - self.scale.x(number))


def _draw(courses: Sequence[Course], objections: Sequence[Objection], layout: _Layout) -> Chart:
    steps = all_steps(courses, objections)
    tall = max(layout.least_height, 0 if layout.is_compact else LABEL_GAP * len(courses) + 10)
    plane = _plane(steps, layout, tall)
    ends = [plane.y(key_number(course.last.figure.value)) for course in courses]
    places = spread_out(ends, layout.top, layout.top + tall, LABEL_GAP if not layout.is_compact else 15)
    lines = tuple(
        _line(at, course, plane, end, place)
        for at, (course, end, place) in enumerate(zip(courses, ends, places, strict=True))
    )
    lines = _without_clashes(lines, layout.size)
    return Chart(
        layout.width,
        plane.bottom + 30,
        layout.left,
        layout.right,
        layout.top,
        plane.bottom,
        lines,
        tuple(_crosses(objections, lines, plane)),
        tuple(NumberTick(plane.y(value), value) for value in plane.scale.ticks(layout.ticks)),
        tuple(_times(steps, plane)),
        layout.is_compact,
    )


def _plane(steps: Sequence[Step], layout: _Layout, tall: float) -> _Plane:
    """Days alone are drawn as such; hours count where every step has one."""
    is_daily = any(len(step.date) <= 10 for step in steps)
    moments = [math.floor(step.moment) if is_daily else step.moment for step in steps]
    values = [step.figure.value for step in steps]
    numbers = [float(bound) for value in values for bound in (value.low, value.high) if bound is not None]
    open_above = any(value.high is None for value in values)
    scale = fit_scale(numbers, 0, tall, open_above=open_above)
    span = max(moments) - min(moments) or 1.0
    return _Plane(layout, scale, layout.top + tall, min(moments), span, is_daily)


def _line(at: int, course: Course, plane: _Plane, end: float, place: float) -> CourseLine:
    layout = plane.layout
    corners = [(plane.x(step), plane.y(key_number(step.figure.value))) for step in course.steps]
    path = f"M{corners[0][0]:g} {corners[0][1]:g}"
    path += "".join(f"H{x:g}V{y:g}" for x, y in corners[1:]) + f"H{layout.right:g}"
    words = course.last.figure.words
    room = layout.width - layout.right - 30 - text_width(words, layout.size)
    return CourseLine(
        path,
        tuple(_points(course, plane)),
        letter(at),
        words,
        cut(_names(course.sources), max(room, 40), layout.size),
        end,
        place,
        course.moves,
    )


def _without_clashes(lines: Sequence[CourseLine], size: float) -> tuple[CourseLine, ...]:
    """The lines, with the words of a step left out where they would run into those of another."""
    taken: list[tuple[float, float, float]] = []

    def kept(point: Point) -> Point:
        if not point.words:
            return point
        half = text_width(point.words, size) / 2
        if any(abs(x - point.x) < half + w and abs(y - point.words_y) < size for x, y, w in taken):
            return replace(point, words="")
        taken.append((point.x, point.words_y, half))
        return point

    return tuple(replace(line, points=tuple(map(kept, line.points))) for line in lines)


def _points(course: Course, plane: _Plane) -> Iterable[Point]:
    """A glyph at every step; the words of all but the last, which stand at the end of the line."""
    for step, after in zip_longest(course.steps, course.steps[1:]):
        value, x, y = step.figure.value, plane.x(step), plane.y(key_number(step.figure.value))
        yield from _around(value, x, y, plane)
        if after is None or not course.moves:
            yield Point(Glyph.DOT, x, y)
        else:
            # On the side that the line does not turn to.
            goes_up = key_number(after.figure.value) > key_number(value)
            words_y = tidy(y + (20 if goes_up else -11))
            yield Point(Glyph.DOT, x, y, words=step.figure.words, words_y=words_y)


def _around(value: Value, x: float, y: float, plane: _Plane) -> Iterable[Point]:
    """What shows that a figure is more than a point: it fades where open, is soft where approximate."""
    if value.low is None:
        yield Point(Glyph.DOWN, x, y, tidy(min(FADE, plane.bottom - y)))
    elif value.high is None:
        tall = tidy(min(FADE, y - plane.layout.top))
        yield Point(Glyph.UP, x, tidy(y - tall), tall)
    elif value.low != value.high:
        top, bottom = plane.y(value.high), plane.y(value.low)
        yield Point(Glyph.SPAN, x, top, tidy(bottom - top))
    elif value.approx:
        yield Point(Glyph.SOFT, x, y)


def _crosses(objections: Sequence[Objection], lines: Sequence[CourseLine], plane: _Plane) -> Iterable[Point]:
    """A cross for each, on its figure's height; beside the dot of a source that spoke at the same moment."""
    dots = {(point.x, point.y) for line in lines for point in line.points}
    for objection in objections:
        x, y = plane.x(objection.step), plane.y(key_number(objection.step.figure.value))
        yield Point(Glyph.CROSS, x + 15 if (x, y) in dots else x, y)


def _times(steps: Sequence[Step], plane: _Plane) -> Iterable[TimeTick]:
    """The days on which something was said, the first and the last among them, as far as they have room."""
    days: dict[float, str] = {}
    for step in sorted(steps, key=lambda step: step.moment):
        days.setdefault(plane.x(step), step.date)
    last_x, last_year = -math.inf, ""
    end = max(days)
    for x, written in days.items():
        crowds_end = x != end and end - x < plane.layout.spacing
        if x - last_x < plane.layout.spacing or crowds_end:
            continue
        is_first = last_x < 0
        anchor = "start" if is_first else "end" if x == end and plane.layout.is_compact else "middle"
        yield TimeTick(x, written, anchor, has_year=written[:4] != last_year)
        last_x, last_year = x, written[:4]


def spread_out(wanted: Sequence[float], top: float, bottom: float, gap: float) -> list[float]:
    """Places for labels, as near to where they are wanted as ``gap`` between them allows.

    >>> spread_out([10, 12, 50], 0, 100, 10)
    [10, 20, 50]
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    places = [0.0] * len(wanted)
    floor = top
    for at in order:
        places[at] = max(wanted[at], floor)
        floor = places[at] + gap
    ceiling = bottom
    for at in reversed(order):
        places[at] = tidy(min(places[at], ceiling))
        ceiling = places[at] - gap
    return places


def _names(sources: Sequence[str]) -> str:
    return sources[0] if len(sources) == 1 else f"{sources[0]} and {len(sources) - 1} more"
