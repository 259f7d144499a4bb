"""Rich text (RTF 1.9.1), as old word processors and some newsrooms save it."""

import re

from striprtf.striprtf import rtf_to_text

from app.domain.article import Metadata
from app.domain.found import Found, Origin
from app.read.byline import read_top
from app.read.choose import told
from app.read.errors import Damaged, NoWords
from app.read.furniture import furniture_of, without_furniture
from app.read.limits import ReadLimits
from app.read.paragraphs import clean_lines, part_paragraphs
from app.read.reader import Drawn, Reader

_START = b"{\\rtf"
_TARGET = re.compile(r"\{\\\*\\fldinst[^{}]{0,2000}(?:\{[^{}]{0,2000}\}[^{}]{0,2000}){0,4}\}")
"""Where a link leads: only its words are text."""
_TITLE = re.compile(r"\{\\title ([^{}\\]{1,500})\}")

_AUTHOR = re.compile(r"\{\\author ([^{}\\]{1,200})\}")


def _recognises(content: bytes, _: str) -> bool:
    return content.lstrip().startswith(_START)


def _read(content: bytes, _: ReadLimits) -> Drawn:
    # RTF is seven-bit; what stands above is a writer's slip, and Windows' own code page the likeliest.
    source = content.decode("cp1252", "replace")
    try:
        words = rtf_to_text(_TARGET.sub("", source), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, OverflowError) as error:
        raise Damaged(
            "This rich text file is damaged. Save it as plain text, or paste the article's text."
        ) from error
    whole = part_paragraphs(clean_lines(words))
    text = without_furniture(whole)
    if not text:
        raise NoWords("There is no text in this rich text file. Paste the article's text.")
    return Drawn(text, _found(source[:100_000], text), left_out=furniture_of(whole))


def _found(source: str, text: str) -> tuple[Found, ...]:
    title, author = _TITLE.search(source), _AUTHOR.search(source)
    stated = Metadata(title=title[1] if title else None, authors=author[1] if author else None)
    return (*read_top(text), *told(stated, Origin.PROPERTIES))


READER = Reader("a rich text file (RTF)", "application/rtf", ("rtf",), _recognises, _read)
