"""Web archives (WARC 1.1, ISO 28500), plain or gzipped: every page that was answered.

Records are cut out here, so that none takes more memory than a document may; warcio reads each.
"""

import codecs
import gzip
import io
import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from app.domain.found import Field, Found, Origin
from app.read.archives.archive import Archive, Entry, too_much_unpacked
from app.read.errors import Damaged, TooLarge
from app.read.limits import ReadLimits

_START = b"WARC/1."
_GZIP = b"\x1f\x8b"
_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "text/markdown")
"""Media types of answers that may be articles; pictures, styles and scripts are parts of pages."""
_LONGEST_HEAD = 65_536
"""Bytes of a record's own fields; and room for those of the answer in it."""
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,15})(?=[ \t]*\r?$)", re.I | re.M)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?(koi8-[ru]|(?:iso|windows|cp|euc|shift|gb|big)[\w-]{1,20})", re.I)
_CHUNK = 1 << 20
_BROKEN = (ArchiveLoadFailed, zlib.error, EOFError, OSError, ValueError, AttributeError)


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
        for content in _records(_unpacked(file), limits):
            for record in ArchiveIterator(io.BytesIO(content), arc2warc=False):
                if _is_page(record):
                    found += 1
                    _check(found, limits)
                    yield _entry(record, limits)
    except _BROKEN as error:
        raise Damaged("This web archive is damaged: the rest of it cannot be read.") from error


def _check(found: int, limits: ReadLimits) -> None:
    if found > limits.max_members:
        raise TooLarge(
            f"This archive holds more than {limits.max_members:,} pages, the most that are read. "
            "Split it into smaller ones."
        )


def _unpacked(file: BinaryIO) -> BinaryIO:
    gzipped = file.read(2) == _GZIP
    file.seek(0)
    return gzip.GzipFile(fileobj=file) if gzipped else file  # type: ignore[return-value]


def _records(stream: BinaryIO, limits: ReadLimits) -> Iterator[bytes]:
    """Each record's bytes; of one longer than a document may be, its beginning, to be refused for it."""
    left = limits.max_archive_bytes
    while head := _head(stream):
        length = _LENGTH.search(head)
        if not head.startswith(b"WARC/") or length is None:
            raise ValueError("no WARC record")
        size = int(length[1])
        content = stream.read(min(size, limits.max_bytes + _LONGEST_HEAD))
        left -= len(head) + len(content) + _skip(stream, size - len(content), left)
        if left < 0:
            raise too_much_unpacked(limits)
        yield _LENGTH.sub(b"Content-Length: %d" % len(content), head, count=1) + content + b"\r\n\r\n"


def _head(stream: BinaryIO) -> bytes:
    """The fields of the next record with the blank line after them; nothing at the end of the file."""
    lines: list[bytes] = []
    size = 0
    while line := stream.readline(_LONGEST_HEAD):
        size += len(line)
        if size > _LONGEST_HEAD:
            raise ValueError("the fields of a WARC record are too long")
        if lines or line.strip():
            lines.append(line)
            if not line.strip():
                break
    return b"".join(lines)


def _skip(stream: BinaryIO, size: int, most: int) -> int:
    """Read on without keeping anything; the bytes that were skipped, at most a chunk over ``most``."""
    skipped = 0
    while skipped < min(size, most + 1) and (chunk := stream.read(min(_CHUNK, size - skipped))):
        skipped += len(chunk)
    return skipped


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
    content = _marked(record, record.content_stream().read(limits.max_bytes + 1))
    return Entry(address, content, (Found(Field.URL, address, Origin.ADDRESS, "WARC-Target-URI"),))


def _marked(record: ArcWarcRecord, content: bytes) -> bytes:
    """A page that leaves its encoding to the answer it came in, in UTF-8 with a mark; others as they are."""
    answered = record.http_headers.get_header("Content-Type") if record.http_headers else None
    charset = _CHARSET.search(answered or "")
    if charset is None or b"charset" in content[:2_048].lower():
        return content
    try:
        return codecs.BOM_UTF8 + content.decode(charset[1]).encode("utf-8")
    except (LookupError, ValueError):
        # The answer's word is wrong: the bytes are asked.
        return content


ARCHIVE = Archive("a web archive (WARC)", ("warc", "gz"), _recognises, _entries)
