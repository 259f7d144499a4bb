"""What a page says of its article where people read it: headline, title, byline, times."""

import re
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from app.domain.found import Field, Found, Origin
from app.read.byline import byline_authors, byline_date
from app.read.credits import byline_credit
from app.read.page.blocks import Block
from app.read.page.headline_block import letters
from app.read.page.names import name_of

_TITLE_PARTS = re.compile(r"\s+[|–—·•»-]\s+|\s*:\s+")
_LONGEST_OUTLET = 60
"""Characters of a part of a title that may be the outlet's name."""
_SECTIONS = frozenset(
    "print news home world business politics sport opinion briefs live analysis local national".split()
) | {"world news", "latest news", "breaking news", "home page"}
"""Words of a title that name a part of a site, not its outlet."""
_PROPERTIES = {
    "headline": Field.TITLE,
    "author": Field.AUTHORS,
    "datePublished": Field.PUBLISHED,
    "dateModified": Field.MODIFIED,
    "publisher": Field.OUTLET,
}
_MOST = 3
"""Elements of one property that are read."""


def read_markup(tree: HtmlElement, headline: Block | None, bylines: Sequence[Block]) -> Iterator[Found]:
    """Headline, microdata, page title, language and times, in this order."""
    if headline is not None:
        yield Found(Field.TITLE, headline.words, Origin.HEADLINE)
    for name, field in _PROPERTIES.items():
        for element in tree.xpath(f"//*[@itemprop='{name}']")[:_MOST]:
            if value := _value(element):
                yield Found(field, value, Origin.MARKUP, f"itemprop={name}")
    yield from _from_title(page_title(tree), headline)
    for element in tree.xpath("//*[@rel='author']")[:_MOST]:
        if words := _words(element):
            yield Found(Field.AUTHORS, words, Origin.MARKUP, "rel=author")
    yield from _times(tree)
    if language := tree.get("lang"):
        yield Found(Field.LANGUAGE, language, Origin.MARKUP, "html lang")
    yield from _from_bylines(bylines)


def page_title(tree: HtmlElement) -> str:
    """The words in the title of the window."""
    title = tree.find(".//title")
    return "" if title is None else _words(title)


def _from_title(title: str, headline: Block | None) -> Iterator[Found]:
    """The title, and the outlet's name where it stands before or after the headline."""
    if headline is None:
        if title:
            yield Found(Field.TITLE, title, Origin.MARKUP, "title")
        return
    own = letters(headline.words)
    if letters(title) == own:
        yield Found(Field.TITLE, title, Origin.MARKUP, "title")
        return
    parts = list(_TITLE_PARTS.finditer(title))
    for cut in parts[-2:]:
        if letters(title[: cut.start()]) == own and _may_be_outlet(title[cut.end() :]):
            yield Found(Field.OUTLET, title[cut.end() :], Origin.MARKUP, "title")
    for cut in parts[:2]:
        if letters(title[cut.end() :]) == own and _may_be_outlet(title[: cut.start()]):
            yield Found(Field.OUTLET, title[: cut.start()], Origin.MARKUP, "title")


def _may_be_outlet(words: str) -> bool:
    return len(words) <= _LONGEST_OUTLET and words.strip().casefold() not in _SECTIONS


def _times(tree: HtmlElement) -> Iterator[Found]:
    """The first time of the article and the first that is named as its last change."""
    times = [*tree.xpath("//*[self::article or self::main]//time"), *tree.iter("time")]
    fields = {"updat" in " ".join(name_of(element)): element for element in reversed(times)}
    for updated, element in sorted(fields.items(), key=lambda pair: pair[0]):
        field = Field.MODIFIED if updated else Field.PUBLISHED
        yield Found(field, element.get("datetime") or _words(element), Origin.MARKUP, "time")


def _from_bylines(bylines: Sequence[Block]) -> Iterator[Found]:
    for block in bylines:
        if agency := byline_credit(block.words):
            yield Found(Field.CREDIT, agency, Origin.BYLINE)
        if authors := byline_authors(block.words):
            yield Found(Field.AUTHORS, authors, Origin.BYLINE)
        if date := byline_date(block.words):
            yield Found(Field.PUBLISHED, date, Origin.BYLINE)


def _value(element: HtmlElement) -> str:
    named = element.find(".//*[@itemprop='name']")
    value = element.get("content") or element.get("datetime")
    return str(value) if value else _words(element if named is None else named)


def _words(element: HtmlElement) -> str:
    return " ".join("".join(str(words) for words in element.itertext()).split())[:500]
