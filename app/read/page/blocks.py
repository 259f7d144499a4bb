"""The paragraphs of a page in its order, each with the element that it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from app.read.page.tables import data_tables
from app.read.paragraphs import clean_lines, part_paragraphs

_PARTS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre "
    "section select summary table tbody td tfoot th thead tr ul".split()
)
"""Elements that begin and end a paragraph."""
SILENT = frozenset(
    "head script style title noscript template object svg math iframe canvas textarea audio video "
    "map amp-ad amp-consent amp-sidebar amp-social-share".split()
)
"""Elements whose words nobody reads on the page."""
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_MARK = re.compile(r"\[?(?:\d{1,3}|[a-z*†‡])\]?")
"""A footnote's mark: read into the text, it makes one number of two."""
_SHY = "\u00ad\u200b\u2060"
"""Marks of where a word may be broken, which readers never see."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One paragraph: its words, the element that it stands in, and how many of its letters are links."""

    words: str
    element: HtmlElement = field(repr=False)
    linked: int = 0

    @property
    def tag(self) -> str:
        return str(self.element.tag)

    @property
    def is_link(self) -> bool:
        """Whether it is nothing but links."""
        return self.linked * 10 >= len(self.words.replace(" ", "")) * 9


def page_blocks(tree: HtmlElement) -> list[Block]:
    """The paragraphs of a tree, blanks made one, a data table's rows with their cells parted by bars."""
    return list(_Walk(tree).blocks())


class _Walk:
    """One walk over a tree. Not recursive: trees may be deep."""

    def __init__(self, tree: HtmlElement) -> None:
        self._tree = tree
        self._rows = data_tables(tree)
        self._owner = tree
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0
        self._silent: HtmlElement | None = None

    def blocks(self) -> Iterator[Block]:
        for event, element in etree.iterwalk(self._tree, events=("start", "end")):
            if self._silent is not None:
                if event == "end" and element is self._silent:
                    self._silent = None
                    self._add(element.tail)
                continue
            yield from self._start(element) if event == "start" else self._end(element)
        yield from self._flush()

    def _start(self, element: HtmlElement) -> Iterator[Block]:
        if element in self._rows:
            yield from self._flush()
            yield Block(self._rows[element], element)
            self._silent = element
        elif not isinstance(element.tag, str) or element.tag in SILENT or _is_mark(element):
            self._silent = element
        else:
            if element.tag in _PARTS:
                yield from self._flush()
                self._owner = element
            elif element.tag == "br":
                if self._owner.tag in HEADINGS:
                    self._add(" ")
                elif self._owner.tag != "pre":
                    yield from self._flush()
                else:
                    self._add("\n")
            self._links += element.tag == "a"
            self._add("“" if element.tag == "q" else "")
            self._add(element.text)

    def _end(self, element: HtmlElement) -> Iterator[Block]:
        self._links -= element.tag == "a"
        self._add("”" if element.tag == "q" else "")
        if element.tag in _PARTS:
            yield from self._flush()
            parent = element.getparent()
            self._owner = self._tree if parent is None else _part_around(parent)
        if element is not self._tree:
            self._add(element.tail)

    def _add(self, words: str | None) -> None:
        if words:
            self._pieces.append(words)
            if self._links:
                self._linked += len("".join(words.split()))

    def _flush(self) -> Iterator[Block]:
        words = "".join(self._pieces)
        owner, linked = self._owner, self._linked
        self._pieces, self._linked = [], 0
        for mark in _SHY:
            words = words.replace(mark, "")
        if owner.tag == "pre":
            for paragraph in part_paragraphs(clean_lines(words)).split("\n\n"):
                if paragraph.strip():
                    yield Block(paragraph.strip(), owner, 0)
        # No-break spaces stay as they were written.
        elif line := " ".join(re.split(r"[ \t\r\n\f]+", words)).strip():
            yield Block(line, owner, linked)


def _part_around(element: HtmlElement) -> HtmlElement:
    while element.tag not in _PARTS and (parent := element.getparent()) is not None:
        element = parent
    return element


def _is_mark(element: HtmlElement) -> bool:
    if element.tag == "sup":
        return _MARK.fullmatch("".join(element.itertext()).strip()) is not None
    return element.tag == "a" and "footnote" in (element.get("class") or "")
