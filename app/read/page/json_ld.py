"""What a page says of its article in JSON-LD, in the words of schema.org."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from app.domain.found import Field, Found, Origin

_SCRIPTS = "//script[contains(@type, 'ld+json')]"
_ARTICLE = re.compile(r"(?:\w*Article|LiveBlogPosting|BlogPosting|Report|SocialMediaPosting)$")
_LONGEST = 1_000_000
"""Characters of one script."""
_MOST = 2_000
"""Objects that are looked at."""
_PIECE = re.compile(r'"(headline|datePublished|dateModified)"\s{0,9}:\s{0,9}"((?:[^"\\]|\\.){1,500})"')
"""What can be had of a script that is no proper JSON."""

Value = object
"""Whatever stands in JSON: it is looked at before it is used."""


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The values found, and the article's text where a page carries it for machines only."""

    found: tuple[Found, ...] = ()
    body: str = ""


def read_json_ld(tree: HtmlElement) -> LinkedData:
    """What the scripts of a page say of the first article in them."""
    scripts = [str(script.text or "") for script in tree.xpath(_SCRIPTS)]
    nodes = [node for script in scripts for node in _nodes(script)]
    article = next((node for node in nodes if _is_article(node)), None)
    if article is None:
        return LinkedData(tuple(piece for script in scripts for piece in _pieces(script)))
    return LinkedData(tuple(_found(article)), _words(article.get("articleBody")))


def _nodes(script: str) -> Iterator[dict[str, Value]]:
    if len(script) > _LONGEST:
        return iter(())
    try:
        return islice(_walk(json.loads(script, strict=False)), _MOST)
    except (ValueError, RecursionError):
        # No JSON, or nested to exhaust its reader: the pieces are looked for instead.
        return iter(())


def _walk(value: Value) -> Iterator[dict[str, Value]]:
    """The objects at the top, in lists, and in graphs; what stands in an object speaks of itself."""
    waiting = [value]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one[:_MOST]
        elif isinstance(one, dict):
            yield one
            waiting += [one[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in one]


def _is_article(node: dict[str, Value]) -> bool:
    kinds = node.get("@type")
    return any(_ARTICLE.match(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _found(article: dict[str, Value]) -> Iterator[Found]:
    values = {
        Field.TITLE: ("headline", _words(article.get("headline"))),
        Field.OUTLET: ("publisher", "; ".join(_names(article.get("publisher")))),
        Field.AUTHORS: ("author", "; ".join(_names(article.get("author") or article.get("creator")))),
        Field.PUBLISHED: ("datePublished", _words(article.get("datePublished"))),
        Field.MODIFIED: ("dateModified", _words(article.get("dateModified"))),
        Field.URL: ("url", _words(article.get("url")) or _address(article.get("mainEntityOfPage"))),
        Field.LANGUAGE: ("inLanguage", _words(article.get("inLanguage"))),
        Field.CREDIT: ("sourceOrganization", "; ".join(_names(article.get("sourceOrganization")))),
    }
    for field, (detail, value) in values.items():
        if value:
            yield Found(field, value, Origin.JSON_LD, detail)


def _pieces(script: str) -> Iterator[Found]:
    fields = {"headline": Field.TITLE, "datePublished": Field.PUBLISHED, "dateModified": Field.MODIFIED}
    for name, value in islice(_PIECE.findall(script[:_LONGEST]), 20):
        yield Found(fields[name], value.replace('\\"', '"').replace("\\/", "/"), Origin.JSON_LD, name)


def _words(value: Value) -> str:
    return value.strip() if isinstance(value, str) else ""


def _names(value: Value) -> Iterable[str]:
    """The names of people or organisations, told as words, as objects, or as lists of either."""
    for one in value[:20] if isinstance(value, list) else [value]:
        name = _words(one.get("name")) if isinstance(one, dict) else _words(one)
        if name and not name.startswith(("http://", "https://")):
            yield name


def _address(value: Value) -> str:
    return _words(value.get("@id") or value.get("url")) if isinstance(value, dict) else _words(value)
