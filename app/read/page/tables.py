"""Tables that hold figures, told from those that only hold a page together."""

from lxml.html import HtmlElement

_LONGEST_CELL = 200
"""Characters; longer ones are text that was set in columns."""


def data_tables(tree: HtmlElement) -> dict[HtmlElement, str]:
    """Each row of the data tables of a page, with its cells parted by bars.

    >>> list(data_tables(fromstring("<table><tr><td>Lundby<td>9<tr><td>Solvik<td>5</table>")).values())
    ['Lundby | 9', 'Solvik | 5']
    """
    rows: dict[HtmlElement, str] = {}
    for table in tree.iter("table"):
        inside = [[_words(cell) for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
        if _holds_data(table, inside):
            for row, cells in zip(table.iter("tr"), inside, strict=True):
                rows[row] = " | ".join(cells)
    return rows


def _holds_data(table: HtmlElement, rows: list[list[str]]) -> bool:
    if sum(len(cells) > 1 for cells in rows) < 2:
        return False
    if next(table.iterdescendants("table", "h1", "article", "form"), None) is not None:
        return False
    cells = [words for row in rows for words in row]
    return all(len(words) <= _LONGEST_CELL for words in cells) and any(
        letter.isdigit() for words in cells for letter in words
    )


def _words(cell: HtmlElement) -> str:
    return " ".join(" ".join(str(words) for words in cell.itertext()).split())
