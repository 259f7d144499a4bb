"""Web pages, as browsers save them."""

import logging
import re
import sys

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document

from app.domain.article import Metadata
from app.domain.found import Origin
from app.read.choose import told
from app.read.decode import decode
from app.read.errors import NoWords, TooNested
from app.read.furniture import without_furniture
from app.read.limits import ReadLimits
from app.read.page_date import page_date
from app.read.paragraphs import CONTROL, clean_lines
from app.read.reader import Drawn, Reader

# A page that trafilatura cannot make sense of is told to the person who uploaded it, not to the log.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

HEAD = 2_048
"""Bytes looked at where a page is told by its beginning."""
_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_START = re.compile(
    rb"(?:<!--(?:(?!-->).){0,1000}-->|<\?xml[^>]{0,200}\?>|\s)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_TAG = re.compile(
    rb"<(?:p|div|span|h[1-6]|article|main|section|header|script|style|table|ul|ol|br|a|meta|title)\b", re.I
)
_NUMBERED = re.compile(r"&#(\d{1,9}|[xX][0-9a-fA-F]{1,8});?")
"""A character by its number."""
_LIST_MARK = re.compile(r"^- +", re.M)
_NO_ARTICLE = "No article was found in this page. Copy the article's text from your browser and paste it."
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
"""Dates that the page states, with a fixed end: the same page reads the same on every day."""


def is_html(content: bytes, suffix: str) -> bool:
    """A page by its beginning; a piece of one by its tags, of which a name ending in .html needs fewer."""
    start = content[:100_000]
    for mark in _BYTE_ORDER_MARKS:
        start = start.removeprefix(mark)
    start = start.replace(b"\x00", b"")
    if _START.match(start[:HEAD]):
        return True
    tags = _TAG.findall(start)
    if suffix in READER.suffixes:
        return bool(tags)
    return start.lstrip().startswith(b"<") and len(tags) >= 3


def read_html(characters: str) -> Drawn:
    """What the page says of its article, and the article's text in paragraphs.

    Scripts, menus, notices and readers' comments are no part of it. Raises NoWords where the page
    holds no article and TooNested where it is nested deeper than any page a person made.
    """
    tree = _parse(characters)
    published = page_date(tree)
    document = bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if not isinstance(document, Document) or not document.text:
        raise NoWords(_NO_ARTICLE)
    lines = [line.strip() for line in clean_lines(_LIST_MARK.sub("", document.text)).split("\n")]
    text = "\n\n".join(line for line in lines if line)
    return Drawn(without_furniture(text), told(_metadata(document, published), Origin.MARKUP))


def _parse(characters: str) -> HtmlElement:
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    content = _without_controls(characters).encode()
    try:
        tree = document_fromstring(content, parser=parser)
    except etree.ParserError as error:
        raise NoWords(_NO_ARTICLE) from error
    except etree.XMLSyntaxError as error:
        # The parser mends all it meets; what stops it is memory.
        raise MemoryError("a page took more memory than reading may") from error
    if any(
        entry.type_name == "ERR_DOCUMENT_TOO_DEEP" or "depth" in entry.message for entry in parser.error_log
    ):
        raise TooNested(
            "This page's parts are nested too deeply to be read safely. "
            "Copy the article's text from your browser and paste it."
        )
    return tree


def _without_controls(characters: str) -> str:
    """A page without control characters: trafilatura gives up on a page that has a single one."""
    return _NUMBERED.sub(_plain_or_nothing, CONTROL.sub("", characters))


def _plain_or_nothing(reference: re.Match[str]) -> str:
    digits = reference[1]
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    if code > sys.maxunicode or 0xD800 <= code <= 0xDFFF or CONTROL.match(chr(code)):
        return ""
    return reference[0]


def _metadata(document: Document, published: str | None) -> Metadata:
    return Metadata(document.title, document.sitename, published or document.date, document.url)


def _read(content: bytes, _: ReadLimits) -> Drawn:
    return read_html(decode(content, declared_in_text=True))


READER = Reader("a web page", "text/html", ("html", "htm", "xhtml"), is_html, _read, loose=True)
