"""Bytes into a title, outlet, date, URL, language and clean paragraphs.

``read_upload`` reads in a child process with limits, ``read_bytes`` right here; ``documents_of``
are the documents in a file: of an archive, of a letter with attachments, or itself, each to be read by
``read_entry``. ``warm_up`` starts
the child processes before the first upload asks for them; ``close`` ends them.
"""

from app.read.archives import ARCHIVE_SUFFIXES
from app.read.archives.archive import Entry
from app.read.child import close, read_entry, read_upload, warm_up
from app.read.document import read_bytes
from app.read.documents import documents_of
from app.read.errors import UnreadableUpload
from app.read.given import check_given
from app.read.limits import ReadLimits
from app.read.page_parts import is_page_part, saved_pages_of
from app.read.readers import READ_SUFFIXES

__all__ = [
    "ARCHIVE_SUFFIXES",
    "READ_SUFFIXES",
    "Entry",
    "ReadLimits",
    "UnreadableUpload",
    "check_given",
    "close",
    "documents_of",
    "is_page_part",
    "read_bytes",
    "read_entry",
    "read_upload",
    "saved_pages_of",
    "warm_up",
]
