"""What became of each document of an import: as lines, and as a table for a spreadsheet."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.outcome import OUTCOME_WORDS, Outcome
from app.domain.spreadsheet import csv_text

HEADINGS = ("file", "outcome", "article", "copy of", "why")


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
        return f"{OUTCOME_WORDS[self.outcome]}: {self.name}{tail}"

    @property
    def cells(self) -> tuple[str, ...]:
        return (self.name, OUTCOME_WORDS[self.outcome], self.article_id or "", self.copy_of or "", self.why)


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
    path.write_text(csv_text(HEADINGS, (one.cells for one in imported)), encoding="utf-8", newline="")
