"""The lines of a PDF page, from the pieces of text that stand on it.

Most programs set one column after the other, and the lines come in the order of reading. Some set
line after line across all columns; then the columns are told by where their lines begin.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pypdf import PageObject

_SAME_LINE = 0.4
"""In sizes of type: how far pieces of one line may stand above one another."""
_LETTER = 0.42
"""In sizes of type: how wide a letter is, rather less than it may be."""
_GAP = 0.8
"""In sizes of type: a blank that parts columns, or the cells of a table."""
_FEWEST_LINES = 5
"""Lines with the same second beginning that make two columns."""
_FEWEST_LETTERS = 18
"""On average in a column's line; the cells of a table are shorter."""
_NEAR = 4.0
"""Points between two beginnings that are one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page: its words, where it begins, and its size of type.

    A ``row`` of a table is no part of a paragraph; its cells are parted by bars.
    """

    words: str
    x: float
    y: float
    size: float
    row: bool = False


@dataclass(slots=True)
class _Cell:
    """Pieces of a line without a wide blank in them; ``end`` is about where they end."""

    pieces: list[str]
    x: float
    end: float

    @property
    def words(self) -> str:
        return " ".join("".join(self.pieces).split())


@dataclass(slots=True)
class _Row:
    """All that stands at one height, in the order in which it was set."""

    cells: list[_Cell]
    y: float
    size: float


def lines_of(page: PageObject) -> list[Line]:
    """The lines of a page in the order of reading."""
    rows = _rows_of(page)
    second = _second_column(rows)
    if second is None:
        return [
            line
            for row, table in zip(rows, _in_tables(rows), strict=True)
            for line in _line(row, row.cells, table)
        ]
    return list(_by_column(rows, second))


def _rows_of(page: PageObject) -> list[_Row]:
    rows: list[_Row] = []

    def visit(text: str, around: list[float], within: list[float], _font: object, size: float) -> None:
        x, y = _placed(within, around)
        size = size * (abs(within[3] or within[1]) * abs(around[3] or around[1]) or 1.0)
        lines = [words for words in text.split("\n") if words.strip()] or [text.replace("\n", " ")]
        for number, words in enumerate(lines):
            same = bool(rows) and number == 0 and abs(y - rows[-1].y) <= _SAME_LINE * max(size, 1.0)
            if words.strip() and not same:
                rows.append(_Row([_Cell([], x, x)], y, size))
            if rows:
                _add(rows[-1], words, x)
        if rows and text.endswith("\n"):
            rows[-1].cells[-1].pieces.append(" ")

    page.extract_text(visitor_text=visit)
    return rows


def _add(row: _Row, words: str, x: float) -> None:
    cell = row.cells[-1]
    if words.strip() and cell.pieces and x - cell.end > _GAP * row.size:
        cell = _Cell([], x, x)
        row.cells.append(cell)
    cell.pieces.append(words)
    if words.strip():
        cell.end = max(cell.end, x) + _LETTER * row.size * len(words.strip())


def _second_column(rows: Sequence[_Row]) -> float | None:
    """Where the second of two columns begins that were set line by line; None where there are none."""
    seconds = [row.cells[1] for row in rows if len(row.cells) == 2]
    if len(seconds) < _FEWEST_LINES:
        return None
    begins = Counter(round(cell.x / _NEAR) for cell in seconds)
    place, _ = begins.most_common(1)[0]
    column = [cell for cell in seconds if abs(cell.x / _NEAR - place) <= 1]
    letters = sum(len(cell.words) for cell in column)
    if len(column) < max(_FEWEST_LINES, len(rows) // 3) or letters < _FEWEST_LETTERS * len(column):
        return None
    return min(cell.x for cell in column)


def _by_column(rows: Sequence[_Row], second: float) -> Iterator[Line]:
    """Lines across the page as they stand, and between them the left column before the right one."""
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        across = len(row.cells) == 1 and row.cells[0].x < second - _NEAR < row.cells[0].end - row.size
        if across:
            yield from (*left, *right)
            left, right = [], []
            yield from _line(row, row.cells)
        else:
            left += _line(row, [cell for cell in row.cells if cell.x < second - _NEAR])
            right += _line(row, [cell for cell in row.cells if cell.x >= second - _NEAR])
    yield from (*left, *right)


def _in_tables(rows: Sequence[_Row]) -> list[bool]:
    """Whether each row is one of several, one below the other, whose cells begin at the same places."""
    places = [tuple(round(cell.x / _NEAR) for cell in row.cells) for row in rows]
    same = [len(above) > 1 and above == below for above, below in pairwise(places)]
    return [any(same[max(number - 1, 0) : number + 1]) for number in range(len(rows))]


def _line(row: _Row, cells: Sequence[_Cell], table: bool = False) -> Iterator[Line]:
    words = (" | " if table else " ").join(words for cell in cells if (words := cell.words))
    if words:
        yield Line(words, cells[0].x, row.y, row.size, table)


def _placed(within: Sequence[float], around: Sequence[float]) -> tuple[float, float]:
    """The origin of text space in the space of the page: two affine matrices, one after the other."""
    x, y = within[4], within[5]
    return (
        x * around[0] + y * around[2] + around[4],
        x * around[1] + y * around[3] + around[5],
    )
