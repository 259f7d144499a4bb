"""ZIP archives of saved articles."""

import stat
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from app.read.archives.archive import Archive, Entry, too_much_unpacked
from app.read.errors import Damaged, Encrypted, TooLarge, UnreadableUpload
from app.read.limits import ReadLimits
from app.read.opened_zip import BROKEN, ENCRYPTED, is_zip, overlap
from app.read.page_parts import is_page_part, saved_pages_of

_FIRST_MEMBERS = (b"mimetype", b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"xl/", b"ppt/")
"""How e-books, OpenDocument and Office files begin."""


def _recognises(head: bytes, _: str) -> bool:
    """Documents that are packed as a ZIP archive begin with a member of their own kind."""
    length = int.from_bytes(head[26:28], "little")
    return is_zip(head) and not head[30 : 30 + length].startswith(_FIRST_MEMBERS)


def _entries(file: BinaryIO, limits: ReadLimits) -> Iterator[Entry]:
    """Every file in the archive but hidden ones, links, and the parts of pages saved whole."""
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise Damaged("This ZIP archive is damaged: it cannot be opened. Pack it again.") from error
    with archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        _check(members, limits)
        pages = saved_pages_of(member.filename for member in members)
        left = limits.max_archive_bytes
        for member in members:
            if _is_aside(member) or is_page_part(member.filename, pages):
                continue
            entry = _entry(archive, member, limits)
            left -= len(entry.content)
            if left < 0:
                raise too_much_unpacked(limits)
            yield entry


def _check(members: list[zipfile.ZipInfo], limits: ReadLimits) -> None:
    if len(members) > limits.max_members:
        raise TooLarge(
            f"This archive holds {len(members):,} files; at most {limits.max_members:,} are read. "
            "Split it into smaller ones."
        )
    if overlap(members):
        raise Damaged("This ZIP archive is damaged: files in it stand in one another. Pack it again.")


def _entry(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: ReadLimits) -> Entry:
    try:
        return Entry(member.filename, _content(archive, member, limits))
    except UnreadableUpload as fault:
        return Entry(member.filename, fault=fault)


def _content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limits: ReadLimits) -> bytes:
    """One member inflated; a byte over the limit is enough to be refused for it by whoever reads it."""
    if member.flag_bits & ENCRYPTED:
        raise Encrypted("This file is locked with a password. Pack it without one.")
    try:
        with archive.open(member) as opened:
            return opened.read(limits.max_bytes + 1)
    except BROKEN as error:
        raise Damaged("This file is damaged inside its archive. Pack it again.") from error


def _is_aside(member: zipfile.ZipInfo) -> bool:
    """Hidden files, and links to files elsewhere."""
    parts = member.filename.replace("\\", "/").split("/")
    # ".." hides nothing: such a name is odd, but never a path here.
    hidden = any(part.startswith(".") and part != ".." for part in parts)
    return hidden or "__MACOSX" in parts or stat.S_ISLNK(member.external_attr >> 16)


ARCHIVE = Archive("a ZIP archive", ("zip",), _recognises, _entries)
