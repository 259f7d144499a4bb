"""Articles, claims and events by the words in them, newest first.

SQLite answers from its full-text tables; another database with LIKE over every row, which is right,
and slow on a large store.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, literal_column, or_, select, union
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col

from app.db import full_text
from app.db.tables import Article, ArticleEvent, Claim, Event
from app.domain.folding import fold_name

_WORD = re.compile(r"\w+")
_UNPARTED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
"""Letters of Thai, Lao, Burmese, Khmer, Chinese and Japanese, which part no words: the full-text table
knows only whole lines of them, so these are looked for in the texts themselves."""
_MOST_WORDS = 12
MOST_LOOKED_THROUGH = 5_000
"""Articles. All 100,000 that hold a frequent word cost 640 ms, these 30; every event that they tell of
is found, and a reader who wants older ones adds a word or a date."""


@dataclass(frozen=True, slots=True)
class SnippetPart:
    """A stretch of a text; ``found`` where it is one of the words asked for."""

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
    if _by_table(session, words):
        found = full_text.articles(session, asked, limit, skip)
        return [FoundArticle(article_id, _parts(marked)) for article_id, marked in found]
    return _by_like(session, asked, limit, skip)


def search_claims(session: Session, words: str, *, limit: int, skip: int = 0) -> list[str]:
    """Ids of claims whose sentence holds every word, the newest read first; only such as count."""
    asked = _asked(words)
    if not asked:
        return []
    if full_text.has_full_text(session):
        return full_text.claims(session, asked, limit, skip)
    start = col(Claim.evidence_start)
    sentence = func.substr(col(Article.text), start + 1, col(Claim.evidence_end) - start)
    rows = session.execute(
        select(col(Claim.id))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(*(sentence.icontains(word, autoescape=True) for word in asked))
        .where(col(Claim.live), col(Claim.rejected_at).is_(None))
        .where(col(Article.removed_at).is_(None), col(Article.replaced_by).is_(None))
        .order_by(col(Article.added_at).desc(), col(Claim.position))
        .limit(limit)
        .offset(skip)
    )
    return [row[0] for row in rows]


def ids_of_articles_with(session: Session, words: str) -> Select[str]:
    """The same articles as a subquery of their ids, unordered, for use in ``IN``."""
    asked = _asked(words)
    if asked and _by_table(session, words):
        return full_text.article_ids(asked)
    texts = (col(Article.text), col(Article.title))
    return select(col(Article.id)).where(_hold_all(asked, texts) if asked else _nothing())


def ids_of_events_with(session: Session, words: str) -> Select[str]:
    """Events of which the title and place, or an article, hold every word, for use in ``IN``.

    Of words that stand in very many articles, the newest of these are looked through.
    """
    asked = _asked(words)
    articles = ids_of_articles_with(session, words)
    if asked and full_text.has_full_text(session):
        articles = full_text.article_ids(asked, MOST_LOOKED_THROUGH)
        titled = full_text.event_ids(asked)
    else:
        texts = (col(Event.title), func.coalesce(col(Event.place), ""))
        titled = select(col(Event.id)).where(_hold_all(asked, texts) if asked else _nothing())
    told = select(col(ArticleEvent.event_id)).where(col(ArticleEvent.article_id).in_(articles))
    found = union(told, titled).subquery()
    return select(found.c[0])


def mark_words(text: str, words: str) -> tuple[SnippetPart, ...]:
    """A text parted round the words asked for, whatever their case and accents."""
    asked = [fold_name(word) for word in _asked(words)]
    parts: list[SnippetPart] = []
    at = 0
    for found in _WORD.finditer(text):
        word = fold_name(found.group())
        if word in asked or (asked and len(asked[-1]) > 2 and word.startswith(asked[-1])):
            parts += [SnippetPart(text[at : found.start()], False), SnippetPart(found.group(), True)]
            at = found.end()
    return tuple(part for part in (*parts, SnippetPart(text[at:], False)) if part.text)


def _asked(words: str) -> list[str]:
    return _WORD.findall(words[:500])[:_MOST_WORDS]


def _by_table(session: Session, words: str) -> bool:
    return full_text.has_full_text(session) and _UNPARTED.search(words) is None


def _nothing() -> ColumnElement[bool]:
    return literal_column("1") == 0


def _parts(marked: str) -> tuple[SnippetPart, ...]:
    parts: list[SnippetPart] = []
    for number, stretch in enumerate(marked.split(full_text.MARK)):
        found, _, rest = stretch.partition(full_text.UNMARK) if number else ("", "", stretch)
        parts += [SnippetPart(found, True)] if found else []
        parts += [SnippetPart(rest, False)] if rest else []
    return tuple(parts)


def _by_like(session: Session, asked: list[str], limit: int, skip: int) -> list[FoundArticle]:
    rows = session.execute(
        select(col(Article.id), col(Article.text))
        .where(_hold_all(asked, (col(Article.text), col(Article.title))), col(Article.removed_at).is_(None))
        .order_by(col(Article.added_at).desc(), col(Article.id).desc())
        .limit(limit)
        .offset(skip)
    )
    return [FoundArticle(article_id, _around(text, asked[0])) for article_id, text in rows]


def _hold_all(asked: Sequence[str], texts: Sequence[Mapped[str] | ColumnElement[str]]) -> ColumnElement[bool]:
    """Whether each word is in one of these texts."""
    return and_(*(or_(*(text.icontains(word, autoescape=True) for text in texts)) for word in asked))


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
