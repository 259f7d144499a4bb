"""Whether one of two figures that somebody gives of one thing is a share of the other."""

from app.domain.compare import highest, is_rounding, lowest
from app.domain.counted import fold_group
from app.domain.figure import Value


def is_share(part: tuple[Value, str | None], whole: tuple[Value, str | None], *, by_a_source: bool) -> bool:
    """Whether who gives both in one article gives the first as some of the second.

    "23 people, 13 of its staff and 10 patients": what is larger and told of people in general, or of
    the same group, is the whole. An article that nobody is cited in may tell of two events; there the
    first must be of a group of its own.
    """
    (small, small_group), (large, large_group) = part, whole
    if small.unit != large.unit or highest(small) >= lowest(large) or is_rounding(small, large):
        return False
    of_small, of_large = fold_group(small_group), fold_group(large_group)
    if not of_large:
        return bool(of_small) or by_a_source
    return by_a_source and of_small == of_large
