"""The characters of a page into a tree."""

import re
import sys

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from app.read.errors import NoWords, TooNested
from app.read.paragraphs import CONTROL

NO_ARTICLE = "No article was found in this page. Copy the article's text from your browser and paste it."
_NUMBERED = re.compile(r"&#(\d{1,9}|[xX][0-9a-fA-F]{1,8});?")
"""A character by its number."""


def parse_page(characters: str) -> HtmlElement:
    """The tree of a page, without comments.

    Raises NoWords where nothing stands in it and TooNested where it is nested deeper than any page a
    person made.
    """
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    content = _without_controls(characters).encode()
    try:
        tree = document_fromstring(content, parser=parser)
    except etree.ParserError as error:
        raise NoWords(NO_ARTICLE) from error
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
