"""Take uploads in: read each, store what can be read, say what cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from app.db.session import Store
from app.domain.article import Metadata
from app.read import (
    ARCHIVE_SUFFIXES,
    READ_SUFFIXES,
    Entry,
    ReadLimits,
    UnreadableUpload,
    documents_of,
    read_entry,
)
from app.services.add_article import add_article

__all__ = [
    "ARCHIVE_SUFFIXES",
    "READ_SUFFIXES",
    "ReadLimits",
    "Rejected",
    "Stored",
    "Taken",
    "Upload",
    "add_uploads",
]


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that somebody sent, not read yet: it may be larger than memory has room for."""

    file_name: str
    file: BinaryIO


@dataclass(frozen=True, slots=True)
class Stored:
    """An upload that is on disk. ``duplicate``: it was there before."""

    article_id: str
    file_name: str
    duplicate: bool


@dataclass(frozen=True, slots=True)
class Rejected:
    """An upload of which nothing was stored: a code, an HTTP status, and a sentence that says what to do."""

    file_name: str
    code: str
    status: int
    message: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of each upload, in the order they came."""

    stored: tuple[Stored, ...]
    rejected: tuple[Rejected, ...]


def add_uploads(
    store: Store, uploads: Sequence[Upload], *, given: Metadata, limits: ReadLimits, actor: str
) -> Taken:
    """Store every upload that can be read, each in a transaction of its own: one bad file costs itself.

    ``given`` is what the uploader said of all of them.
    """
    taken = [one for upload in uploads for one in _take(store, upload, given, limits, actor)]
    return Taken(
        tuple(one for one in taken if isinstance(one, Stored)),
        tuple(one for one in taken if isinstance(one, Rejected)),
    )


def _take(
    store: Store, upload: Upload, given: Metadata, limits: ReadLimits, actor: str
) -> Iterator[Stored | Rejected]:
    """What becomes of one upload: of an archive, of each document in it."""
    try:
        for entry in documents_of(upload.file, upload.file_name, limits):
            yield _add(store, entry, given, limits, actor)
    except UnreadableUpload as fault:
        yield _rejected(upload.file_name, fault)


def _add(store: Store, entry: Entry, given: Metadata, limits: ReadLimits, actor: str) -> Stored | Rejected:
    try:
        article = read_entry(entry, given=given, limits=limits)
    except UnreadableUpload as fault:
        return _rejected(entry.name, fault)
    added = add_article(store, article, entry.content, entry.name, actor=actor)
    return Stored(added.article_id, entry.name, added.duplicate)


def _rejected(file_name: str, fault: UnreadableUpload) -> Rejected:
    return Rejected(file_name, fault.code, fault.status, fault.message)
