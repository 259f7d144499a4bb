"""What every kind of archive gives: the articles in it, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from app.domain.article import Metadata
from app.read.errors import UnreadableUpload
from app.read.limits import ReadLimits
from app.read.reader import NOTHING

HEAD = 8_192
"""Bytes at the beginning that tell an archive's kind."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of an archive, not read yet.

    ``name`` says where it stands in the archive. ``given`` wins over what the document says of
    itself, ``fallback`` stands where it says nothing. A ``fault`` in place of content is why this
    one cannot be had; the others can.
    """

    name: str
    content: bytes = field(default=b"", repr=False)
    given: Metadata = NOTHING
    fallback: Metadata = NOTHING
    fault: UnreadableUpload | None = None


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
