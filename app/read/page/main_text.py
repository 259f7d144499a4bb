"""Which paragraphs of a page are its article, and what the others are.

trafilatura says where the article stands; names of parts say what beside it is none of it (menus,
captions, comments), and what of it trafilatura tends to lose (standfirsts, notes, rows of tables).
"""

from collections.abc import Sequence
from copy import deepcopy

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document

from app.domain.article import LeftOutKind
from app.read.page.asides import aside_kind
from app.read.page.blocks import Block, page_blocks
from app.read.page.choice import Choice, MainText
from app.read.page.headline_block import headline_of
from app.read.page.second_articles import later_articles

_LARGE = 0.4
"""Share of the page's words that makes an element large."""
_SENTENCE, _FEWEST = 60, 2
"""Letters of a paragraph that says something, and how many of these an article has."""


def main_text(tree: HtmlElement, titles: Sequence[str]) -> MainText:
    """The article of a page; ``titles`` are what its head states. No paragraphs where there is none."""
    blocks = page_blocks(tree)
    headline = headline_of(blocks, titles)
    chosen = _chosen(tree, blocks, headline, large=_LARGE)
    if _sentences(chosen) >= _FEWEST:
        return chosen
    # Perhaps a name misled: only the plainest are gone by.
    again = _chosen(tree, blocks, headline, large=0.0)
    return again if _sentences(again) > _sentences(chosen) else chosen


def _chosen(tree: HtmlElement, blocks: list[Block], headline: Block | None, *, large: float) -> MainText:
    asides = _asides(tree, blocks, headline, large)
    return Choice(blocks, headline, asides, _drawn(tree, asides)).main_text()


def _sentences(chosen: MainText) -> int:
    return sum(len(block.words) >= _SENTENCE for block in chosen.paragraphs if block is not chosen.headline)


def _asides(
    tree: HtmlElement, blocks: Sequence[Block], headline: Block | None, large: float
) -> dict[HtmlElement, LeftOutKind]:
    """The outermost elements that are no part of the article, each with what it is."""
    asides: dict[HtmlElement, LeftOutKind] = dict.fromkeys(
        later_articles(tree, headline), LeftOutKind.ANOTHER_ARTICLE
    )
    around = {tree, *tree.iterchildren("body")}
    if headline is not None:
        around |= {headline.element, *headline.element.iterancestors()}
    sizes = _sizes(blocks)
    total = max(sizes.get(tree, 0), 1)
    within = set(asides)
    for element in tree.iter():
        if element.getparent() in within:
            # What stands in an aside is one with it.
            within.add(element)
        elif isinstance(element.tag, str) and element not in around and element not in asides:
            kind = aside_kind(element, large=sizes.get(element, 0) > large * total)
            if kind is not None:
                asides[element] = kind
                within.add(element)
    return asides


def _sizes(blocks: Sequence[Block]) -> dict[HtmlElement, int]:
    """The letters within each element."""
    sizes: dict[HtmlElement, int] = {}
    for block in blocks:
        for element in (block.element, *block.element.iterancestors()):
            sizes[element] = sizes.get(element, 0) + len(block.words)
    return sizes


def _drawn(tree: HtmlElement, asides: dict[HtmlElement, LeftOutKind]) -> str:
    """What trafilatura takes for the article, once the asides are out of its way."""
    places = list(tree.iter())
    copy = deepcopy(tree)
    marked = [double for place, double in zip(places, copy.iter(), strict=True) if place in asides]
    for element in marked:
        if element.getparent() is not None:
            element.drop_tree()
    document = bare_extraction(copy, include_comments=False, include_tables=True, with_metadata=False)
    return document.text or "" if isinstance(document, Document) else ""
