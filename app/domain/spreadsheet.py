"""CSV files that spreadsheet programs will open."""

import csv
import io
from collections.abc import Iterable, Sequence

BYTE_ORDER_MARK = "\ufeff"
"""By it, spreadsheet programs take a file for UTF-8."""
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(words: str) -> str:
    """Words that no spreadsheet takes for a formula: an apostrophe before what would be one.

    >>> safe_cell("=1+1")
    "'=1+1"
    """
    return f"'{words}" if words.startswith(_FORMULA_SIGNS) else words


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A whole file, to be written as UTF-8 with its line ends as they are."""
    written = io.StringIO(newline="")
    written.write(BYTE_ORDER_MARK)
    table = csv.writer(written)
    table.writerow(headings)
    table.writerows([safe_cell(cell) for cell in row] for row in rows)
    return written.getvalue()
