"""The way that one figure points against another."""

from app.domain.figure import Value
from app.domain.stance import Direction


def direction_between(own: Value, other: Value) -> Direction | None:
    """The way a figure points against another: LOWER where all of it lies below. None where they
    overlap or an end is open on the side that would decide."""
    if own.high is not None and _named(other) is not None and own.high < (_named(other) or 0):
        return Direction.LOWER
    if own.low is not None and other.high is not None and own.low > other.high:
        return Direction.HIGHER
    return None


def _named(value: Value) -> float | None:
    """The number that a figure names, for "up to 400" the 400."""
    return value.low if value.low is not None else value.high
