"""Tolls that an article tells only after it has told who turns them down."""

from collections.abc import Sequence

from app.extract.found import Answered
from app.extract.stances.aims import Aim, Kind
from app.extract.stances.signs import Signs

_FAR = 10
"""Sentences behind an answer in which the toll stands that it speaks of."""
_INFERRED = 3


def toll_told_later(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> Answered:
    """The first toll behind an answer to "the figures", where none stands before it: "Tarsia rejected the
    numbers as lies. … A charity said 208 had died"."""
    draft = signs.draft(number)
    if aim.kind is not Kind.POINTS or aim.noun != "figure" or not draft.stance.stance.opposes or aim.owners:
        return Answered()
    tolls = [n for n in others if signs.is_toll(n) and _can_be_meant(signs, number, n)]
    if not tolls or signs.draft(tolls[0]).token < draft.token:
        return Answered()
    if signs.sentence(tolls[0]) - signs.sentence(number) > _FAR:
        return Answered()
    return Answered((tolls[0],), "the first toll told after it", _INFERRED)


def _can_be_meant(signs: Signs, number: int, other: int) -> bool:
    """Whether somebody else stands behind a toll."""
    toll = signs.draft(other)
    return (
        toll.source is not None and toll.stance.stance.supports and not signs.words.speaks_for(number, other)
    )
