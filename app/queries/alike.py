"""Figures that count the same: only these are set beside each other in a line or a sentence. Pure."""

from collections.abc import Sequence

from app.domain.conflicts import TOLD_APART
from app.domain.counted import GroupRelation, relate_groups
from app.queries.board import BoardFigure


def alike(figures: Sequence[BoardFigure]) -> list[list[BoardFigure]]:
    """The figures parted by what they count, each part in the order given.

    Civilians and people are one part, tanks and drones two; so are euros and dollars, and two towns.
    """
    parts: list[list[BoardFigure]] = []
    for figure in figures:
        home = next((part for part in parts if _counts_the_same(part[0], figure)), None)
        if home is None:
            parts.append([figure])
        else:
            home.append(figure)
    return parts


def rivals(figures: Sequence[BoardFigure]) -> list[BoardFigure]:
    """Of figures that count the same, those to set against one another in a sentence.

    What still stands and somebody gives; no share of another; and where two are of cited sources,
    nothing that an article tells by itself, which may be of another day, unless it is disputed.
    """
    given = [figure for figure in figures if figure.is_current and figure.stands.supporting]
    given = [figure for figure in given if not figure.is_part] or given
    cited = [figure for figure in given if figure.is_disputed or is_cited(figure)]
    return cited if len(cited) > 1 else given


def is_cited(figure: BoardFigure) -> bool:
    """Whether somebody is named for a figure, and not the outlet alone."""
    return any(not stand.source.is_own_voice for stand in figure.stands.supporting)


def _counts_the_same(a: BoardFigure, b: BoardFigure) -> bool:
    if a.measure is not b.measure or a.value.unit != b.value.unit or a.place != b.place:
        return False
    relation = relate_groups(a.counted, b.counted)
    if a.measure in TOLD_APART:
        return bool(a.counted) == bool(b.counted) and relation is GroupRelation.SAME
    return relation is not GroupRelation.APART
