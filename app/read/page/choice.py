"""The choice of a page's paragraphs: which are the article, which say who wrote it, which are neither."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from app.domain.article import LeftOut, LeftOutKind
from app.read.byline import byline_authors, byline_date
from app.read.furniture import furniture_kind
from app.read.notes import is_note
from app.read.page.blocks import HEADINGS, Block
from app.read.page.headline_block import letters
from app.read.page.names import name_of

_STANDFIRST = re.compile(
    r"(?:^|-)(?:standfirst|de(?:c)?k|sub-?title|sub-?head(?:line|ing)?|excerpt|lead|lede|intro\w*|summary"
    r"|strap-?line|entradilla|chapo|vorspann|alternative-headline|article-description)(?:-|$)"
)
_BYLINE = re.compile(
    r"(?:^|-)(?:by-?line|authors?|posted-on|published?|dates?|time(?:-?stamp)?|meta|entry-meta|firma|tarih"
    r"|vcard|dateline|read(?:ing)?-time|updated|contributors?|submitted)(?:-|$)"
)
_BY = re.compile(r"(?i:by|por|von|par|di)\s+[^\W\d_a-z][^.!?]{1,80}")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SHORT = 25
"""Letters; shorter paragraphs are the article's only where they fill a line of it."""
_MOST_SEARCHES = 4_000
"""Paragraphs that are looked for in the whole text rather than among its lines: each takes its length."""
_LONG = 200
"""Characters; no byline is longer."""
_DATE_LINE = 60
"""Characters of a line with a date that says little else."""
_NEAR = 6
"""Paragraphs after the headline among which standfirst and byline stand."""


@dataclass(frozen=True, slots=True)
class MainText:
    """The article's paragraphs, its headline among them where the page has one, and the rest."""

    paragraphs: tuple[Block, ...]
    headline: Block | None
    bylines: tuple[Block, ...]
    left_out: tuple[LeftOut, ...]


class Choice:
    """The choice of paragraphs: what was drawn first, then what a reader of pages knows better."""

    def __init__(
        self,
        blocks: list[Block],
        headline: Block | None,
        asides: Mapping[HtmlElement, LeftOutKind],
        drawn: str,
    ) -> None:
        self._headline = headline
        self._start = blocks.index(headline) if headline is not None else -1
        self._blocks = blocks
        self._lines = {letters(line) for line in drawn.split("\n")}
        self._letters = letters(drawn)
        self._kinds = [_kind_of(block, asides) for block in blocks]
        self._searches = _MOST_SEARCHES
        self._kept = [self._is_drawn(number) for number in range(len(blocks))]

    def main_text(self) -> MainText:
        self._fill_holes()
        self._keep_standfirst()
        self._drop_repeated()
        self._keep_notes()
        self._drop_before_headline()
        if self._headline is not None and any(self._kept):
            self._kept[self._start] = True
        bylines = self._drop_bylines()
        left_out = tuple(self._left_out(bylines))
        kept = [block for block, keep in zip(self._blocks, self._kept, strict=True) if keep]
        # A headline alone is no article.
        paragraphs = () if kept == [self._headline] else tuple(kept)
        return MainText(paragraphs, self._headline, tuple(bylines), left_out)

    def _is_drawn(self, number: int) -> bool:
        own = letters(self._blocks[number].words)
        if self._kinds[number] is not None or not own:
            return False
        if own in self._lines or len(own) < _SHORT or self._searches == 0:
            return own in self._lines
        self._searches -= 1
        return own in self._letters

    def _fill_holes(self) -> None:
        """Keep what stands between kept paragraphs of one parent and is written as they are."""
        numbers = [number for number, keep in enumerate(self._kept) if keep]
        if len(numbers) < 2:
            return
        parents = {self._blocks[number].element.getparent() for number in numbers}
        for number in range(numbers[0], numbers[-1]):
            block = self._blocks[number]
            if self._kept[number] or self._kinds[number] is not None or block.is_link:
                continue
            sentence = _SENTENCE.search(block.words) is not None
            if (sentence or block.tag in HEADINGS) and block.element.getparent() in parents:
                self._kept[number] = True

    def _keep_standfirst(self) -> None:
        for number in self._near_headline():
            block = self._blocks[number]
            if self._kinds[number] is None and not block.is_link and _has_name(block, _STANDFIRST):
                self._kept[number] = len(block.words.split()) > 4

    def _drop_repeated(self) -> None:
        """A sentence set large beside the text, or told twice, is read once."""
        seen: set[str] = set()
        kept = " ".join(
            letters(block.words) for block, keep in zip(self._blocks, self._kept, strict=True) if keep
        )
        for number, block in enumerate(self._blocks):
            own = letters(block.words)
            if not self._kept[number]:
                continue
            if own in seen or (_is_set_apart(block) and self._stands_twice(own, kept)):
                self._kept[number] = block.tag == "tr" or (len(own) < _SHORT and own in self._lines)
            seen.add(own)

    def _stands_twice(self, own: str, kept: str) -> bool:
        self._searches -= 1
        return self._searches > 0 and kept.count(own) > 1

    def _keep_notes(self) -> None:
        for number, block in enumerate(self._blocks):
            if self._kinds[number] in (None, LeftOutKind.RELATED, LeftOutKind.OTHER) and is_note(block.words):
                self._kept[number] = True

    def _drop_before_headline(self) -> None:
        for number in range(max(self._start, 0)):
            self._kept[number] = self._kept[number] and is_note(self._blocks[number].words)

    def _drop_bylines(self) -> list[Block]:
        """The lines under the headline that say who wrote and when; they are no longer kept."""
        bylines: list[Block] = []
        for number in self._near_headline() if self._headline is not None else ():
            block = self._blocks[number]
            if self._kinds[number] is not None:
                continue
            if _SENTENCE.search(block.words) and len(block.words.split()) > 6:
                if len(block.words) > _LONG and not _has_name(block, _STANDFIRST):
                    break
            elif len(block.words) <= _LONG and _is_byline(block):
                self._kept[number] = False
                bylines.append(block)
        return bylines

    def _near_headline(self) -> range:
        """The paragraphs close under the headline."""
        last = min(self._start + 1 + _NEAR, len(self._blocks))
        return range(self._start + 1, last)

    def _left_out(self, bylines: Sequence[Block]) -> list[LeftOut]:
        left: list[LeftOut] = []
        for number, block in enumerate(self._blocks):
            if not self._kept[number] and block not in bylines:
                kind = self._kinds[number] or LeftOutKind.OTHER
                if left and left[-1].kind is kind:
                    left[-1] = LeftOut(kind, f"{left[-1].words}\n{block.words}")
                else:
                    left.append(LeftOut(kind, block.words))
        return left


def _is_byline(block: Block) -> bool:
    """Whether a line under a headline says who wrote and when, by its name or its words."""
    words = block.words
    if _has_name(block, _BYLINE) or block.tag == "time" or _BY.fullmatch(words):
        return True
    return block.tag not in HEADINGS and (
        byline_authors(words) is not None or (len(words) < _DATE_LINE and byline_date(words) is not None)
    )


def _kind_of(block: Block, asides: Mapping[HtmlElement, LeftOutKind]) -> LeftOutKind | None:
    kind = None
    for element in (block.element, *block.element.iterancestors()):
        kind = asides.get(element, kind)
    if kind is None and block.is_link and not _has_name(block, _STANDFIRST) and block.tag not in HEADINGS:
        return LeftOutKind.RELATED
    return kind or furniture_kind(block.words)


def _is_set_apart(block: Block) -> bool:
    apart = ("blockquote", "aside")
    return block.tag in apart or next(block.element.iterancestors(*apart), None) is not None


def _has_name(block: Block, pattern: re.Pattern[str]) -> bool:
    """Whether a paragraph, or what stands closely around it, has such a name."""
    element, names = block.element, name_of(block.element)
    parent = element.getparent()
    if parent is not None and len(parent) <= 2 and parent.tag not in ("body", "article", "main"):
        names += name_of(parent)
    return any(pattern.search(name) for name in names)
