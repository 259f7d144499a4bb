"""E-books (EPUB 3, ISO/IEC 23736): magazines and reports, chapter after chapter."""

import re
from html.entities import html5
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from lxml import etree

from app.domain.article import Metadata
from app.domain.found import Found, Origin
from app.read.blocks import blocks_of
from app.read.choose import told
from app.read.errors import Damaged, Encrypted, NoWords
from app.read.furniture import furniture_of, without_furniture
from app.read.limits import ReadLimits
from app.read.opened_zip import OpenedZip, is_zip
from app.read.reader import Drawn, Reader
from app.read.safe_xml import parse_xml

_MARK = b"mimetypeapplication/epub+zip"
_RIGHTS = "META-INF/encryption.xml"
_BLANKS = b"\xef\xbb\xbf \t\r\n"
_CONTAINER = "META-INF/container.xml"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
_XML_NAMES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_DAMAGED = "This e-book is damaged: its list of chapters is missing. Paste the article's text."


def _recognises(content: bytes, _: str) -> bool:
    return is_zip(content) and content[30:300].startswith(_MARK)


def _read(content: bytes, limits: ReadLimits) -> Drawn:
    with OpenedZip(content, limits) as archive:
        package_name = _package_name(parse_xml(archive.read(_CONTAINER)))
        package = parse_xml(archive.read(package_name))
        chapters = [archive.read(name) for name in _chapter_names(package, package_name)]
        locked = _RIGHTS in archive.names
    # Fonts alone may be locked, too: it matters where a chapter does not begin as a page.
    if locked and any(not chapter.lstrip(_BLANKS).startswith(b"<") for chapter in chapters):
        raise Encrypted("This e-book is locked (DRM). Paste the article's text.")
    blocks = [block for chapter in chapters for block in blocks_of(parse_xml(_NAMED.sub(_numbered, chapter)))]
    whole = "\n\n".join(blocks)
    text = without_furniture(whole)
    if not text:
        raise NoWords("There is no text in this e-book. Paste the article's text.")
    return Drawn(text, _found(package), left_out=furniture_of(whole))


def _numbered(reference: re.Match[bytes]) -> bytes:
    """A character by its number: XML knows no names but those that a DTD tells, which is not loaded."""
    characters = html5.get(f"{reference[1].decode('ascii')};")
    if characters is None or reference[1] in _XML_NAMES:
        return reference[0]
    return b"".join(b"&#%d;" % ord(character) for character in characters)


def _package_name(container: etree._Element) -> str:
    found = container.find(".//{*}rootfile")
    name = None if found is None else found.get("full-path")
    if not name:
        raise Damaged(_DAMAGED)
    return name


def _chapter_names(package: etree._Element, package_name: str) -> list[str]:
    """Members of the archive in reading order, the table of contents left out."""
    pages = {
        item.get("id"): item.get("href", "")
        for item in package.iter("{*}item")
        if "html" in item.get("media-type", "") and "nav" not in item.get("properties", "").split()
    }
    spine = [item.get("idref") for item in package.iter("{*}itemref") if item.get("linear") != "no"]
    folder = dirname(package_name)
    return [normpath(join(folder, unquote(pages[ref]))) for ref in spine if ref in pages]


def _found(package: etree._Element) -> tuple[Found, ...]:
    stated = Metadata(
        title=_stated(package, "title"),
        outlet=_stated(package, "publisher"),
        published=_stated(package, "date"),
        authors=_stated(package, "creator"),
        language=_stated(package, "language"),
    )
    return told(stated, Origin.PROPERTIES)


def _stated(package: etree._Element, name: str) -> str | None:
    found = package.find(f".//{_DUBLIN_CORE}{name}")
    return None if found is None or found.text is None else found.text.strip()


READER = Reader("an e-book (EPUB)", "application/epub+zip", ("epub",), _recognises, _read)
