"""The names that a page's makers gave to an element, in one way of writing."""

import re

from lxml.html import HtmlElement

_ATTRIBUTES = ("class", "id", "itemprop", "data-component", "data-testid", "data-module", "property")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER = re.compile(r"[^a-z0-9]+")
_LOOKED_AT = 400
"""Characters of one attribute."""


def name_of(element: HtmlElement) -> list[str]:
    """Each class, id and the like: words in small letters, parted by hyphens.

    >>> name_of(fromstring('<p class="imageCaption wp_caption">'))
    ['image-caption', 'wp-caption']
    """
    values = (element.get(name) for name in _ATTRIBUTES)
    names = [name for value in values if value for name in value[:_LOOKED_AT].split()]
    return [plain for name in names if (plain := _plain(name))]


def _plain(name: str) -> str:
    return _OTHER.sub("-", _CAMEL.sub("-", name).lower()).strip("-")
