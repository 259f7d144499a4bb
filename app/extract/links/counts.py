"""What the drafts of an article count, and how many."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.extract.found import Draft
from app.extract.links.signs import Signs


def tolls_given(signs: Signs, number: int, others: Sequence[int]) -> list[int]:
    """The tolls told so far that somebody stands behind: who denies a number does not give it."""
    return [n for n in others if n < number and signs.is_toll(n) and signs.draft(n).stance.stance.supports]


def measure_of(draft: Draft) -> Measure | None:
    """What a draft counts."""
    return None if draft.figure is None else draft.figure.measure


def size_of(draft: Draft) -> float:
    """The number that a draft names, for "up to 400" the 400."""
    value = None if draft.figure is None else draft.figure.found.figure.value
    return 0.0 if value is None else float(value.low or value.high or 0)
