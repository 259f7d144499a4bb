"""What became of each document of an import: as lines, and as a table for a spreadsheet."""

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.spreadsheet import safe_cell

HEADINGS = ("file", "outcome", "article", "copy of", "why")


class Outcome(StrEnum):
    """``COPY`` was added, too, as a copy of an article that was published before it."""

    ADDED = "added"
    COPY = "copy"
    THERE = "already there"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one document; ``why`` says what is wrong with one that failed.

    ``name`` is the path of its file, and where it stands in it where that is an archive.
    """

    name: str
    outcome: Outcome
    article_id: str | None = None
    copy_of: str | None = None
    why: str = ""

    @property
    def line(self) -> str:
        tail = f": {self.why}" if self.why else f" (of {self.copy_of})" if self.copy_of else ""
        return f"{self.outcome}: {self.name}{tail}"

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.name, self.outcome.value, self.article_id or "", self.copy_of or "", self.why)


def summary(imported: Iterable[Imported]) -> str:
    """``3 added, 1 copy, 0 already there, 2 failed``."""
    counts = Counter(one.outcome for one in imported)
    copies = "copy" if counts[Outcome.COPY] == 1 else "copies"
    return (
        f"{counts[Outcome.ADDED]} added, {counts[Outcome.COPY]} {copies}, "
        f"{counts[Outcome.THERE]} already there, {counts[Outcome.FAILED]} failed"
    )


def write_report(path: Path, imported: Sequence[Imported]) -> None:
    """One row a document, in the order of the import. Raises OSError where it cannot be written."""
    # Spreadsheet programs take a file for UTF-8 by the mark at its beginning.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADINGS)
        rows.writerows([safe_cell(cell) for cell in one.cells] for one in imported)
