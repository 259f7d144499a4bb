"""The grid of a measure: every source by every figure, and who has not spoken. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.stance import Direction, Stance
from app.queries.board import BoardFigure, SourceRef, Stand

MOST_COLUMNS = 14
MOST_ROWS = 24
"""A larger grid is a wall; the ledger under it has the rest."""
MOST_NAMED = 12
"""More sources that have not spoken are counted, not named."""


@dataclass(frozen=True, slots=True)
class GridStance:
    """What a source does to a figure, and the claim whose sentence proves it."""

    stance: Stance
    direction: Direction | None
    claim_id: str


Cell = tuple[GridStance, ...]
"""One source on one figure: nothing where it was not heard from, two where it both gave and withdrew."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One source, its cells in the order of the figures."""

    source: SourceRef
    cells: tuple[Cell, ...]

    @property
    def spoken(self) -> int:
        return sum(bool(cell) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class StanceGrid:
    """Rows are the sources that spoke of the measure, most often first; ``silent`` those that did not."""

    figures: tuple[BoardFigure, ...]
    rows: tuple[GridRow, ...]
    silent: tuple[SourceRef, ...]
    figures_left_out: int = 0
    sources_left_out: int = 0

    @property
    def sources(self) -> int:
        """How many sources spoke, left out or not."""
        return len(self.rows) + self.sources_left_out

    @property
    def silent_named(self) -> tuple[SourceRef, ...]:
        return self.silent[:MOST_NAMED]

    @property
    def silent_unnamed(self) -> int:
        return max(len(self.silent) - MOST_NAMED, 0)


def make_grid(figures: Sequence[BoardFigure], sources: Sequence[SourceRef]) -> StanceGrid | None:
    """The figures of one measure by those who spoke of them; ``sources`` are all of the event.

    None where a single source spoke: its one row of the ledger says the same.
    """
    cells: dict[str, dict[str, list[GridStance]]] = {}
    spoke: dict[str, SourceRef] = {}
    for figure in figures:
        for stand in figure.stands.all:
            spoke.setdefault(stand.source.key, stand.source)
            cells.setdefault(stand.source.key, {}).setdefault(figure.id, []).append(_stance(stand))
    if len(spoke) < 2:
        return None
    shown = _by_standing(figures)[:MOST_COLUMNS]
    rows = [
        GridRow(source, tuple(tuple(cells[key].get(figure.id, ())) for figure in shown))
        for key, source in spoke.items()
    ]
    kept = sorted((row for row in rows if row.spoken), key=lambda row: -row.spoken)[:MOST_ROWS]
    return StanceGrid(
        figures=tuple(shown),
        rows=tuple(kept),
        silent=tuple(source for source in sources if source.key not in spoke),
        figures_left_out=len(figures) - len(shown),
        sources_left_out=len(rows) - len(kept),
    )


def _by_standing(figures: Sequence[BoardFigure]) -> list[BoardFigure]:
    """Those that still stand before those that were replaced; of too many, those most spoken of."""
    if len(figures) > MOST_COLUMNS:
        figures = sorted(figures, key=lambda figure: -len(figure.stands.all))[:MOST_COLUMNS]
    return sorted(figures, key=lambda figure: not figure.is_current)


def _stance(stand: Stand) -> GridStance:
    return GridStance(stand.stance, stand.direction, stand.claims[0])
