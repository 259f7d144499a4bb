"""PDF with a text layer (ISO 32000), as ministries and agencies publish statements."""

import io
import logging
import re

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from app.domain.article import Metadata
from app.domain.found import Origin
from app.read.byline import read_top
from app.read.choose import told
from app.read.errors import Damaged, Encrypted, NoTextLayer, TooLarge
from app.read.furniture import without_furniture
from app.read.limits import ReadLimits
from app.read.paragraphs import clean_lines
from app.read.pdf_text import Line, lines_of, paragraphs_of, without_running_heads
from app.read.reader import Drawn, Reader

# What a file does wrong is told to the person who uploaded it, not to the log.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_DAMAGED = "This PDF is damaged: it cannot be opened. Save it again, or paste the article's text."
_BREAKS = (PyPdfError, ValueError, LookupError, TypeError, AttributeError, RecursionError, OSError)
"""What a broken file makes pypdf raise: its own errors, and Python's where a part has the wrong type."""
_PRINTED = re.compile(r"chrom|skia|mozilla|firefox|safari|quartz|wkhtml|print to pdf", re.I)
"""Makers of files that are a page somebody printed: their day is that of the printing."""
_FEW_CHARACTERS = 20
"""On average a page; scans with a stamp or a page number have less."""


def _recognises(content: bytes, _: str) -> bool:
    return b"%PDF-" in content[:1_024]


def _read(content: bytes, limits: ReadLimits) -> Drawn:
    try:
        document = PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            raise Encrypted("This PDF is locked with a password. Save it without one, and upload it again.")
        pages = _pages(document, limits)
        stated = _properties(document)
    except _BREAKS as error:
        raise Damaged(_DAMAGED) from error
    text = without_furniture(clean_lines("\n\n".join(paragraphs_of(without_running_heads(pages)))))
    if len(text) < _FEW_CHARACTERS * len(pages):
        raise NoTextLayer(
            "The pages of this PDF are pictures, without text that can be read. "
            "Run it through text recognition (OCR) first, or type or paste the article's text."
        )
    return Drawn(text, (*read_top(text), *told(stated, Origin.PROPERTIES)))


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
    return Metadata(about.title or None, published=created.date().isoformat() if created else None)


READER = Reader("a PDF", "application/pdf", ("pdf",), _recognises, _read)
