"""Small number lines for lists: where the figures of one measure stand, without names. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.queries.board import BoardFigure
from app.queries.number_line import key_number
from app.queries.paths import tidy
from app.queries.scale import fit_scale
from app.queries.shapes import Shape, ShapeKind

WIDTH, LEFT, RIGHT = 300, 8, 292
LANE, FIRST = 13, 12
REACH = 5
MOST_LANES = 4


@dataclass(frozen=True, slots=True)
class SmallTick:
    x: float
    value: float
    anchor: str


@dataclass(frozen=True, slots=True)
class SmallLine:
    """A drawing of ``height`` units, its axis at ``axis``. ``words`` say the same."""

    height: float
    axis: float
    given: tuple[Shape, ...]
    against: tuple[Shape, ...]
    ticks: tuple[SmallTick, ...]
    unit: str | None
    words: str


def draw_small_line(figures: Sequence[BoardFigure]) -> SmallLine | None:
    """One lane a figure, the highest on top; None for a single figure that nobody disputes."""
    unit = figures[0].value.unit
    alike = [figure for figure in figures if figure.value.unit == unit]
    if len(alike) < 2 and not any(figure.is_disputed for figure in alike):
        return None
    shown = _chosen(alike)
    bounds = [float(b) for figure in shown for b in (figure.value.low, figure.value.high) if b is not None]
    scale = fit_scale(bounds, LEFT, RIGHT - 14, open_above=any(figure.value.high is None for figure in shown))
    given: list[Shape] = []
    against: list[Shape] = []
    for lane, figure in enumerate(shown):
        y = FIRST + lane * LANE
        given += _shapes(figure, y, scale.x)
        if figure.is_disputed:
            against.append(Shape(ShapeKind.CROSS, scale.x(key_number(figure.value)), y, REACH))
    axis = FIRST + (len(shown) - 1) * LANE + 13
    top = max(bounds)
    x = scale.x(top)
    named = SmallTick(RIGHT, top, "end") if x > WIDTH - 46 else SmallTick(x, top, "middle")
    ticks = (SmallTick(scale.left, 0, "start"), named)
    return SmallLine(axis + 15, axis, tuple(given), tuple(against), ticks, unit, _words(shown))


def _chosen(figures: Sequence[BoardFigure]) -> list[BoardFigure]:
    """As many as there are lanes: the extremes are always among them, the highest on top."""
    ordered = sorted(figures, key=lambda figure: -key_number(figure.value))
    if len(ordered) > MOST_LANES:
        middle = sorted(ordered[1:-1], key=lambda figure: -len(figure.stands.disputed_by))
        ordered = [ordered[0], *middle[: MOST_LANES - 2], ordered[-1]]
        ordered.sort(key=lambda figure: -key_number(figure.value))
    return ordered


def _shapes(figure: BoardFigure, y: float, x_of: Callable[[float], float]) -> list[Shape]:
    value = figure.value
    low = None if value.low is None else x_of(float(value.low))
    high = None if value.high is None else x_of(float(value.high))
    if low is not None and low == high:
        return [Shape(ShapeKind.DOT, low, y, REACH)]
    if low is None and high is not None:
        return [_bar(ShapeKind.FADE_LEFT, LEFT, high, y), _end(high, y)]
    if low is not None and high is None:
        kind = ShapeKind.SOFT_RIGHT if value.approx else ShapeKind.FADE_RIGHT
        return [_bar(kind, low, RIGHT, y), *([] if value.approx else [_end(low, y)])]
    assert low is not None
    assert high is not None
    return [_bar(ShapeKind.BAR, low, high, y), _end(low, y), _end(high, y)]


def _bar(kind: ShapeKind, start: float, end: float, y: float) -> Shape:
    return Shape(kind, start, y - 3.5, max(tidy(end - start), 2), 7)


def _end(x: float, y: float) -> Shape:
    return Shape(ShapeKind.END, x, y - 6.5, 0, 13)


def _words(figures: Sequence[BoardFigure]) -> str:
    return "; ".join(f"{figure.words}{', disputed' if figure.is_disputed else ''}" for figure in figures)
