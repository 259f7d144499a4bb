"""CSV (RFC 4180) with a column of articles' texts; also with semicolons or tabs."""

import csv
import io
import sys
from collections.abc import Iterator
from typing import BinaryIO

from app.read.archives.archive import Archive, Entry
from app.read.archives.columns import found_in, missing, text_column
from app.read.decode import decode
from app.read.errors import Damaged, EmptyUpload, TooLarge
from app.read.limits import ReadLimits

_SUFFIXES = ("csv", "tsv")
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
    content = file.read(limits.max_unpacked_bytes + 1)
    if len(content) > limits.max_unpacked_bytes:
        raise TooLarge("This table is larger than is read at once. Split it.")
    csv.field_size_limit(min(limits.max_bytes, sys.maxsize))
    lines = io.StringIO(decode(content), newline="")
    delimiter = _delimiter(lines.readline())
    lines.seek(0)
    rows = csv.DictReader(lines, delimiter=delimiter, restkey="", restval="")
    names = rows.fieldnames
    if not names:
        raise EmptyUpload("This table is empty.")
    column = text_column(names)
    if column is None:
        raise missing(names)
    try:
        for number, row in enumerate(rows, start=1):
            if number > limits.max_members:
                raise TooLarge(
                    f"This table has more than {limits.max_members:,} rows, the most that are read. Split it."
                )
            words = {name: value for name, value in row.items() if isinstance(value, str)}
            yield Entry(f"row {number}", words.get(column, "").encode(), found_in(words))
    except csv.Error as error:
        raise Damaged(
            "This table is damaged: a quotation mark in it never ends, or a cell is too long."
        ) from error


def _delimiter(first_line: str) -> str:
    return max(_DELIMITERS, key=first_line.count)


ARCHIVE = Archive("a table (CSV)", _SUFFIXES, _recognises, _entries)
