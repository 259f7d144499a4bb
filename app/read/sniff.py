"""What a file is, by its content; its name may not promise something else."""

import re
from pathlib import PurePosixPath

from app.read.errors import NotText, UnsupportedType
from app.read.formats import (
    COMING,
    EMAIL,
    HTML,
    IMAGE,
    MAGIC,
    MHTML,
    PDF,
    PLAIN,
    READ_NOW,
    SOUND,
    SUFFIXES,
    XML,
    ZIP,
    ZIP_MEMBERS,
    ZIP_STARTS,
    Format,
)

HEAD = 2_048
"""Bytes looked at where a format is told by its beginning."""
HTML_NAMES = frozenset({"html", "htm", "xhtml"})
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_HTML_START = re.compile(
    rb"(?:<!--(?:(?!-->).){0,1000}-->|<\?xml[^>]{0,200}\?>|\s)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_TAG = re.compile(
    rb"<(?:p|div|span|h[1-6]|article|main|section|header|script|style|table|ul|ol|br|a|meta|title)\b", re.I
)
_MAIL_FIELD = re.compile(rb"^(?:from|to|subject|date|reply-to|x-[\w-]+):", re.I | re.M)
_MAIL_ROUTE = re.compile(
    rb"^(?:received|return-path|delivered-to|message-id|mime-version|content-transfer-encoding):", re.I | re.M
)


def sniff(content: bytes, file_name: str) -> str:
    """``text/plain`` or ``text/html``; raises UnsupportedType or NotText for all else."""
    found = _known_format(content)
    if found is not None:
        raise UnsupportedType(f"This is {found.name}, which is not read{_yet(found)}. {_advice(found)}")
    if _is_binary(content):
        raise NotText(
            "This file is not text, whatever its name says. "
            f"{READ_NOW}; save the article as one of these, or paste its text."
        )
    suffix = _suffix(file_name)
    promised = SUFFIXES.get(suffix)
    if promised is not None:
        raise UnsupportedType(
            f"The name ends in .{suffix}, as {promised.name} does, but the content is something else. "
            f"{READ_NOW}: if it is one of these, rename it to end in .txt or .html."
        )
    return HTML if _is_html(content, suffix) else PLAIN


def _known_format(content: bytes) -> Format | None:
    head = content[:HEAD]
    for start, found in MAGIC:
        if head.startswith(start):
            return found
    if head.startswith(ZIP_STARTS):
        return next((found for member, found in ZIP_MEMBERS if member in content), ZIP)
    if b"%PDF-" in head[:1_024] and not _HTML_START.match(head):
        return PDF
    return _media(head) or _mail(head) or _xml(head)


def _media(head: bytes) -> Format | None:
    if head[:4] == b"RIFF":
        return IMAGE if head[8:12] == b"WEBP" else SOUND
    if head[4:8] == b"ftyp":
        return IMAGE if head[8:12] in (b"heic", b"avif", b"mif1") else SOUND
    return None


def _mail(head: bytes) -> Format | None:
    """An e-mail begins with its fields, of which no article has those that machines write."""
    top = re.split(rb"\r?\n\r?\n", head.lstrip(), maxsplit=1)[0]
    if not _MAIL_FIELD.search(top) or not _MAIL_ROUTE.search(top):
        return None
    return MHTML if b"multipart/related" in top.lower() else EMAIL


def _xml(head: bytes) -> Format | None:
    start = head.removeprefix(_BOMS[0]).lstrip()
    if start[:4].lower() == b"<svg":
        return IMAGE
    if not start.startswith(b"<?xml") or _HTML_START.match(start):
        return None
    return IMAGE if b"<svg" in start else XML


def _is_binary(content: bytes) -> bool:
    """Zero bytes outside UTF-16 and UTF-32, or control characters here and there, are no text."""
    if looks_wide(content):
        return False
    if b"\x00" in content:
        return True
    sample = content[:100_000]
    controls = sum(sample.count(bytes([code])) for code in (*range(1, 9), *range(14, 27), *range(28, 32)))
    return controls * 50 > len(sample)


def looks_wide(content: bytes) -> bool:
    """Whether these bytes are UTF-16 or UTF-32: by their mark, or by a zero in every other byte."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return True
    sample = content[:4_000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    return half > 1 and min(even, odd) == 0 and max(even, odd) * 10 > half * 7


def _is_html(content: bytes, suffix: str) -> bool:
    start = content[:100_000]
    for mark in _BOMS:
        start = start.removeprefix(mark)
    start = start.replace(b"\x00", b"")
    if _HTML_START.match(start[:HEAD]):
        return True
    tags = _TAG.findall(start)
    if suffix in HTML_NAMES:
        return bool(tags)
    return start.lstrip().startswith(b"<") and len(tags) >= 3


def _suffix(file_name: str) -> str:
    return PurePosixPath(file_name.replace("\\", "/").replace("\x00", "")).suffix[1:].lower()


def _yet(found: Format) -> str:
    return " yet" if found.coming else ""


def _advice(found: Format) -> str:
    return (
        f"{READ_NOW}; {COMING}. Until then, paste the article's text."
        if found.coming
        else (f"{READ_NOW}; save the article as one of these, or paste its text.")
    )
