"""ZIP containers, opened with care: what they declare is checked, and counted again while inflating."""

import io
import lzma
import zipfile
import zlib
from collections.abc import Sequence
from itertools import pairwise
from types import TracebackType
from typing import Self

from app.read.errors import Damaged, Encrypted, TooLarge
from app.read.limits import MEBIBYTE, ReadLimits

_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
ENCRYPTED = 0x1
"""Bit of a member's flags (PKWARE APPNOTE 4.4.4)."""
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What a broken member makes zipfile raise, or one packed in a way that is not known."""
_DAMAGED = "This file is damaged: it cannot be opened. Save it again, or paste the article's text."


def overlap(members: Sequence[zipfile.ZipInfo]) -> bool:
    """Whether members stand in one another: a small file can so claim to be endlessly many large ones."""
    placed = sorted((member.header_offset, member.header_offset + member.compress_size) for member in members)
    return any(end > start for (_, end), (start, _) in pairwise(placed))


LOCKED = "This file is locked with a password. Save it without one, and upload it again."


def is_zip(content: bytes) -> bool:
    """Whether the bytes begin as a ZIP archive does."""
    return content.startswith(_STARTS)


class OpenedZip:
    """The members of an archive, each read within what all together may take."""

    def __init__(self, content: bytes, limits: ReadLimits) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
            raise Damaged(_DAMAGED) from error
        self._limits = limits
        self._left = limits.max_unpacked_bytes
        self._check()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._archive.close()

    @property
    def names(self) -> tuple[str, ...]:
        """Every member's name, in the order of the archive."""
        return tuple(self._archive.namelist())

    def read(self, name: str) -> bytes:
        """One member, inflated. Raises Damaged where it is not there or broken, TooLarge where it lies."""
        try:
            with self._archive.open(name) as member:
                content = member.read(self._left + 1)
        except KeyError as error:
            raise Damaged(_DAMAGED) from error
        except BROKEN as error:
            raise Damaged(_DAMAGED) from error
        self._left -= len(content)
        if self._left < 0:
            raise _unpacks_too_large(self._limits)
        return content

    def _check(self) -> None:
        members = self._archive.infolist()
        if len(members) > self._limits.max_members:
            raise TooLarge(
                f"This file holds {len(members):,} parts; at most {self._limits.max_members:,} are opened. "
                "Paste the article's text instead."
            )
        if any(member.flag_bits & ENCRYPTED for member in members):
            raise Encrypted(LOCKED)
        if overlap(members):
            raise Damaged(_DAMAGED)
        if sum(member.file_size for member in members) > self._limits.max_unpacked_bytes:
            raise _unpacks_too_large(self._limits)


def _unpacks_too_large(limits: ReadLimits) -> TooLarge:
    return TooLarge(
        f"This file unpacks to more than {limits.max_unpacked_bytes / MEBIBYTE:g} MB, the most that is read. "
        "Paste the article's text instead."
    )
