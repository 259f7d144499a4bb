"""Bytes into characters. First what the bytes say of themselves, guesses last."""

import codecs
import io
import re
from typing import BinaryIO

from charset_normalizer import from_bytes

from app.read.errors import Undecodable
from app.read.wide import looks_wide

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?([\w.:-]{1,40})""", re.I
)
_PAGE_CHARSET = re.compile(
    r"utf-?8|iso-8859-\d\d?|windows-(?:125\d|874)|cp125\d|koi8-[ru]|macintosh|x-mac-cyrillic"
    r"|shift_jis|euc-(?:jp|kr)|iso-2022-jp|gb2312|gbk|gb18030|big5"
)
"""Charsets that pages use: Python knows stranger ones, which run escapes or fold names."""
_DAMAGED = re.compile(rb"\xe2\x80[\x90-\xaf]|\xc2[\xa0-\xbf]|[\xc3-\xc5][\x80-\xbf]")
"""Quotation marks, dashes and accents as UTF-8 writes them: in no other encoding of a western text."""
_PLAIN_LETTER = re.compile(rb"[A-Za-z]")
_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_GUESSED_BYTES = 200_000
_ADVICE = "Open it where you wrote it, save it as UTF-8, and upload it again; or paste the text."


def decode(content: bytes, *, declared_in_text: bool = False) -> str:
    """The characters of ``content``, without a byte order mark.

    Tried in this order: the byte order mark, the charset that a web page declares
    (``declared_in_text``), UTF-8, Windows-1252, and a guess. Raises Undecodable where all fail.
    """
    encoding = _marked(content) or (_declared(content) if declared_in_text else None)
    if encoding is not None:
        text = _strictly(content, encoding)
        if text is not None:
            return text
        if _marked(content):
            raise Undecodable(f"The file says that it is {encoding.upper()}, but it is damaged. {_ADVICE}")
    text = _strictly(content, "utf-8")
    return _guess(content) if text is None else text


def opened_text(file: BinaryIO) -> io.TextIOWrapper:
    """The characters of a file of any size, read as they are asked for. ``detach`` gives the file back.

    Tried in the order of ``decode``; what is damaged far down shows only when it is read, as
    UnicodeDecodeError.
    """
    sample = file.read(_GUESSED_BYTES)
    file.seek(0)
    encoding = _marked(sample) or ("utf-8" if _is_utf8(file) else _guessed(sample))
    file.seek(0)
    if encoding is None:
        raise _unknown()
    return io.TextIOWrapper(file, encoding=encoding, newline="")


def _is_utf8(file: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_GUESSED_BYTES):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _guessed(sample: bytes) -> str | None:
    if _is_western(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    return None if best is None else best.encoding


def _unknown() -> Undecodable:
    return Undecodable(f"The file's characters cannot be told: its encoding is unknown. {_ADVICE}")


def _marked(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    if looks_wide(content):
        return "utf-16-le" if content[1:2] == b"\x00" else "utf-16-be"
    return None


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:2_048])
    if found is None:
        return None
    name = found[1].decode("ascii", "replace").lower()
    # Browsers read what calls itself Latin-1 or ASCII as Windows-1252, and pages rely on it.
    if name in {"iso-8859-1", "latin-1", "latin1", "ascii", "us-ascii"}:
        return "cp1252"
    return name if _PAGE_CHARSET.fullmatch(name) else None


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        # Not this encoding, or none that Python has: the caller tries the next way.
        return None


def _guess(content: bytes) -> str:
    if _is_western(content) and _DAMAGED.search(content):
        raise Undecodable(f"The text is UTF-8, but some of its characters are damaged. {_ADVICE}")
    encoding = _guessed(content if _is_western(content) else content[:_GUESSED_BYTES])
    text = None if encoding is None else _strictly(content, encoding)
    if text is None:
        raise _unknown()
    return text


def _is_western(content: bytes) -> bool:
    """Whether most letters are plain ones, as in English with some names and quotation marks."""
    plain = len(_PLAIN_LETTER.findall(content))
    others = len(_HIGH_BYTE.findall(content))
    return others * 7 <= plain * 3
