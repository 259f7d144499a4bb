"""Which figures are parts of another of the same board: the "11 of the dead" that "were children"."""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from app.domain.scope import Scope
from app.queries.claim_rows import ClaimRow, FigureRow, Rows


class _Told(NamedTuple):
    """Where a whole is looked for: in the same article, of the same measure."""

    article: str
    measure: str | None


def told_parts(rows: Rows, kept: Mapping[str, str]) -> frozenset[str]:
    """Ids of the figures that are told as parts by everybody behind them, of a whole that the same
    article gives. Of "38 fell ill and 17 of them died" the 17 are a part of the ill, but all the dead.
    """
    figures = {row.id: row for row in rows.figures}
    given = [claim for claim in rows.claims if claim.figure_id in figures]
    wholes: dict[_Told, float] = defaultdict(float)
    for claim in given:
        if claim.scope != Scope.PART:
            key = _Told(claim.article_id, claim.measure)
            wholes[key] = max(wholes[key], _most(figures[str(claim.figure_id)]))
    behind: dict[str, list[bool]] = defaultdict(list)
    for claim in given:
        behind[kept[str(claim.figure_id)]].append(_is_part(claim, figures, wholes))
    return frozenset(figure for figure, parts in behind.items() if all(parts))


def _is_part(claim: ClaimRow, figures: Mapping[str, FigureRow], wholes: Mapping[_Told, float]) -> bool:
    if claim.scope != Scope.PART:
        return False
    whole = wholes.get(_Told(claim.article_id, claim.measure), 0)
    return _most(figures[str(claim.figure_id)]) < whole


def _most(figure: FigureRow) -> float:
    return max(bound for bound in (figure.low, figure.high, 0.0) if bound is not None)
