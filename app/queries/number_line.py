"""Number lines: the geometry of what each source says of one measure. Pure.

Units are those of the view box.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.figure import Value
from app.domain.stance import Direction, Stance
from app.queries.letters import cut, text_width
from app.queries.paths import tidy
from app.queries.scale import Scale, fit_scale
from app.queries.shapes import Shape, ShapeKind

MOST_ROWS = 24
"""A drawing of more rows is a wall; the ledger under it has them all."""
DOT, HOLLOW, CROSS = 7, 5, 8
ARROW = 34
"""How far the arrow of a dispute reaches from its cross."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside a shape. ``anchor`` is SVG's: start, middle or end."""

    x: float
    y: float
    anchor: str
    words: str
    was: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one source says: a figure it gives, or, with ``stance`` against it, a figure it opposes."""

    source: str
    words: str
    value: Value
    stance: Stance = Stance.ASSERTS
    direction: Direction | None = None
    date: str | None = None
    since: str | None = None
    """When the source gave its earlier figure."""
    was: tuple[str, Value] | None = None
    remark: str = ""
    others: int = 0
    """How many more sources say the same, where they share a mark."""

    @property
    def names(self) -> str:
        return f"{self.source} and {self.others} more" if self.others else self.source

    @property
    def opposes(self) -> bool:
        return self.stance.opposes


@dataclass(frozen=True, slots=True)
class Row:
    """One mark with all that is drawn for it. ``name_y`` is a base line; ``y`` the middle of its shapes."""

    mark: Mark
    y: float
    name: str
    name_x: float
    name_y: float
    shapes: tuple[Shape, ...]
    label: Label
    has_caption: bool = True


@dataclass(frozen=True, slots=True)
class Tick:
    """A number under the axis."""

    x: float
    value: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """One layout of a number line. The rules run from ``top`` to ``bottom``."""

    width: float
    height: float
    top: float
    bottom: float
    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    is_compact: bool
    is_logarithmic: bool


@dataclass(frozen=True, slots=True)
class NumberLine:
    """The same marks laid out for a wide page and for a phone. ``left_out`` rows are in the ledger only."""

    wide: Drawing
    compact: Drawing
    marks: tuple[Mark, ...]
    unit: str | None
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class _Layout:
    width: float
    left: float
    margin: float
    row: float
    first: float
    foot: float
    size: float
    ticks: int
    is_compact: bool

    def y(self, index: int) -> float:
        return self.first + index * self.row


_WIDE = _Layout(1060, 300, 12, 44, 36, 34, 15, 6, is_compact=False)
_COMPACT = _Layout(360, 6, 8, 52, 38, 26, 14, 4, is_compact=True)


def draw_number_line(marks: Sequence[Mark], most: int = MOST_ROWS) -> NumberLine | None:
    """Lay the marks out; None where there is nothing to compare: fewer than two."""
    if len(marks) < 2:
        return None
    shown = tuple(marks[:most])
    return NumberLine(
        _draw(shown, _WIDE), _draw(shown, _COMPACT), shown, marks[0].value.unit, len(marks) - len(shown)
    )


def bounds_of(marks: Iterable[Mark]) -> list[float]:
    """Every number that the marks name."""
    values = [value for mark in marks for value in (mark.value, *((mark.was[1],) if mark.was else ()))]
    return [float(bound) for value in values for bound in (value.low, value.high) if bound is not None]


def key_number(value: Value) -> float:
    """The number by which a figure is known, and at which a dispute aims: 400 of "up to 400"."""
    named = value.high if value.high is not None else value.low
    return float(named or 0)


def _name(mark: Mark, width: float, size: float) -> str:
    """The source's name as far as it fits; how many share the mark is never cut off."""
    rest = f" +{mark.others}" if mark.others else ""
    return cut(mark.source, width - text_width(rest, size), size) + rest


def _draw(marks: Sequence[Mark], layout: _Layout) -> Drawing:
    scale = _scale(marks, layout)
    rows = tuple(_row(mark, index, marks, scale, layout) for index, mark in enumerate(marks))
    bottom = layout.y(len(marks) - 1) + (22 if not layout.is_compact else 16)
    return Drawing(
        layout.width,
        bottom + layout.foot,
        layout.y(0) - (22 if not layout.is_compact else 12),
        bottom,
        rows,
        tuple(_ticks(scale, layout)),
        layout.is_compact,
        bool(scale.floor),
    )


def _scale(marks: Sequence[Mark], layout: _Layout) -> Scale:
    """Leaves room on the right for the longest label that has to stand there."""
    open_above = any(mark.value.high is None for mark in marks)
    right = layout.width - layout.margin - 8
    if not layout.is_compact:
        beside = [
            _label_width(mark, layout) for mark in marks if mark.value.high is not None and not mark.opposes
        ]
        right -= min(max([50.0, *beside]) - 8, 300)
    return fit_scale(bounds_of(marks), layout.left, right, open_above=open_above)


def _label_width(mark: Mark, layout: _Layout) -> float:
    was = f" was {mark.was[0]}" if mark.was else ""
    return text_width(label_words(mark) + was, layout.size) + _gap(mark)


def _gap(mark: Mark) -> float:
    """From a mark to the words on its right: what is soft reaches further."""
    return 26 if mark.value.approx else 14


def label_words(mark: Mark, *, is_short: bool = False) -> str:
    """What stands beside a mark: the figure as written, or what a source has against it.

    Where there is little room, the dotted line alone says against which.
    """
    if not mark.opposes:
        return mark.words
    verb = "denies" if mark.stance is Stance.DENIES else "disputes"
    if mark.direction:
        verb = f"says {mark.direction}"
    if is_short:
        return verb
    if mark.direction:
        verb += " than"
    return f"{verb} “{mark.words}”"


def _row(mark: Mark, index: int, marks: Sequence[Mark], scale: Scale, layout: _Layout) -> Row:
    y = layout.y(index)
    if mark.opposes:
        shapes = _against(mark, y, layout.y(_aimed(index, marks)), scale, layout)
    else:
        shapes = _given(mark, y, scale, layout)
    label = _label(mark, y, scale, layout)
    if layout.is_compact:
        room = layout.width - 2 * layout.margin - text_width(label.words + label.was, layout.size) - 10
        name = _name(mark, room, layout.size)
        captioned = text_width(f"{name} 30 Sep 2023", layout.size) < room
        return Row(mark, y, name, layout.left, y - 16, shapes, label, has_caption=captioned)
    name = _name(mark, layout.left - 24, layout.size)
    return Row(mark, y, name, layout.left - 16, y - 1, shapes, label)


def _aimed(index: int, marks: Sequence[Mark]) -> int:
    """The row above whose figure a dispute aims at; its own where none is drawn."""
    mark = marks[index]
    above = [at for at in range(index) if not marks[at].opposes and marks[at].words == mark.words]
    return above[-1] if above else index


def _given(mark: Mark, y: float, scale: Scale, layout: _Layout) -> tuple[Shape, ...]:
    shapes = list(_value_shapes(mark.value, y, scale, layout))
    if mark.was:
        old, new = scale.x(key_number(mark.was[1])), scale.x(key_number(mark.value))
        shapes = [
            Shape(ShapeKind.STEP, min(old, new), y, tidy(abs(new - old))),
            *shapes,
            Shape(ShapeKind.HOLLOW, old, y, HOLLOW),
        ]
    return tuple(shapes)


def _value_shapes(value: Value, y: float, scale: Scale, layout: _Layout) -> tuple[Shape, ...]:
    half = 5 if layout.is_compact else 6
    tall = half + 4

    def bar(kind: ShapeKind, start: float, end: float) -> Shape:
        return Shape(kind, start, y - half, max(tidy(end - start), 2), 2 * half)

    def edge(x: float) -> Shape:
        return Shape(ShapeKind.END, x, y - tall, 0, 2 * tall)

    low = None if value.low is None else scale.x(value.low)
    high = None if value.high is None else scale.x(value.high)
    if low is None and high is not None:
        return bar(ShapeKind.FADE_LEFT, scale.left, high), edge(high)
    if high is None and low is not None:
        end = layout.width - layout.margin if not layout.is_compact else scale.right
        if value.approx:
            return (bar(ShapeKind.SOFT_RIGHT, max(low - 12, scale.left), end),)
        return bar(ShapeKind.FADE_RIGHT, low, end), edge(low)
    assert low is not None
    assert high is not None
    if value.approx:
        around = bar(ShapeKind.SOFT, max(low - 18, scale.left), high + 18)
        return (around, Shape(ShapeKind.DOT, low, y, DOT)) if low == high else (around,)
    if low == high:
        return (Shape(ShapeKind.DOT, low, y, DOT),)
    return bar(ShapeKind.BAR, low, high), edge(low), edge(high)


def _against(mark: Mark, y: float, aimed_y: float, scale: Scale, layout: _Layout) -> tuple[Shape, ...]:
    """An arrow down has to end before the names; where it cannot, the label says lower by itself."""
    x = scale.x(key_number(mark.value))
    shapes = [Shape(ShapeKind.CROSS, x, y, CROSS)]
    if aimed_y < y:
        shapes.insert(0, Shape(ShapeKind.AIM, x, aimed_y + 12, 0, y - aimed_y - 22))
    if mark.direction is Direction.HIGHER:
        shapes.append(Shape(ShapeKind.HIGHER, x, y))
    elif mark.direction is Direction.LOWER and x - ARROW >= layout.left - 8:
        shapes.append(Shape(ShapeKind.LOWER, x, y))
    return tuple(shapes)


def _label(mark: Mark, y: float, scale: Scale, layout: _Layout) -> Label:
    """Words beside the mark: to its right, else to its left, else above it, where they clash with nothing."""
    words = label_words(mark)
    was = f"was {mark.was[0]}" if mark.was else ""
    if layout.is_compact:
        words = cut(label_words(mark, is_short=True), 200, layout.size)
        return Label(layout.width - layout.margin, y - 16, "end", words, was)
    words = cut(words, 340, layout.size)
    width = text_width(f"{words} {was}", layout.size)
    x = scale.x(key_number(mark.value))
    beside = y + 5
    if mark.opposes:
        gap = 44 if mark.direction is Direction.LOWER else 18
        if x - gap - width >= layout.left:
            return Label(tidy(x - gap), beside, "end", words)
        return Label(tidy(x + (44 if mark.direction is Direction.HIGHER else 18)), beside, "start", words)
    if mark.value.high is None:
        start = scale.x(float(mark.value.low or 0)) - (16 if mark.value.approx else 0)
        if start - 10 - width >= layout.left:
            return Label(tidy(start - 10), beside, "end", words, was)
        return Label(tidy(start + 4), y - 12, "start", words, was)
    right = max(x, scale.x(key_number(mark.was[1])) if mark.was else x)
    return Label(tidy(right + _gap(mark)), beside, "start", words, was)


def _ticks(scale: Scale, layout: _Layout) -> Iterable[Tick]:
    for value in scale.ticks(layout.ticks):
        x = scale.x(value)
        half = text_width(f"{value:,.0f}", 12) / 2
        anchor = "start" if x - half < 0 else "end" if x + half > layout.width else "middle"
        yield Tick(x, value, anchor)
