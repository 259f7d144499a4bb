"""ZIP archives of saved articles."""

import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from app.read.archives.archive import Archive, Entry
from app.read.errors import Damaged, Encrypted, TooLarge, UnreadableUpload
from app.read.limits import ReadLimits
from app.read.names import suffix_of
from app.read.opened_zip import ENCRYPTED, is_zip

_PAGES = ("html", "htm", "xhtml")
_FIRST_MEMBERS = (b"mimetype", b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"xl/", b"ppt/")
"""How e-books, OpenDocument and Office files begin."""


def _recognises(head: bytes, _: str) -> bool:
    """Documents that are packed as a ZIP archive begin with a member of their own kind."""
    length = int.from_bytes(head[26:28], "little")
    return is_zip(head) and not head[30 : 30 + length].startswith(_FIRST_MEMBERS)


def _entries(file: BinaryIO, limits: ReadLimits) -> Iterator[Entry]:
    """Every file in the archive but hidden ones and the parts of pages saved whole."""
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise Damaged("This ZIP archive is damaged: it cannot be opened. Pack it again.") from error
    with archive:
        members = [member for member in archive.infolist() if not member.is_dir()]
        if len(members) > limits.max_members:
            raise TooLarge(
                f"This archive holds {len(members):,} files; at most {limits.max_members:,} are read. "
                "Split it into smaller ones."
            )
        pages = {
            _stem(member.filename) for member in members if suffix_of(member.filename) in ("html", "htm")
        }
        for member in members:
            if not _is_aside(member.filename, pages):
                yield _entry(archive, member, limits)


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
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Damaged("This file is damaged inside its archive. Pack it again.") from error


def _is_aside(name: str, pages: set[str]) -> bool:
    """Hidden files, and pictures and scripts in the folder beside a page that was saved whole."""
    *folders, last = name.replace("\\", "/").split("/")
    # ".." hides nothing: such a name is odd, but never a path here.
    if "__MACOSX" in folders or any(part.startswith(".") and part != ".." for part in (*folders, last)):
        return True
    return any(
        "/".join([*folders[:depth], folder.removesuffix("_files")]) in pages
        for depth, folder in enumerate(folders)
        if folder.endswith("_files")
    )


def _stem(name: str) -> str:
    return name.replace("\\", "/").rpartition(".")[0]


ARCHIVE = Archive("a ZIP archive", ("zip",), _recognises, _entries)
