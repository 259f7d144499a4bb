"""Search: events, sources and articles by words."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.search import SnippetPart, search_articles
from app.db.tables import Article
from app.queries.board import ArticleRef
from app.queries.event_filter import EventFilter
from app.queries.event_list import EventLine, event_list
from app.queries.source_list import SourceLine, source_list

MOST_EVENTS, MOST_SOURCES, MOST_ARTICLES = 8, 8, 20


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article with a stretch of its text that holds the words."""

    article: ArticleRef
    snippet: tuple[SnippetPart, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """``more_events`` counts those that the list of events would show beyond these."""

    q: str
    events: tuple[EventLine, ...] = ()
    more_events: int = 0
    sources: tuple[SourceLine, ...] = ()
    articles: tuple[FoundArticle, ...] = ()
    has_more_articles: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.events or self.sources or self.articles)


def search_page(session: Session, q: str) -> SearchPage:
    """What holds every word; nothing for no words."""
    if not q.strip():
        return SearchPage(q)
    events = event_list(session, EventFilter(q=q), limit=MOST_EVENTS, facets=False)
    articles = _articles(session, q)
    return SearchPage(
        q,
        events.lines,
        events.total - len(events.lines),
        source_list(session, q, limit=MOST_SOURCES).lines,
        articles[:MOST_ARTICLES],
        len(articles) > MOST_ARTICLES,
    )


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
