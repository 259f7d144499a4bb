"""Word documents (Office Open XML, ISO/IEC 29500)."""

import io
from collections.abc import Iterator
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml import etree

from app.domain.article import Metadata
from app.domain.found import Found, Origin
from app.read.byline import read_top
from app.read.choose import told
from app.read.errors import Damaged, NoWords
from app.read.furniture import furniture_of, without_furniture
from app.read.limits import ReadLimits
from app.read.opened_zip import OpenedZip, is_zip
from app.read.paragraphs import clean_lines
from app.read.reader import Drawn, Reader

_PARAGRAPH, _TABLE_ROW, _CELL = qn("w:p"), qn("w:tr"), qn("w:tc")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WORDS = {qn("w:t"): None, qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "‑"}
"""Elements of a run that are words, and the characters of those that are no text themselves."""
_HEAD = 2_048
"""Bytes at the beginning of a part, where it would declare entities."""
_DAMAGED = "This Word document is damaged: it cannot be opened. Save it again, or paste the article's text."


def _recognises(content: bytes, _: str) -> bool:
    return is_zip(content) and b"word/document.xml" in content


def _read(content: bytes, limits: ReadLimits) -> Drawn:
    """Text as it stands after all tracked changes are accepted; comments and footnotes are no part of it."""
    with OpenedZip(content, limits) as archive:
        # What it declares may lie; inflating all within the limit is the proof.
        heads = [archive.read(name)[:_HEAD] for name in archive.names]
    # Word writes no entities, and words that stand in one would be lost.
    if any(b"<!ENTITY" in head for head in heads if head.startswith(b"<")):
        raise Damaged(_DAMAGED)
    try:
        document = docx.Document(io.BytesIO(content))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise Damaged(_DAMAGED) from error
    whole = clean_lines("\n\n".join(_paragraphs(document)))
    text = without_furniture(whole)
    if not text:
        raise NoWords("There is no text in this Word document. Paste the article's text.")
    return Drawn(text, _found(document, text), left_out=furniture_of(whole))


def _paragraphs(document: Document) -> Iterator[str]:
    """Each paragraph, and each row of a table in one line."""
    for element in document.element.body.iter(_PARAGRAPH, _TABLE_ROW):
        if _inside(element, _TABLE_ROW) or _inside(element, _FALLBACK):
            continue
        if element.tag == _TABLE_ROW:
            words = " | ".join(_words(cell).replace("\n", " ") for cell in element.iter(_CELL))
        else:
            words = _words(element)
        if words.strip(" |\t\n"):
            yield words.strip()


def _words(element: etree._Element) -> str:
    return "".join(
        (found.text or "") if characters is None else characters
        for found in element.iter(*_WORDS)
        for characters in [_WORDS[str(found.tag)]]
        if not _inside(found, _FALLBACK)
    )


def _inside(element: etree._Element, name: str) -> bool:
    return any(above.tag == name for above in element.iterancestors(name))


def _found(document: Document, text: str) -> tuple[Found, ...]:
    about = document.core_properties
    # When a document was first saved is not when its text was published: often that is its template's age.
    return (
        *read_top(text),
        *told(Metadata(about.title or None, authors=about.author or None), Origin.PROPERTIES),
    )


READER = Reader(
    "a Word document (DOCX)",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ("docx", "docm"),
    _recognises,
    _read,
)
