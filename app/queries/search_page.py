"""Search: events, sources, claims and articles by words."""

from dataclasses import dataclass, replace

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
"""Claims of which the sentences are shown: one sentence may carry several."""


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
    """``more_events`` counts those that the list of events would show beyond these."""

    q: str
    events: tuple[EventLine, ...] = ()
    more_events: int = 0
    sources: tuple[SourceLine, ...] = ()
    claims: tuple[FoundSentence, ...] = ()
    has_more_claims: bool = False
    articles: tuple[FoundArticle, ...] = ()
    has_more_articles: bool = False

    @property
    def is_empty(self) -> bool:
        return not (self.events or self.sources or self.claims or self.articles)


def search_page(session: Session, q: str) -> SearchPage:
    """What holds every word; nothing for no words, nor for signs alone."""
    if not any(map(str.isalnum, q)):
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


def _claims(session: Session, q: str) -> tuple[FoundSentence, ...]:
    """The sentences of the newest claims that hold the words, each once with all who stand in it,
    though copies print it again."""
    ids = search_claims(session, q, limit=MOST_LOOKED_AT)
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
