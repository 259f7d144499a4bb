"""What the page says about two figures."""

from collections.abc import Sequence

from app.domain.figure import Number, Value

_LEEWAY = 0.1
"""How far an approximate value reaches either way, as a share of it."""
_ROUNDED = 1000
"""From here on numbers are told rounded."""


def ranges_meet(a: Value, b: Value) -> bool:
    """Whether one number could satisfy both: open ends reach to 0 and to infinity.

    A strict bound ("more than 300") excludes the bound itself. Approximate values are given
    a tenth either way, so that "about 300" does not conflict with 310.
    """
    low_a, high_a = lowest(a), highest(a)
    low_b, high_b = lowest(b), highest(b)
    if low_a > high_b or low_b > high_a:
        return False
    touching = low_a == high_b or low_b == high_a
    return not (touching and (a.strict or b.strict) and not (a.is_point and b.is_point))


def is_rounding(a: Value, b: Value) -> bool:
    """Whether two values that do not meet are one number told more and less exactly: "more than 30" and
    30, 2,975 and 3,000."""
    if lowest(a) == highest(b) or lowest(b) == highest(a):
        return True
    if not (a.is_point and b.is_point):
        return False
    return _rounds_to(float(lowest(a)), float(lowest(b))) or _rounds_to(float(lowest(b)), float(lowest(a)))


def _rounds_to(exact: float, rounded: float) -> bool:
    """Whether one number is the other to its first digit or two: 3,000 for 2,975, and not 12 for 11.6."""
    if rounded < _ROUNDED or abs(exact - rounded) * 2 > rounded:
        return False
    return any(float(f"{exact:.{digits}g}") == rounded for digits in (1, 2))


def is_within(inner: Value, outer: Value) -> bool:
    """Whether every number that satisfies ``inner`` satisfies ``outer`` too: 89 is within "up to 400".

    Never of a figure and its equal: "89" says no more than "89".
    """
    low, high = lowest(inner), highest(inner)
    around_low, around_high = lowest(outer), highest(outer)
    return around_low <= low and high <= around_high and (low, high) != (around_low, around_high)


def is_against(denied: Value, given: Value) -> bool:
    """Whether who denies one value speaks against who gives the other.

    A denial echoes the number that it denies; but one of "more than nine", or "fewer than nine", is
    against 15, or against four, and leaves nine itself standing.
    """
    if denied.strict and (denied.low is None or denied.high is None):
        same = (denied.low, denied.high) == (given.low, given.high)
        inside = lowest(given) >= lowest(denied) and highest(given) <= highest(denied)
        return same or (inside and ranges_meet(denied, given))
    return bool({denied.low, denied.high} & {given.low, given.high} - {None})


def names_one_number(a: Value, b: Value) -> bool:
    """Whether two values are told by one number: "some 135" and "more than 135"."""
    return a.unit == b.unit and bool({a.low, a.high} & {b.low, b.high} - {None})


def lowest(value: Value) -> float:
    """The smallest number that satisfies a value; 0 where its low end is open."""
    low = 0.0 if value.low is None else float(value.low)
    return low * (1 - _LEEWAY) if value.approx else low


def highest(value: Value) -> float:
    """The largest number that satisfies a value; infinity where its high end is open."""
    high = float("inf") if value.high is None else float(value.high)
    return high * (1 + _LEEWAY) if value.approx else high


def spread(values: Sequence[Value]) -> float | None:
    """The highest named number over the lowest above zero; None where fewer than two are named.

    Open ends name nothing: "up to 400" counts as 400, "at least 12" as 12.
    """
    named: list[Number] = [
        bound for value in values for bound in (value.low, value.high) if bound is not None and bound > 0
    ]
    if len(named) < 2 or min(named) == max(named):
        return None
    return max(named) / min(named)
