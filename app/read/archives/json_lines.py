"""JSON Lines: an object a line, one of its values the article's text."""

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from app.read.archives.archive import Archive, Entry
from app.read.archives.columns import found_in, missing, text_column
from app.read.errors import Damaged, TooLarge, UnreadableUpload
from app.read.limits import ReadLimits

_MOST_PARTS = 20_000
"""Brackets in one line, those in its texts too: each may cost a hundred times its length in memory."""
_SUFFIXES = ("jsonl", "ndjson")


def _recognises(head: bytes, suffix: str) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"{") or start.startswith(b"{\\rtf"):
        return False
    return suffix in _SUFFIXES or (start[1:].lstrip().startswith(b'"') and suffix != "json")


def _entries(file: BinaryIO, limits: ReadLimits) -> Iterator[Entry]:
    number = found = 0
    # One byte more than a row may have tells that it is longer.
    while line := file.readline(limits.max_row_bytes + 1):
        number += 1
        if len(line) > limits.max_row_bytes:
            raise TooLarge(f"Line {number} is longer than one article may be. Split the file.")
        if not line.strip():
            continue
        found += 1
        if found > limits.max_members:
            raise TooLarge(
                f"This file holds more than {limits.max_members:,} articles, the most that are read. "
                "Split it."
            )
        yield _entry(f"line {number}", line)


def _entry(name: str, line: bytes) -> Entry:
    try:
        row = _row(line)
        column = text_column(row)
        if column is None:
            raise missing(row)
        return Entry(name, row[column].encode("utf-8", "replace"), found_in(row))
    except UnreadableUpload as fault:
        return Entry(name, fault=fault)


def _row(line: bytes) -> Mapping[str, str]:
    """The strings of one line's object; other values say nothing of an article."""
    if line.count(b"[") + line.count(b"{") > _MOST_PARTS:
        raise Damaged("This line holds far more than an article and what is known of it.")
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Damaged("This line is no JSON.") from error
    if not isinstance(row, dict):
        raise Damaged("This line is JSON, but no object with a text in it.")
    return {name: value for name, value in row.items() if isinstance(value, str)}


ARCHIVE = Archive("a JSON Lines file", _SUFFIXES, _recognises, _entries)
