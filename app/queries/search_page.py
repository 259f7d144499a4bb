"""Search: events, sources, claims and articles by words."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article with a stretch of its text that holds the words."""

    article: ArticleRef
    snippet: tuple[SnippetPart, ...]


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim whose sentence holds the words, who makes it and where it is printed."""

    id: str
    source: str
    stance: Stance
    direction: Direction | None
    snippet: tuple[SnippetPart, ...]
    article: ArticleRef


@dataclass(frozen=True, slots=True)
class SearchPage:
    """``more_events`` counts those that the list of events would show beyond these."""

    q: str
    events: tuple[EventLine, ...] = ()
    more_events: int = 0
    sources: tuple[SourceLine, ...] = ()
    claims: tuple[FoundClaim, ...] = ()
    has_more_claims: bool = False
    articles: tuple[FoundArticle, ...] = ()
    has_more_articles: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.events or self.sources or self.claims or self.articles)


def search_page(session: Session, q: str) -> SearchPage:
    """What holds every word; nothing for no words."""
    if not q.strip():
        return SearchPage(q)
    events = event_list(session, EventFilter(q=q), limit=MOST_EVENTS, facets=False)
    claims = _claims(session, q)
    articles = _articles(session, q)
    return SearchPage(
        q,
        events.lines,
        events.total - len(events.lines),
        source_list(session, q, limit=MOST_SOURCES).lines,
        claims[:MOST_CLAIMS],
        len(claims) > MOST_CLAIMS,
        articles[:MOST_ARTICLES],
        len(articles) > MOST_ARTICLES,
    )


def _claims(session: Session, q: str) -> tuple[FoundClaim, ...]:
    ids = search_claims(session, q, limit=MOST_CLAIMS + 1)
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
    found = {
        row[0]: FoundClaim(
            row[0],
            row[1] or row[7] or OWN_VOICE,
            Stance(row[2]),
            Direction(row[3]) if row[3] else None,
            mark_words(" ".join(row[4].split()), q),
            ArticleRef(row[5], row[6], row[7], row[8]),
        )
        for row in rows
    }
    return tuple(found[identity] for identity in ids)


def _articles(session: Session, q: str) -> tuple[FoundArticle, ...]:
    found = search_articles(session, q, limit=MOST_ARTICLES + 1)
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
