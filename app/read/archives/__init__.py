"""Files of many articles: one module each, one line each here, the stricter before the looser."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from app.read.archives import json_lines, table, warc, zip_archive
from app.read.archives.archive import HEAD, Archive, Entry
from app.read.errors import EmptyUpload
from app.read.limits import ReadLimits
from app.read.names import suffix_of

ARCHIVES: tuple[Archive, ...] = (
    warc.ARCHIVE,
    zip_archive.ARCHIVE,
    json_lines.ARCHIVE,
    table.ARCHIVE,
)

ARCHIVE_SUFFIXES = tuple(suffix for archive in ARCHIVES for suffix in archive.suffixes)


def documents_of(file: BinaryIO, file_name: str, limits: ReadLimits) -> Iterator[Entry]:
    """The documents in a file: those of an archive, or itself. Named by where they stand.

    Raises subclasses of UnreadableUpload where an archive as a whole cannot be read.
    """
    entries = entries_of(file, file_name, limits)
    if entries is None:
        # One byte over the limit is enough to be refused for it.
        yield Entry(file_name, file.read(limits.max_bytes + 1))
        return
    empty = True
    for entry in entries:
        empty = False
        yield replace(entry, name=f"{file_name}: {entry.name}")
    if empty:
        raise EmptyUpload("There are no articles in this archive.")


def entries_of(file: BinaryIO, file_name: str, limits: ReadLimits) -> Iterator[Entry] | None:
    """The documents in an archive, in its order; None where the file is a document itself.

    ``file`` is read from its beginning and must be seekable; where it is no archive, it stands at
    its beginning again.
    """
    head = file.read(HEAD)
    file.seek(0)
    suffix = suffix_of(file_name)
    archive = next((archive for archive in ARCHIVES if archive.recognises(head, suffix)), None)
    return None if archive is None else archive.entries(file, limits)
