"""OpenDocument texts (ODF 1.3, ISO/IEC 26300), as LibreOffice saves them."""

from collections.abc import Iterator

from lxml import etree

from app.domain.article import Metadata
from app.domain.found import Found, Origin
from app.read.byline import read_top
from app.read.choose import told
from app.read.errors import Encrypted, NoWords
from app.read.furniture import furniture_of, without_furniture
from app.read.limits import ReadLimits
from app.read.opened_zip import LOCKED, OpenedZip, is_zip
from app.read.paragraphs import clean_lines
from app.read.reader import Drawn, Reader
from app.read.safe_xml import parse_xml

_MARK = b"mimetypeapplication/vnd.oasis.opendocument.text"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
_ASIDE = frozenset({f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}ruby-text"})
"""Footnotes, comments and deleted words are no part of the text."""
_MANIFEST, _LOCKED = "META-INF/manifest.xml", b"encryption-data"
_BLANKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}s": " "}


def _recognises(content: bytes, _: str) -> bool:
    return is_zip(content) and content[30:300].startswith(_MARK)


def _read(content: bytes, limits: ReadLimits) -> Drawn:
    with OpenedZip(content, limits) as archive:
        if _MANIFEST in archive.names and _LOCKED in archive.read(_MANIFEST):
            raise Encrypted(LOCKED)
        body = parse_xml(archive.read("content.xml"))
        about = parse_xml(archive.read("meta.xml")) if "meta.xml" in archive.names else None
    whole = clean_lines("\n\n".join(_paragraphs(body)))
    text = without_furniture(whole)
    if not text:
        raise NoWords("There is no text in this document. Paste the article's text.")
    return Drawn(text, _found(about, text), left_out=furniture_of(whole))


def _paragraphs(body: etree._Element) -> Iterator[str]:
    for element in body.iter(*_PARAGRAPHS, f"{_TABLE}table-row"):
        if any(above.tag in _ASIDE or above.tag == f"{_TABLE}table-row" for above in element.iterancestors()):
            continue
        if element.tag in _PARAGRAPHS:
            words = _words(element)
        else:
            cells = element.iter(f"{_TABLE}table-cell")
            words = " | ".join(" ".join(_words(inner) for inner in cell.iter(*_PARAGRAPHS)) for cell in cells)
        if words.strip(" |\t\n"):
            yield words.strip()


def _words(paragraph: etree._Element) -> str:
    pieces: list[str] = []
    aside: etree._Element | None = None
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        if event == "start" and aside is None:
            if element.tag in _ASIDE:
                aside = element
            elif isinstance(element.tag, str):
                pieces += [_BLANKS.get(str(element.tag), ""), element.text or ""]
        elif event == "end":
            aside = None if element is aside else aside
            if aside is None and element is not paragraph:
                pieces.append(element.tail or "")
    return "".join(pieces)


def _found(about: etree._Element | None, text: str) -> tuple[Found, ...]:
    creator = _stated(about, f"{_META}initial-creator") or _stated(about, f"{_DUBLIN_CORE}creator")
    stated = Metadata(title=_stated(about, f"{_DUBLIN_CORE}title"), authors=creator)
    return (*read_top(text), *told(stated, Origin.PROPERTIES))


def _stated(about: etree._Element | None, name: str) -> str | None:
    found = None if about is None else about.find(f".//{name}")
    return None if found is None else found.text


READER = Reader(
    "an OpenDocument text (ODT)",
    "application/vnd.oasis.opendocument.text",
    ("odt", "ott"),
    _recognises,
    _read,
)
