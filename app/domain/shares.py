"""Whether one of two figures that somebody gives of one thing is a share of the other."""

from app.domain.compare import highest, is_rounding, lowest
from app.domain.counted import fold_group, is_a_crowd
from app.domain.figure import Value
from app.domain.measure import Measure

_REACH = 2
"""How many times its bound a number that is open above may be."""


def is_share(part: tuple[Value, str | None], whole: tuple[Value, str | None], measure: str | None) -> bool:
    """Whether who gives both in one article gives the first as some of the second.

    "23 people, 13 of its staff and 10 patients": what is larger and told of people in general, or of
    the same group, is the whole. Those who came to a protest are one group by any name.
    """
    (small, small_group), (large, large_group) = part, whole
    if small.unit != large.unit or _most(small) >= lowest(large) or is_rounding(small, large):
        return False
    if measure == Measure.ATTENDED and is_a_crowd(small_group) and is_a_crowd(large_group):
        return True
    of_large = fold_group(large_group)
    return not of_large or fold_group(small_group) == of_large


def _most(value: Value) -> float:
    """The largest number that a part is likely to be: "more than 500,000" are no two million."""
    return _REACH * lowest(value) if value.high is None else highest(value)
