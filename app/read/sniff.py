"""What a file is, by its content; its name may not promise something else."""

from app.read.errors import NotText, UnsupportedType
from app.read.formats import IMAGE, MAGIC, REFUSED, SOUND, WARC, XML, ZIP, ZIP_MEMBERS, Format
from app.read.names import suffix_of
from app.read.opened_zip import is_zip
from app.read.reader import Reader
from app.read.readers import PLAIN, READERS
from app.read.wide import looks_wide

HEAD = 2_048
"""Bytes looked at where a format is told by its beginning."""
_ADVICE = "Save the article as plain text, a web page, PDF or DOCX, or paste its text."
_PROMISES = {suffix: reader.name for reader in READERS if not reader.loose for suffix in reader.suffixes} | {
    suffix: refused.name for refused in REFUSED for suffix in refused.suffixes
}
"""What a name promises. A name that is not here promises nothing."""


def sniff(content: bytes, file_name: str) -> Reader:
    """Who reads this file. Raises UnsupportedType or NotText where nobody does."""
    suffix = suffix_of(file_name)
    reader = next((reader for reader in READERS if reader.recognises(content, suffix)), None)
    if reader is not None and not (reader.loose and _by_start(content)):
        return reader
    refused = _refused(content)
    if refused in (ZIP, WARC):
        raise UnsupportedType(
            f"This is {refused.name} inside another file, which is not opened. "
            "Unpack it, and upload what it holds."
        )
    if refused is not None:
        raise UnsupportedType(f"This is {refused.name}, which holds no article that can be read. {_ADVICE}")
    if _is_binary(content):
        raise NotText(f"This file is not text, whatever its name says. {_ADVICE}")
    if suffix in _PROMISES:
        raise UnsupportedType(
            f"The name ends in .{suffix}, as {_PROMISES[suffix]} does, but the content is something else. "
            "If it is plain text, rename it to end in .txt; or paste the article's text."
        )
    return PLAIN


def _by_start(content: bytes) -> Format | None:
    return next((found for start, found in MAGIC if content.startswith(start)), None)


def _refused(content: bytes) -> Format | None:
    head = content[:HEAD]
    if (found := _by_start(content)) is not None:
        return found
    if is_zip(content):
        return next((found for member, found in ZIP_MEMBERS if member in content), ZIP)
    return _media(head) or _xml(head)


def _media(head: bytes) -> Format | None:
    if head[:4] == b"RIFF":
        return IMAGE if head[8:12] == b"WEBP" else SOUND
    if head[4:8] == b"ftyp":
        return IMAGE if head[8:12] in (b"heic", b"avif", b"mif1") else SOUND
    return None


def _xml(head: bytes) -> Format | None:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:4].lower() == b"<svg":
        return IMAGE
    if not start.startswith(b"<?xml"):
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
