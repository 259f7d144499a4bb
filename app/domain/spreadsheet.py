"""Cells of a CSV file that spreadsheet programs will open."""

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def safe_cell(words: str) -> str:
    """Words that no spreadsheet takes for a formula: an apostrophe before what would be one.

    >>> safe_cell("=1+1")
    "'=1+1"
    """
    return f"'{words}" if words.startswith(_FORMULA_SIGNS) else words
