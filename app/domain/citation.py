"""Citations: how to name a figure or a quarrel, and the articles that carry it, in a text of one's own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.conflict_words import spoken_day

_BLANKS = re.compile(r"\s+")
_BRACES = str.maketrans({"|": "{{!}}", "{": "&#123;", "}": "&#125;", "[": "&#91;", "]": "&#93;", "<": "&lt;"})
"""What would end a field of a template, or open a tag."""


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """An article as a citation names it; ``quote`` is the sentence that proves what is cited."""

    title: str
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    authors: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """What is cited: ``said`` in a sentence or two, the articles, and the page that shows it.

    ``seen`` is the day on which it was looked at, as ISO 8601.
    """

    said: str
    articles: Sequence[CitedArticle]
    page_title: str
    page_url: str
    seen: str


def plain(citation: Citation) -> str:
    """For a note or a message: what is said, a line for each article, and the page.

    A line reads ``“Ferry sinks”, Port Vell Courier, 3 March 2024, https://…: “Twelve people died.”``
    """
    lines = [citation.said, *map(_plain_line, citation.articles)]
    return "\n".join([*lines, f"Counterclaim, {citation.page_url} (seen {spoken_day(citation.seen)})"])


def _plain_line(article: CitedArticle) -> str:
    facts = (article.authors, f"“{_line(article.title)}”", article.outlet, _day(article), article.url)
    quote = f": “{_line(article.quote)}”" if article.quote else ""
    return ", ".join(fact for fact in facts if fact) + quote


def wikitext(citation: Citation) -> str:
    """References for Wikipedia: one for each article, then one for the page that sets them side by side."""
    articles = [
        _template(
            "cite news",
            author=article.authors,
            title=article.title,
            work=article.outlet,
            date=_day(article),
            url=article.url,
            quote=article.quote,
        )
        for article in citation.articles
    ]
    page = _template(
        "cite web",
        title=citation.page_title,
        website="Counterclaim",
        url=citation.page_url,
        **{"access-date": spoken_day(citation.seen)},
    )
    return "\n".join([*articles, page])


def _template(name: str, **fields: str | None) -> str:
    """``<ref>{{cite news |title=Ferry sinks |date=3 March 2024}}</ref>``, without what is not known."""
    given = (f"|{field}={_field(field, value)}" for field, value in fields.items() if value)
    return f"<ref>{{{{{name} {' '.join(given)}}}}}</ref>"


def _field(name: str, value: str) -> str:
    if name == "url":
        return value.replace("|", "%7C").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20")
    return _line(value).translate(_BRACES)


def _line(words: str) -> str:
    return _BLANKS.sub(" ", words).strip()


def _day(article: CitedArticle) -> str | None:
    return spoken_day(article.published) if article.published else None
