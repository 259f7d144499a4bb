"""Search: events, sources, claims and articles by words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.db.search import SnippetPart, mark_words, search_articles, search_claims
from app.db.tables import Article, Claim, Source
from app.domain.stance import Direction, Stance
from app.queries.board import ArticleRef
from app.queries.event_filter import EventFilter
from app.queries.event_list import EventLine, event_list
from app.queries.source_list import SourceLine, source_list
from app.queries.stands import OWN_VOICE

MOST_EVENTS, MOST_SOURCES, MOST_CLAIMS, MOST_ARTICLES = 6, 6, 10, 20
MOST_LOOKED_AT = 5 * MOST_CLAIMS
"""Claims of which the sentences of one page are shown: one sentence may carry several."""
MOST_PAGES = 50
"""Who has not found it by then needs another word."""


class SearchPart(StrEnum):
    """What may be turned page by page; events and sources have lists of their own."""

    CLAIMS = "claims"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article with a stretch of its text that holds the words."""

    article: ArticleRef
    snippet: tuple[SnippetPart, ...]


@dataclass(frozen=True, slots=True)
class Stood:
    """A source and the stance that it takes in a sentence."""

    source: str
    stance: Stance
    direction: Direction | None


@dataclass(frozen=True, slots=True)
class FoundSentence:
    """A sentence of claims that holds the words, who makes them and where it is printed. ``id`` is of
    the claim that leads there."""

    id: str
    stood: tuple[Stood, ...]
    snippet: tuple[SnippetPart, ...]
    article: ArticleRef


@dataclass(frozen=True, slots=True)
class SearchPage:
    """``more_events`` counts those that the list of events would show beyond these. Of a further page,
    only the ``part`` that was turned is there."""

    q: str
    events: tuple[EventLine, ...] = ()
    more_events: int = 0
    sources: tuple[SourceLine, ...] = ()
    claims: tuple[FoundSentence, ...] = ()
    has_more_claims: bool = False
    articles: tuple[FoundArticle, ...] = ()
    has_more_articles: bool = False
    part: SearchPart | None = None
    page: int = 1

    @property
    def next_page(self) -> int | None:
        """None where turning ends."""
        return self.page + 1 if self.page < MOST_PAGES else None

    @property
    def is_empty(self) -> bool:
        return not (self.events or self.sources or self.claims or self.articles)


def search_page(session: Session, q: str, part: SearchPart | None = None, page: int = 1) -> SearchPage:
    """What holds every word; nothing for no words, nor for signs alone. ``page`` is one of a ``part``."""
    found = SearchPage(q, part=part, page=min(max(page, 1), MOST_PAGES) if part else 1)
    if not any(map(str.isalnum, q)):
        return found
    if part is not SearchPart.ARTICLES:
        found = _with_claims(session, found)
    if part is not SearchPart.CLAIMS:
        found = _with_articles(session, found)
    if part is not None:
        return found
    events = event_list(session, EventFilter(q=q), limit=MOST_EVENTS, facets=False)
    return replace(
        found,
        events=events.lines,
        more_events=events.total - len(events.lines),
        sources=source_list(session, q, limit=MOST_SOURCES).lines,
    )


def _with_claims(session: Session, found: SearchPage) -> SearchPage:
    """Looked through from the newest on for every page, so that no sentence stands on two."""
    ids = search_claims(session, found.q, limit=MOST_LOOKED_AT * found.page)
    sentences, end = _sentences(session, found.q, ids), MOST_CLAIMS * found.page
    return replace(
        found,
        claims=sentences[end - MOST_CLAIMS : end],
        has_more_claims=len(sentences) > end or len(ids) == MOST_LOOKED_AT * found.page,
    )


def _with_articles(session: Session, found: SearchPage) -> SearchPage:
    articles = _articles(session, found.q, skip=MOST_ARTICLES * (found.page - 1))
    return replace(found, articles=articles[:MOST_ARTICLES], has_more_articles=len(articles) > MOST_ARTICLES)


def _sentences(session: Session, q: str, ids: Sequence[str]) -> tuple[FoundSentence, ...]:
    """The sentences of claims, each once with all who stand in it, though copies print it again."""
    start = col(Claim.evidence_start)
    rows = session.connection().execute(
        select(
            col(Claim.id),
            col(Source.name),
            col(Claim.stance),
            col(Claim.direction),
            func.substr(col(Article.text), start + 1, col(Claim.evidence_end) - start),
            col(Article.id),
            col(Article.title),
            col(Article.outlet),
            col(Article.published),
        )
        .join(Article, col(Article.id) == col(Claim.article_id))
        .outerjoin(Source, col(Source.id) == col(Claim.source_id))
        .where(col(Claim.id).in_(ids))
    )
    by_id = {row[0]: row for row in rows}
    found: dict[str, FoundSentence] = {}
    for identity in ids:
        _, name, stance, direction, evidence, *article = by_id[identity]
        sentence = " ".join(evidence.split())
        printed = ArticleRef(*article)
        stood = Stood(name or printed.outlet or OWN_VOICE, Stance(stance), _direction(direction))
        known = found.get(sentence)
        if known is None:
            found[sentence] = FoundSentence(identity, (stood,), mark_words(sentence, q), printed)
        elif stood not in known.stood and (name or known.article.id == printed.id):
            found[sentence] = replace(known, stood=(*known.stood, stood))
    return tuple(found.values())


def _direction(direction: str | None) -> Direction | None:
    return Direction(direction) if direction else None


def _articles(session: Session, q: str, *, skip: int) -> tuple[FoundArticle, ...]:
    found = search_articles(session, q, limit=MOST_ARTICLES + 1, skip=skip)
    rows = session.connection().execute(
        select(
            col(Article.id),
            col(Article.title),
            col(Article.outlet),
            col(Article.published),
            col(Article.copy_of),
        ).where(col(Article.id).in_([one.article_id for one in found]))
    )
    articles = {row[0]: ArticleRef(row[0], row[1], row[2], row[3], row[4]) for row in rows}
    return tuple(FoundArticle(articles[one.article_id], one.snippet) for one in found)
