"""Which figures are parts of another of the same board: the "11 of the dead" that "were children"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.domain.counted import GroupRelation, relate_groups
from app.domain.figure import Value
from app.domain.measure import TOLLS
from app.domain.scope import Scope
from app.domain.shares import is_share
from app.domain.stance import Stance
from app.queries.claim_rows import ClaimRow, FigureRow, Rows

_Teller = tuple[str, str | None, str | None, str | None]
"""Article, source, measure and place."""


class _Told(NamedTuple):
    """Where a whole is looked for: in the same article, of the same measure and place."""

    article: str
    measure: str | None
    place: str | None


_Wholes = Mapping[_Told, list[tuple[float, str | None]]]
"""What is told as a whole there: the number, and the group."""


def told_parts(rows: Rows, kept: Mapping[str, str]) -> frozenset[str]:
    """Ids of the figures that somebody tells as parts, of a whole that the same article gives, and nobody
    as a whole. Of "38 fell ill and 17 of them died" the 17 are a part of the ill, but all the dead.

    Where an article cites more than it tells by itself, its own number may be either.
    """
    figures = {row.id: row for row in rows.figures}
    given = [claim for claim in rows.claims if claim.figure_id in figures]
    wholes: dict[_Told, list[tuple[float, str | None]]] = defaultdict(list)
    for claim in given:
        if claim.scope != Scope.PART:
            whole = _most(figures[str(claim.figure_id)]), claim.counted
            wholes[_Told(claim.article_id, claim.measure, claim.place)].append(whole)
    own = _by_teller(given)
    parts: set[str] = set()
    told_whole: set[str] = set()
    for claim in given:
        figure = kept[str(claim.figure_id)]
        if _is_part(claim, figures, wholes) or _is_share(claim, own, figures):
            parts.add(figure)
        elif claim.source_id is not None or not _is_less(claim, figures, wholes):
            told_whole.add(figure)
    return frozenset(parts - told_whole)


def _is_part(claim: ClaimRow, figures: Mapping[str, FigureRow], wholes: _Wholes) -> bool:
    return claim.scope == Scope.PART and _is_less(claim, figures, wholes)


def _is_less(claim: ClaimRow, figures: Mapping[str, FigureRow], wholes: _Wholes) -> bool:
    """Whether its article tells more of people that may be the same: "40 of the attackers" are none of 60
    soldiers."""
    number = _most(figures[str(claim.figure_id)])
    return any(
        number < most and relate_groups(claim.counted, counted) is not GroupRelation.APART
        for most, counted in wholes.get(_Told(claim.article_id, claim.measure, claim.place), ())
    )


def _by_teller(given: Sequence[ClaimRow]) -> Mapping[_Teller, list[ClaimRow]]:
    """What each source gives in each article, of measures that have shares."""
    told: dict[_Teller, list[ClaimRow]] = defaultdict(list)
    for claim in given:
        if claim.stance == Stance.ASSERTS and claim.measure in TOLLS:
            told[_teller(claim)].append(claim)
    return told


def _teller(claim: ClaimRow) -> _Teller:
    return claim.article_id, claim.source_id, claim.measure, claim.place


def _is_share(
    claim: ClaimRow, own: Mapping[_Teller, list[ClaimRow]], figures: Mapping[str, FigureRow]
) -> bool:
    """Whether its source gives more in the same article, of which this is some."""
    if claim.stance != Stance.ASSERTS:
        return False
    figure = figures[str(claim.figure_id)]
    return any(
        is_share((_value(figure), claim.counted), (_value(larger), other.counted), claim.measure)
        and not _is_step(figure, larger)
        for other in own.get(_teller(claim), ())
        if (larger := figures[str(other.figure_id)]) is not figure
    )


def _is_step(one: FigureRow, other: FigureRow) -> bool:
    """Whether one figure replaced the other: a toll that rose is no share of what it came to."""
    return one.revised_from == other.id or other.revised_from == one.id


def _value(figure: FigureRow) -> Value:
    return Value(figure.low, figure.high, figure.approx, figure.strict, figure.unit)


def _most(figure: FigureRow) -> float:
    return max(bound for bound in (figure.low, figure.high, 0.0) if bound is not None)
