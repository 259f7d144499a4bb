"""Whether one of two figures that somebody gives of one thing is a share of the other."""

from app.domain.compare import highest, is_rounding, lowest
from app.domain.counted import fold_group
from app.domain.figure import Value


def is_share(part: tuple[Value, str | None], whole: tuple[Value, str | None]) -> bool:
    """Whether who gives both in one article gives the first as some of the second.

    "23 people, 13 of its staff and 10 patients": what is larger and told of people in general, or of
    the same group, is the whole.
    """
    (small, small_group), (large, large_group) = part, whole
    if small.unit != large.unit or highest(small) >= lowest(large) or is_rounding(small, large):
        return False
    of_large = fold_group(large_group)
    return not of_large or fold_group(small_group) == of_large
