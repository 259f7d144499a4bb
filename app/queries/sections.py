"""The sections of an event's page: the board measure by measure, as it is drawn and printed. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.measure import Measure
from app.queries.alike import alike
from app.queries.board import Board, BoardFigure, SourceRef
from app.queries.ledger import LedgerMaker, LedgerRow
from app.queries.line_marks import marks_of
from app.queries.measure_words import inside, measure_title
from app.queries.movement import MOST_COURSES, draw_movement
from app.queries.number_line import MOST_ROWS, NumberLine, draw_number_line
from app.queries.stance_grid import StanceGrid, make_grid
from app.queries.step_chart import Movement

MOST_LINES = 4
"""More sorts of things counted under one measure are in its ledger only."""
BRIEF_LINE, BRIEF_COURSES = 8, 6
"""Rows of a number line, and lines of a chart, where a large board is told briefly."""
OPEN_ROWS, BRIEF_ROWS = 12, 5
"""A measure with more figures than this shows the first, and folds the rest."""

_Drawn = tuple[str | None, NumberLine | None, Movement | None]
"""What is counted where, and the drawings of it."""


@dataclass(frozen=True, slots=True)
class TitledLine:
    """The drawings of one sort of thing counted: where its figures stand, and how they moved.

    ``subtitle`` is what is counted, and where alone, printed where a measure has several.
    """

    title: str
    subtitle: str | None
    line: NumberLine | None
    movement: Movement | None


@dataclass(frozen=True, slots=True)
class Section:
    """One measure of the board. ``counted`` stands beside the heading: what most of its figures count."""

    measure: Measure
    title: str
    counted: str | None
    lines: tuple[TitledLine, ...]
    grid: StanceGrid | None
    open: tuple[LedgerRow, ...]
    folded: tuple[LedgerRow, ...]
    is_brief: bool = False
    """Whether the page of the measure has more than this."""

    @property
    def anchor(self) -> str:
        return f"measure-{self.measure.value}"

    @property
    def figures(self) -> int:
        return len(self.open) + len(self.folded)


def make_sections(board: Board, *, only: Measure | None = None, in_full: bool = False) -> tuple[Section, ...]:
    """The board measure by measure, in the order of its figures; ``only`` one of them.

    A large board is told briefly unless it is asked for ``in_full``.
    """
    by_measure: dict[Measure, list[BoardFigure]] = defaultdict(list)
    for figure in board.figures:
        by_measure[figure.measure].append(figure)
    casualties = by_measure.get(Measure.CASUALTIES, [])
    ledger = LedgerMaker.of(board, in_full=in_full)
    return tuple(
        _section(figures, casualties if measure is Measure.KILLED else [], board.sources, ledger, position)
        for position, (measure, figures) in enumerate(by_measure.items())
        if only in (None, measure)
    )


def _section(
    figures: list[BoardFigure],
    casualties: list[BoardFigure],
    sources: Sequence[SourceRef],
    ledger: LedgerMaker,
    position: int,
) -> Section:
    """Of a large board, only the first measure has more than its first number line and its ledger."""
    measure = figures[0].measure
    is_bare = ledger.is_brief and position > 0
    rows, most = ledger.rows(figures), BRIEF_ROWS if ledger.is_brief else OPEN_ROWS
    return Section(
        measure,
        measure_title(measure),
        _common([figure.counted for figure in figures if figure.counted and figure.is_current]),
        _titled(measure, list(_lines(figures, casualties, is_brief=ledger.is_brief, is_bare=is_bare))),
        None if is_bare else make_grid(figures, sources),
        rows[:most],
        rows[most:],
        ledger.is_brief,
    )


def _titled(measure: Measure, lines: Sequence[_Drawn]) -> tuple[TitledLine, ...]:
    """The drawings with their titles; what is counted is said where that tells them apart."""
    title = measure_title(measure)
    return tuple(
        TitledLine(
            f"{title}, {counted}" if counted else title,
            counted if len(lines) > 1 else None,
            line,
            movement,
        )
        for counted, line, movement in lines
    )


def _lines(
    figures: list[BoardFigure], beside: list[BoardFigure], *, is_brief: bool, is_bare: bool
) -> Iterator[_Drawn]:
    """One number line for each sort of thing counted; figures of another measure beside the first."""
    groups = [group for group in alike(figures) if len(group) > 1 or group[0].is_disputed or beside]
    most_rows = BRIEF_LINE if is_brief else MOST_ROWS
    for position, group in enumerate(groups[: 1 if is_brief else MOST_LINES]):
        line = draw_number_line(marks_of(group, [] if position else beside, most_rows), most_rows)
        movement = None if is_bare else draw_movement(group, BRIEF_COURSES if is_brief else MOST_COURSES)
        if line or movement:
            yield _what(group), line, movement


def _what(group: Sequence[BoardFigure]) -> str | None:
    """``marchers, in Paris``: what the figures of one drawing count, and where alone."""
    counted = _common([figure.counted for figure in group if figure.counted])
    place = group[0].place
    return ", ".join(part for part in (counted, inside(place) if place else None) if part) or None


def _common(counted: Sequence[str]) -> str | None:
    """What the measure counts here: the words that most figures use."""
    return Counter(counted).most_common(1)[0][0] if counted else None
