"""Which paragraph of a page is its headline."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from app.read.page.blocks import HEADINGS, Block
from app.read.page.names import name_of

_NAMED = re.compile(r"(?:^|-)(?:head(?:line)?|title|hed)(?:-|$)")
_FEWEST = 12
"""Letters of a paragraph that is known as the headline by standing in the page's title, too."""


def headline_of(blocks: Sequence[Block], stated: Sequence[str]) -> Block | None:
    """The headline among the paragraphs: what the page states as its title, else the first ``h1``.

    ``stated`` are the titles in the page's head.
    """
    titles = [title for words in stated if (title := letters(words))]
    near = [block for block in blocks if _is_stated(block, titles)]
    for wanted in (_is_heading, _is_named, lambda _: True):
        found = next((block for block in near if wanted(block)), None)
        if found is not None:
            return found
    first = [block for block in blocks if _within(block.element, {"h1"})]
    inside = [block for block in first if _within(block.element, {"main", "article"})]
    return next((block for block in (*inside, *first) if len(block.words.split()) > 1), None)


def letters(words: str) -> str:
    """Words without blanks, marks and case, by which two writings of them are known to be one."""
    return re.sub(r"[\W_]+", "", words.casefold())


def _is_stated(block: Block, titles: Sequence[str]) -> bool:
    own = letters(block.words)
    if len(own) < _FEWEST:
        return own in titles
    return any(own == title or (own in title and len(own) * 2 > len(title)) for title in titles)


def _is_heading(block: Block) -> bool:
    return _within(block.element, HEADINGS)


def _is_named(block: Block) -> bool:
    return any(_NAMED.search(name) for name in name_of(block.element))


def _within(element: HtmlElement, tags: frozenset[str] | set[str]) -> bool:
    return element.tag in tags or any(above.tag in tags for above in element.iterancestors())
