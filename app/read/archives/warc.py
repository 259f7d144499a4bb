"""Web archives (WARC 1.1, ISO 28500), plain or gzipped: every page that was answered."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from app.domain.found import Field, Found, Origin
from app.read.archives.archive import Archive, Entry
from app.read.errors import Damaged, TooLarge
from app.read.limits import ReadLimits

_START = b"WARC/1."
_GZIP = b"\x1f\x8b"
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "text/markdown")
"""Media types of answers that may be articles; pictures, styles and scripts are parts of pages."""


def _recognises(head: bytes, _: str) -> bool:
    if not head.startswith(_GZIP):
        return head.startswith(_START)
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64).startswith(_START)
    except zlib.error:
        # Damaged from its first bytes on: no web archive that anybody could read.
        return False


def _entries(file: BinaryIO, limits: ReadLimits) -> Iterator[Entry]:
    found = 0
    try:
        for record in ArchiveIterator(file, arc2warc=False):
            if _is_page(record):
                found += 1
                if found > limits.max_members:
                    raise TooLarge(
                        f"This archive holds more than {limits.max_members:,} pages, the most that are read. "
                        "Split it into smaller ones."
                    )
                yield _entry(record, limits)
    except (ArchiveLoadFailed, zlib.error, EOFError, ValueError) as error:
        raise Damaged("This web archive is damaged: the rest of it cannot be read.") from error


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type not in ("response", "resource"):
        return False
    if record.rec_type == "response" and (
        record.http_headers is None or record.http_headers.get_statuscode() != "200"
    ):
        return False
    headers = record.http_headers or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return kind in _PAGES


def _entry(record: ArcWarcRecord, limits: ReadLimits) -> Entry:
    address = record.rec_headers.get_header("WARC-Target-URI") or ""
    content = record.content_stream().read(limits.max_bytes + 1)
    return Entry(address, content, (Found(Field.URL, address, Origin.ADDRESS, "WARC-Target-URI"),))


ARCHIVE = Archive("a web archive (WARC)", ("warc", "gz"), _recognises, _entries)
