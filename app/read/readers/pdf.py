"""PDF with a text layer (ISO 32000), as ministries and agencies publish statements."""

import io
import logging
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from app.domain.article import LeftOut, LeftOutKind, Metadata
from app.domain.found import Origin
from app.read.byline import read_top
from app.read.choose import told
from app.read.errors import Damaged, Encrypted, NoTextLayer, TooLarge
from app.read.furniture import furniture_of, without_furniture
from app.read.limits import ReadLimits
from app.read.paragraphs import clean_lines
from app.read.pdf_lines import Line, lines_of
from app.read.pdf_text import paragraphs_of, without_running_heads
from app.read.reader import Drawn, Reader

# What a file does wrong is told to the person who uploaded it, not to the log.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_START = re.compile(rb"(?:^|[\r\n]|[^\x20-\x7e])%PDF-\d")
"""What a PDF begins with; programs put up with other bytes before it, but not in the midst of a line."""
_DAMAGED = "This PDF is damaged: it cannot be opened. Save it again, or paste the article's text."
_BREAKS = (
    PyPdfError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
    OSError,
    NotImplementedError,
)
"""What a broken file makes pypdf raise: its own errors, and Python's where a part has the wrong type."""
_PRINTED = re.compile(r"chrom|skia|mozilla|firefox|safari|quartz|wkhtml|print to pdf", re.I)
"""Makers of files that are a page somebody printed: their day is that of the printing."""
_MADE_UP = re.compile(r"^Microsoft (?:Word|PowerPoint|Office) - |\.(?:docx?|odt|rtf|indd|pdf|html?)$", re.I)
_NO_TITLE = re.compile(r"(?:untitled|document|doc|title|unknown|none|slide|page)?[\s\d._()-]*", re.I)
_MOST_HEADS = 50
_FEW_CHARACTERS = 20
"""On average a page; scans with a stamp or a page number have less."""


def _recognises(content: bytes, _: str) -> bool:
    return _START.search(content[:1_024]) is not None


def _read(content: bytes, limits: ReadLimits) -> Drawn:
    try:
        document = PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            raise Encrypted("This PDF is locked with a password. Save it without one, and upload it again.")
        pages = _pages(document, limits)
        stated = _properties(document)
    except _BREAKS as error:
        raise Damaged(_DAMAGED) from error
    kept = without_running_heads(pages)
    whole = clean_lines("\n\n".join(paragraphs_of(kept)))
    text = without_furniture(whole)
    if len(text) < _FEW_CHARACTERS * len(pages):
        raise NoTextLayer(
            "The pages of this PDF are pictures, without text that can be read. "
            "Run it through text recognition (OCR) first, or type or paste the article's text."
        )
    return Drawn(
        text,
        (*read_top(text), *told(stated, Origin.PROPERTIES)),
        left_out=(*_running_heads(pages, kept), *furniture_of(whole)),
    )


def _running_heads(pages: Sequence[Sequence[Line]], kept: Sequence[Sequence[Line]]) -> Iterator[LeftOut]:
    """What stands at the edges of the pages, each line once."""
    rests = map(set, kept)
    lines = (line for page, rest in zip(pages, rests, strict=True) for line in page if line not in rest)
    for words in dict.fromkeys(line.words for line in islice(lines, _MOST_HEADS)):
        yield LeftOut(LeftOutKind.RUNNING_HEAD, words)


def _pages(document: PdfReader, limits: ReadLimits) -> list[list[Line]]:
    if len(document.pages) > limits.max_pages:
        raise TooLarge(
            f"This PDF has {len(document.pages):,} pages; at most {limits.max_pages:,} are read. "
            "Save the pages of one article, or paste its text."
        )
    return [lines_of(page) for page in document.pages]


def _properties(document: PdfReader) -> Metadata:
    about = document.metadata
    if about is None:
        return Metadata()
    created = None if _PRINTED.search(f"{about.creator} {about.producer}") else about.creation_date
    return Metadata(
        _title(about.title),
        published=_day(created),
        authors=about.author or None,
        modified=_day(about.modification_date) if created else None,
    )


def _title(words: str | None) -> str | None:
    """A title that somebody gave, without what programs put before and after a file's name."""
    title = _MADE_UP.sub("", words or "").strip()
    return None if _NO_TITLE.fullmatch(title) else title


def _day(moment: datetime | None) -> str | None:
    return moment.date().isoformat() if moment else None


READER = Reader("a PDF", "application/pdf", ("pdf",), _recognises, _read)
