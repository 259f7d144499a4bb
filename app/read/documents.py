"""Every document in a file: of an archive, each; of a letter, itself and the articles attached to it."""

from collections.abc import Iterator
from typing import BinaryIO

from app.read import archives
from app.read.archives.archive import Entry
from app.read.child import enclosed_in
from app.read.errors import UnreadableUpload
from app.read.limits import ReadLimits
from app.read.mail import is_message, is_saved_page


def documents_of(file: BinaryIO, file_name: str, limits: ReadLimits) -> Iterator[Entry]:
    """The documents in a file: those of an archive, or itself, and what came attached to each letter.

    Named by where they stand. Raises subclasses of UnreadableUpload where an archive as a whole cannot
    be read.
    """
    for entry in archives.documents_of(file, file_name, limits):
        yield entry
        if entry.fault is None and is_message(entry.content) and not is_saved_page(entry.content):
            yield from _attached(entry, limits)


def _attached(letter: Entry, limits: ReadLimits) -> Iterator[Entry]:
    try:
        enclosed = enclosed_in(letter.content, letter.name, limits=limits)
    except UnreadableUpload:
        # The letter itself is refused for the same fault when it is read, and says so.
        return
    for one in enclosed:
        yield Entry(f"{letter.name}: {one.file_name or 'attachment'}", one.content, one.found)
