"""CSV (RFC 4180) with a column of articles' texts; also with semicolons or tabs."""

import csv
import sys
from collections.abc import Iterator, Sequence
from typing import BinaryIO, TextIO

from app.read.archives.archive import Archive, Entry
from app.read.archives.columns import found_in, missing, text_column
from app.read.decode import opened_text
from app.read.errors import Damaged, EmptyUpload, TooLarge, Undecodable
from app.read.limits import ReadLimits

_SUFFIXES = ("csv", "tsv")
_LONGEST_HEADER = 100_000
"""Characters of the line that names the columns."""
_DELIMITERS = (",", ";", "\t")


def _recognises(head: bytes, suffix: str) -> bool:
    """By its suffix, or by a first line that names the columns of articles."""
    if b"\x00" in head:
        return False
    if suffix in _SUFFIXES:
        return True
    first = head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].decode("ascii", "ignore").strip()
    names = first.split(_delimiter(first))
    return len(names) > 1 and all(len(name) < 40 for name in names) and text_column(names) is not None


def _entries(file: BinaryIO, limits: ReadLimits) -> Iterator[Entry]:
    csv.field_size_limit(min(limits.max_row_bytes, sys.maxsize))
    characters = opened_text(file)
    try:
        lines = _Lines(characters, limits)
        delimiter = _delimiter(lines.first())
        rows = csv.DictReader(lines, delimiter=delimiter, restkey="", restval="")
        column = _column(rows.fieldnames)
        lines.begin_row()
        for number, row in enumerate(rows, start=1):
            lines.begin_row()
            if number > limits.max_members:
                raise TooLarge(
                    f"This table has more than {limits.max_members:,} rows, the most that are read. Split it."
                )
            words = {name: value for name, value in row.items() if isinstance(value, str)}
            yield Entry(f"row {number}", words.get(column, "").encode("utf-8", "replace"), found_in(words))
    except csv.Error as error:
        raise Damaged(
            "This table is damaged: a quotation mark in it never ends, or a cell is too long."
        ) from error
    except UnicodeDecodeError as error:
        raise Undecodable("The rest of this table is in another encoding. Save it as UTF-8.") from error
    finally:
        # The file is whoever's who opened it.
        characters.detach()


def _column(names: Sequence[str] | None) -> str:
    if not names:
        raise EmptyUpload("This table is empty.")
    column = text_column(names)
    if column is None:
        raise missing(names)
    return column


class _Lines:
    """The lines of a table, none of its rows longer than one may be."""

    def __init__(self, characters: TextIO, limits: ReadLimits) -> None:
        self._characters = characters
        self._most = limits.max_row_bytes
        self._left = _LONGEST_HEADER
        self._waiting: list[str] = []

    def first(self) -> str:
        """The first line, which is still to be read."""
        self._waiting.append(self._next())
        return self._waiting[0]

    def begin_row(self) -> None:
        self._left = self._most

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.pop() if self._waiting else self._next()
        if not line:
            raise StopIteration
        return line

    def _next(self) -> str:
        line = self._characters.readline(self._left + 1)
        self._left -= len(line)
        if self._left < 0:
            raise TooLarge("A row of this table is longer than one article may be. Split it.")
        return line


def _delimiter(first_line: str) -> str:
    return max(_DELIMITERS, key=first_line.count)


ARCHIVE = Archive("a table (CSV)", _SUFFIXES, _recognises, _entries)
