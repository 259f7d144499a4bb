"""When a web page says that its article was published."""

import re

from lxml.html import HtmlElement

from app.read.published import iso_or_none

TRIED = 10
"""Dates of one page that are tried: the first one nearly always is one."""
_META = (
    "//meta[@property='article:published_time' or @property='og:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='date' or @name='pubdate' or @name='DC.date.issued' or @name='parsely-pub-date']/@content",
)
_LINKED_DATA = "//script[@type='application/ld+json']/text()"
_DATE_PUBLISHED = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{8,60})"')


def page_date(tree: HtmlElement) -> str | None:
    """The publication date in a page's own metadata as ISO 8601; the time of day where it has a zone."""
    stated = [value for path in _META for value in _strings(tree, path)]
    stated += [date for script in _strings(tree, _LINKED_DATA) for date in _DATE_PUBLISHED.findall(script)]
    return next((iso for words in stated[:TRIED] if (iso := iso_or_none(words.strip()))), None)


def _strings(tree: HtmlElement, path: str) -> list[str]:
    found = tree.xpath(path)
    return [str(value) for value in found] if isinstance(found, list) else []
