"""What every kind of archive gives: the articles in it, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from app.domain.found import Found
from app.read.errors import TooLarge, UnreadableUpload
from app.read.limits import MEBIBYTE, ReadLimits

HEAD = 8_192
"""Bytes at the beginning that tell an archive's kind."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of an archive, not read yet.

    ``name`` says where it stands in the archive. ``found`` is what the archive says of it,
    beside what it says of itself. A ``fault`` in place of content is why this
    one cannot be had; the others can.
    """

    name: str
    content: bytes = field(default=b"", repr=False)
    found: tuple[Found, ...] = ()
    fault: UnreadableUpload | None = None


def too_much_unpacked(limits: ReadLimits) -> TooLarge:
    """The fault of an archive that unpacks to more than all its documents together may be."""
    return TooLarge(
        f"This archive unpacks to more than {limits.max_archive_bytes / MEBIBYTE:g} MB: the rest of it is "
        "not read. Split it into smaller ones."
    )


@dataclass(frozen=True, slots=True)
class Archive:
    """One kind of archive: its ``name`` in a sentence and the suffixes of its files.

    ``recognises`` looks at the first HEAD bytes and the suffix (lower case, no dot). ``entries``
    reads a file from its beginning, one entry at a time in memory, and raises subclasses of
    UnreadableUpload where the archive as a whole cannot be read.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    entries: Callable[[BinaryIO, ReadLimits], Iterator[Entry]]
