"""Articles by the words in them, newest first.

SQLite answers from its full-text table; another database with LIKE over every article, which is
right, and slow on a large store.
"""

import re
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, literal_column, or_, select, table
from sqlalchemy import column as named_column
from sqlmodel import Session, col

from app.db.tables import Article

_WORD = re.compile(r"\w+")
_MOST_WORDS = 12
_SHORTEST_BEGINNING = 3
_MARK, _UNMARK, _CUT = "\ue000", "\ue001", "…"
_SNIPPET_WORDS = 24
_SEARCH = table("article_search", named_column("article_id"), named_column("rowid"))


@dataclass(frozen=True, slots=True)
class SnippetPart:
    """A stretch of an article's text; ``found`` where it is one of the words asked for."""

    text: str
    found: bool


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article with the words asked for, and where they stand in it."""

    article_id: str
    snippet: tuple[SnippetPart, ...]


def search_articles(session: Session, words: str, *, limit: int, skip: int = 0) -> list[FoundArticle]:
    """Articles that hold every word, the newest added first. The last word may be a beginning
    ("makii") of three letters or more. Removed articles are not found; no words find nothing."""
    asked = _asked(words)
    if not asked:
        return []
    if _has_full_text(session):
        return _by_full_text(session, asked, limit, skip)
    return _by_like(session, asked, limit, skip)


def ids_of_articles_with(session: Session, words: str) -> Select[str]:
    """The same articles as a subquery of their ids, unordered, for use in ``IN``."""
    asked = _asked(words)
    if asked and _has_full_text(session):
        return select(_SEARCH.c.article_id).where(_matches(asked))
    return select(col(Article.id)).where(_holds_all(asked) if asked else literal_column("1") == 0)


def _asked(words: str) -> list[str]:
    return _WORD.findall(words[:500])[:_MOST_WORDS]


def _has_full_text(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _matches(asked: list[str]) -> ColumnElement[bool]:
    return literal_column("article_search").op("MATCH")(_as_match(asked))


def _as_match(asked: list[str]) -> str:
    """FTS5's way to say it. Every word is quoted, so that none is taken for an operator."""
    quoted = [f'"{word}"' for word in asked]
    beginning = "*" if len(asked[-1]) >= _SHORTEST_BEGINNING else ""
    return " AND ".join(quoted) + beginning


def _by_full_text(session: Session, asked: list[str], limit: int, skip: int) -> list[FoundArticle]:
    snippet = func.snippet(literal_column("article_search"), -1, _MARK, _UNMARK, _CUT, _SNIPPET_WORDS)
    rows = session.execute(
        select(_SEARCH.c.article_id, snippet)
        .join(Article, col(Article.id) == _SEARCH.c.article_id)
        .where(_matches(asked), col(Article.removed_at).is_(None))
        .order_by(_SEARCH.c.rowid.desc())
        .limit(limit)
        .offset(skip)
    )
    return [FoundArticle(article_id, _parts(text)) for article_id, text in rows]


def _parts(marked: str) -> tuple[SnippetPart, ...]:
    parts: list[SnippetPart] = []
    for number, stretch in enumerate(marked.split(_MARK)):
        found, _, rest = stretch.partition(_UNMARK) if number else ("", "", stretch)
        parts += [SnippetPart(found, True)] if found else []
        parts += [SnippetPart(rest, False)] if rest else []
    return tuple(parts)


def _by_like(session: Session, asked: list[str], limit: int, skip: int) -> list[FoundArticle]:
    rows = session.execute(
        select(col(Article.id), col(Article.text))
        .where(_holds_all(asked), col(Article.removed_at).is_(None))
        .order_by(col(Article.added_at).desc(), col(Article.id).desc())
        .limit(limit)
        .offset(skip)
    )
    return [FoundArticle(article_id, _around(text, asked[0])) for article_id, text in rows]


def _holds_all(asked: list[str]) -> ColumnElement[bool]:
    return and_(
        *(
            or_(
                col(Article.text).icontains(word, autoescape=True),
                col(Article.title).icontains(word, autoescape=True),
            )
            for word in asked
        )
    )


def _around(text: str, word: str) -> tuple[SnippetPart, ...]:
    """A stretch of text around the first place of a word; the beginning where it is only in the title."""
    at = text.lower().find(word.lower())
    if at < 0:
        return (SnippetPart(text[:160], False),)
    end = at + len(word)
    parts = (
        SnippetPart(text[max(0, at - 80) : at], False),
        SnippetPart(text[at:end], True),
        SnippetPart(text[end : end + 80], False),
    )
    return tuple(part for part in parts if part.text)
