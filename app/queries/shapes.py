"""Shapes: what is drawn on a number line. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from app.queries.paths import cross


class ShapeKind(StrEnum):
    """What is drawn. BAR and its kin are rectangles; the rest stand at a point."""

    BAR = "bar"
    FADE_LEFT = "fade-left"
    FADE_RIGHT = "fade-right"
    SOFT = "soft"
    SOFT_RIGHT = "soft-right"
    END = "end"
    DOT = "dot"
    HOLLOW = "hollow"
    STEP = "step"
    CROSS = "cross"
    AIM = "aim"
    LOWER = "lower"
    HIGHER = "higher"


@dataclass(frozen=True, slots=True)
class Shape:
    """Something drawn at ``x``, ``y``: ``width`` to its right, ``height`` below it. Of dots and crosses,
    ``width`` is how far they reach from there."""

    kind: ShapeKind
    x: float
    y: float
    width: float = 0
    height: float = 0

    @property
    def is_box(self) -> bool:
        return self.kind in _BOXES

    @property
    def path(self) -> str:
        """How it is written in SVG, where it is neither a box nor a dot."""
        if self.kind is ShapeKind.CROSS:
            return cross(self.x, self.y, self.width)
        start = "M{:g} {:g}".format
        if self.kind is ShapeKind.STEP:
            return f"{start(self.x, self.y)}h{self.width:g}"
        if self.kind is ShapeKind.LOWER:
            return f"{start(self.x - 14, self.y)}h-20m6-5l-6 5l6 5"
        if self.kind is ShapeKind.HIGHER:
            return f"{start(self.x + 14, self.y)}h20m-6-5l6 5l-6 5"
        return f"{start(self.x, self.y)}v{self.height:g}"


_BOXES = (
    ShapeKind.BAR,
    ShapeKind.FADE_LEFT,
    ShapeKind.FADE_RIGHT,
    ShapeKind.SOFT,
    ShapeKind.SOFT_RIGHT,
)
