"""Web pages, as browsers save them."""

import logging
import re
from collections.abc import Iterator

from app.domain.found import Field, Found, Origin
from app.read.decode import decode
from app.read.errors import NoWords
from app.read.furniture import without_furniture
from app.read.limits import ReadLimits
from app.read.page.choice import MainText
from app.read.page.json_ld import LinkedData, read_json_ld
from app.read.page.main_text import main_text
from app.read.page.markup import page_title, read_markup
from app.read.page.meta_tags import read_meta_tags
from app.read.page.tree import NO_ARTICLE, parse_page
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
_SAVED_FROM = re.compile(
    r"<!--\s{0,20}(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s{1,20}url:\s{0,5})(https?://[^\s>]{3,2000})"
)
_FEW_LETTERS = 200
"""A page with fewer is a shell, whose article may stand in what it says to machines."""
_FRAMES = (
    "This page only holds frames, and the article is in one of them. "
    "Open the frame by itself and save it, or paste the article's text."
)


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
    tree = parse_page(characters)
    linked, tags = read_json_ld(tree), read_meta_tags(tree)
    titles = [one.value for one in (*linked.found, *tags) if one.field is Field.TITLE]
    article = main_text(tree, [*titles, page_title(tree)])
    text = without_furniture(_text(article, linked))
    if not text:
        raise NoWords(_FRAMES if tree.find(".//frameset") is not None else NO_ARTICLE)
    marked = read_markup(tree, article.headline, article.bylines)
    found = (*linked.found, *tags, *marked, *_saved_from(characters))
    return Drawn(text, found, left_out=article.left_out)


def _saved_from(characters: str) -> Iterator[Found]:
    """The address in the comment that browsers write at the top of a page they save."""
    if saved := _SAVED_FROM.search(characters[:HEAD]):
        yield Found(Field.URL, saved[1], Origin.ADDRESS, "saved from")


def _text(article: MainText, linked: LinkedData) -> str:
    paragraphs = [block.words for block in article.paragraphs]
    if sum(map(len, paragraphs)) < _FEW_LETTERS < len(linked.body):
        paragraphs = [line.strip() for line in linked.body.split("\n") if line.strip()]
    return "\n\n".join(paragraphs)


def _read(content: bytes, _: ReadLimits) -> Drawn:
    return read_html(decode(content, declared_in_text=True))


READER = Reader("a web page", "text/html", ("html", "htm", "xhtml"), is_html, _read, loose=True)
