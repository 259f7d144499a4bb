"""The ledger of a measure: its figures with as many stands as a page can hold. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.queries.board import Board, BoardFigure, Stand

MOST_STANDS = 120
"""A board with more stands than this is told briefly: sentences for the first figures of each measure,
names for the rest. The page of a measure has them all."""
BRIEF_FIGURES = 2
MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class LedgerSide:
    """Stands with their sentences; of further ones, names that lead to theirs, and a number."""

    told: tuple[Stand, ...]
    named: tuple[Stand, ...] = ()
    unnamed: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.told and not self.named


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A figure between who asserts it and who disputes it; ``earlier`` is what it replaced, ``later``
    what replaced it."""

    figure: BoardFigure
    supporting: LedgerSide
    disputing: LedgerSide
    unsure: LedgerSide
    earlier: BoardFigure | None = None
    later: BoardFigure | None = None


@dataclass(frozen=True, slots=True)
class LedgerMaker:
    """Makes the rows of one board. ``is_brief`` where it is too large to tell every sentence."""

    figures: dict[str, BoardFigure]
    is_brief: bool

    @classmethod
    def of(cls, board: Board, *, in_full: bool = False) -> "LedgerMaker":
        stands = sum(len(figure.stands.all) for figure in board.figures)
        return cls({figure.id: figure for figure in board.figures}, stands > MOST_STANDS and not in_full)

    def rows(self, figures: Sequence[BoardFigure]) -> tuple[LedgerRow, ...]:
        """A row for each figure, in the order given."""
        return tuple(self._row(figure, position) for position, figure in enumerate(figures))

    def _row(self, figure: BoardFigure, position: int) -> LedgerRow:
        earlier = self.figures.get(figure.revised_from or "")
        stands = figure.stands
        return LedgerRow(
            figure,
            self._side(stands.supporting, position),
            self._side(stands.disputed_by, position),
            self._side(stands.unsure, position if self.is_brief else 0, at_first=0),
            earlier if earlier and not earlier.is_current else None,
            self.figures.get(figure.revised_to or ""),
        )

    def _side(self, stands: tuple[Stand, ...], position: int, at_first: int = 1) -> LedgerSide:
        if not self.is_brief:
            return LedgerSide(stands)
        told = at_first if position < BRIEF_FIGURES else 0
        rest = stands[told:]
        return LedgerSide(stands[:told], rest[:MOST_NAMED], max(len(rest) - MOST_NAMED, 0))
