"""How the figures of an event part, told apart in four kinds, each with its sentence. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.conflicts import Conflict, ConflictKind
from app.queries.board import Board, BoardFigure, Stand

MOST_SHOWN = 8
"""More of one kind are counted: each figure's notes tell its own."""


class PartingKind(StrEnum):
    """What tells two figures apart. Only the first two are conflicts for sure; the third may be one."""

    SAID = "said"
    """A source denies or disputes the figure."""
    ARITHMETIC = "arithmetic"
    """No number fits both, though nobody says so."""
    LATER = "later"
    """No number fits both, but another source gave more later, while people were still counting."""
    REVISION = "revision"
    """The same source gave another figure later."""
    SCOPE = "scope"
    """They count different things."""


@dataclass(frozen=True, slots=True)
class DisputeLink:
    """A source against the figure, and the claim that is its dispute's id."""

    source: str
    claim_id: str


@dataclass(frozen=True, slots=True)
class Parting:
    """``why`` is the sentence; ``a`` the figure that it is about, ``b`` the other one, if any."""

    kind: PartingKind
    why: str
    a: BoardFigure
    b: BoardFigure | None = None
    disputes: tuple[DisputeLink, ...] = ()


@dataclass(frozen=True, slots=True)
class PartingGroup:
    """All of one kind, the first of them to show."""

    kind: PartingKind
    shown: tuple[Parting, ...]
    total: int

    @property
    def left_out(self) -> int:
        return self.total - len(self.shown)


_KINDS = {
    ConflictKind.EXPLICIT: PartingKind.SAID,
    ConflictKind.DISJOINT: PartingKind.ARITHMETIC,
    ConflictKind.REVISION: PartingKind.REVISION,
    ConflictKind.LATER: PartingKind.LATER,
    ConflictKind.SCOPE: PartingKind.SCOPE,
}


def part_ways(board: Board) -> tuple[PartingGroup, ...]:
    """The kinds that there are on the board, what was said first."""
    figures = {figure.id: figure for figure in board.figures}
    by_kind: dict[PartingKind, list[Conflict]] = defaultdict(list)
    for conflict in board.conflicts:
        by_kind[_KINDS[conflict.kind]].append(conflict)
    return tuple(
        PartingGroup(kind, tuple(_parting(one, figures) for one in found[:MOST_SHOWN]), len(found))
        for kind in PartingKind
        if (found := sorted(by_kind[kind], key=lambda one: -_told_by(one, figures)))
    )


def _told_by(conflict: Conflict, figures: Mapping[str, BoardFigure]) -> int:
    """In how many articles its figures are: what many tell comes first."""
    pair = (figures.get(identity or "") for identity in (conflict.a, conflict.b))
    return len(frozenset[str]().union(*(figure.articles for figure in pair if figure)))


def _parting(conflict: Conflict, figures: Mapping[str, BoardFigure]) -> Parting:
    a, b = figures[conflict.a], figures.get(conflict.b or "")
    return Parting(_KINDS[conflict.kind], conflict.why, a, b, tuple(_disputes(conflict, a)))


def _disputes(conflict: Conflict, figure: BoardFigure) -> Iterable[DisputeLink]:
    if conflict.kind is ConflictKind.EXPLICIT:
        for stand in figure.stands.disputed_by:
            if stand.source.key in conflict.disputed_by:
                yield DisputeLink(stand.source.name, stand.claims[0])


def others_against(figure: BoardFigure, stand: Stand) -> tuple[DisputeLink, ...]:
    """The other disputes of a figure."""
    return tuple(
        DisputeLink(other.source.name, other.claims[0])
        for other in figure.stands.disputed_by
        if other.source.key != stand.source.key
    )
