"""Which quarrel over one measure to sum up: what is disputed, and which figures stand against each other."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from app.domain.compare import names_one_number
from app.domain.conflicts import Conflict, ConflictKind
from app.domain.measure import Measure
from app.queries.alike import is_cited
from app.queries.board import BoardFigure
from app.queries.number_line import key_number

_Pair = tuple[BoardFigure, BoardFigure]


@dataclass(frozen=True, slots=True)
class Quarrel:
    """The figure that most sources are against, if any, and two that are in conflict, the higher first."""

    disputed: BoardFigure | None
    ends: tuple[BoardFigure, BoardFigure] | None


def main_quarrel(figures: Sequence[BoardFigure], conflicts: Sequence[Conflict]) -> Quarrel | None:
    """Over figures that count the same; None where nobody parts.

    What is disputed comes before what only differs: an arithmetic that nobody speaks of may mislead.
    """
    outgrown = {conflict.a for conflict in conflicts if conflict.kind is ConflictKind.LATER}
    opponents = {figure.id: _opponents(figure, figures) for figure in figures}
    against = [figure for figure in figures if opponents[figure.id]]
    disputed = max(against, key=lambda figure: opponents[figure.id], default=None)
    pairs = [
        pair
        for pair in _in_conflict(figures, conflicts)
        if disputed in pair or (not disputed and _are_told(pair, outgrown))
    ]
    ends = _furthest(pairs)
    return Quarrel(disputed, ends) if disputed or ends else None


def _in_conflict(figures: Sequence[BoardFigure], conflicts: Sequence[Conflict]) -> list[_Pair]:
    """The pairs of figures that are in conflict, the higher one first."""
    by_id = {figure.id: figure for figure in figures}
    pairs = [
        (by_id[conflict.a], by_id[conflict.b])
        for conflict in conflicts
        if conflict.kind in (ConflictKind.EXPLICIT, ConflictKind.DISJOINT)
        and conflict.a in by_id
        and conflict.b in by_id
    ]
    return [(a, b) if key_number(a.value) > key_number(b.value) else (b, a) for a, b in pairs]


def _opponents(figure: BoardFigure, figures: Sequence[BoardFigure]) -> int:
    """How many sources are against a figure; none that gives its number as well."""
    same = [one for one in figures if names_one_number(one.value, figure.value)]
    givers = {stand.source.key for one in same for stand in one.stands.supporting}
    return sum(stand.source.key not in givers for stand in figure.stands.disputed_by)


def _are_told(pair: _Pair, outgrown: Collection[str]) -> bool:
    """Whether it is known what befell those who are counted, and the count did not merely go on."""
    if pair[0].measure is Measure.OTHER:
        return False
    old = sum(figure.id in outgrown for figure in pair)
    return old == 0 or (old == 1 and all(map(is_cited, pair)))


def _furthest(pairs: Sequence[_Pair]) -> _Pair | None:
    """Of the figures that different sources set against each other, those that most articles tell, and
    of these the two that are furthest apart: such as cited sources give, where there are any."""
    fitting = [pair for pair in pairs if _are_two_voices(*pair)]
    cited = [pair for pair in fitting if all(map(is_cited, pair))]
    return max(cited or fitting, key=_worth, default=None)


def _are_two_voices(a: BoardFigure, b: BoardFigure) -> bool:
    """Whether both stand, each given by others than give the other; and neither is a part of something."""
    if not (a.is_current and b.is_current) or a.is_part or b.is_part:
        return False
    givers, others = ({stand.source.key for stand in one.stands.supporting} for one in (a, b))
    are_two = bool(givers) and bool(others) and not givers & others
    return are_two and key_number(a.value) != key_number(b.value)


def _worth(pair: _Pair) -> tuple[int, float, float]:
    """How widely both are told, how many times the higher one is the lower, and the higher number."""
    highest, lowest = (key_number(figure.value) for figure in pair)
    return min(len(figure.articles) for figure in pair), highest / (lowest or 0.5), highest
