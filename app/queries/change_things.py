"""Events, sources and claims as a form for changing them shows them: by name, with what hangs on them."""

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import ColumnElement, distinct, func, select
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Claim, Event, Source, SourceAlias
from app.domain.folding import fold_name
from app.queries.claim_rows import counts
from app.queries.event_filter import EventFilter
from app.queries.event_list import event_list
from app.queries.links import event_standing, source_standing
from app.queries.source_list import source_list
from app.queries.source_page import merged_into

MOST_FOUND = 8
MOST_CLAIMS = 100


@dataclass(frozen=True, slots=True)
class Thing:
    """``noun`` is the word of the design for it; ``where`` is an event's place, a source's kind."""

    noun: str
    id: str
    title: str
    where: str = ""
    date: str | None = None
    articles: int = 0
    claims: int = 0
    is_removed: bool = False


@dataclass(frozen=True, slots=True)
class ArticlePart:
    """An article of an event, with how many of its claims stand there."""

    id: str
    title: str
    outlet: str | None
    published: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class NamePart:
    """A name that a source goes by, with how many claims are made under it."""

    name: str
    claims: int


@dataclass(frozen=True, slots=True)
class ClaimPart:
    """A claim of a source: its sentence, and the article that prints it."""

    id: str
    sentence: str
    article: str


@dataclass(frozen=True, slots=True)
class SourceParts:
    """``names`` are all but its own; ``claims`` the latest, ``more`` counts those left out."""

    names: tuple[NamePart, ...]
    claims: tuple[ClaimPart, ...]
    more: int = 0


def event_thing(session: Session, event_id: str) -> Thing | None:
    """The event under this id, after merges; None where there is none."""
    standing = event_standing(session, event_id)
    if standing is None:
        return None
    row = session.get_one(Event, standing.id)
    told = (
        select(func.count(distinct(col(ArticleEvent.article_id))))
        .join(Article, col(Article.id) == col(ArticleEvent.article_id))
        .where(col(ArticleEvent.event_id) == standing.id, col(Article.removed_at).is_(None))
    )
    articles = session.connection().execute(told).scalar_one()
    claims = _count_claims(session, col(Claim.event_id) == standing.id)
    return Thing(
        "event", standing.id, standing.title, row.place or "", row.date, articles, claims, standing.is_removed
    )


def source_thing(session: Session, source_id: str) -> Thing | None:
    """The source under this id, after merges; None where there is none."""
    standing = source_standing(session, source_id)
    if standing is None:
        return None
    kind = session.get_one(Source, standing.id).kind
    claims = _count_claims(session, col(Claim.source_id).in_(merged_into(standing.id)))
    return Thing("source", standing.id, standing.title, kind, None, 0, claims, standing.is_removed)


def _count_claims(session: Session, condition: ColumnElement[bool]) -> int:
    statement = (
        select(func.count())
        .select_from(Claim)
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(condition, counts())
    )
    return session.connection().execute(statement).scalar_one()


def find_events(session: Session, words: str) -> tuple[Thing, ...]:
    """Events that a person may mean by these words."""
    found = event_list(session, EventFilter(q=words), limit=MOST_FOUND, facets=False)
    return tuple(
        Thing("event", one.id, one.title, one.place or "", one.date, one.articles) for one in found.lines
    )


def find_sources(session: Session, words: str) -> tuple[Thing, ...]:
    """Sources that have these words in a name."""
    found = source_list(session, words, limit=MOST_FOUND)
    return tuple(
        Thing("source", one.id, one.name, one.kind.value, claims=one.asserts + one.disputes)
        for one in found.lines
    )


def events_of_article(session: Session, article_id: str) -> tuple[Thing, ...]:
    """The events that an article tells of, in its own order."""
    rows = session.connection().execute(
        select(col(ArticleEvent.event_id))
        .where(col(ArticleEvent.article_id) == article_id)
        .order_by(col(ArticleEvent.position))
    )
    found = (event_thing(session, event_id) for event_id in dict.fromkeys(rows.scalars()))
    return tuple(one for one in found if one)


def articles_of_event(session: Session, event_id: str) -> tuple[ArticlePart, ...]:
    """The articles of an event, oldest first; two statements."""
    rows = session.connection().execute(
        select(col(Article.id), col(Article.title), col(Article.outlet), col(Article.published))
        .join(ArticleEvent, col(ArticleEvent.article_id) == col(Article.id))
        .where(col(ArticleEvent.event_id) == event_id, col(Article.removed_at).is_(None))
        .distinct()
        .order_by(func.coalesce(col(Article.published), col(Article.added_at)), col(Article.id))
    )
    claims = session.connection().execute(
        select(col(Claim.article_id), func.count())
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(col(Claim.event_id) == event_id, counts())
        .group_by(col(Claim.article_id))
    )
    counted = {row[0]: row[1] for row in claims}
    return tuple(ArticlePart(row[0], row[1], row[2], row[3], counted.get(row[0], 0)) for row in rows)


def parts_of_source(session: Session, source_id: str, own_name: str) -> SourceParts:
    """By what a source can be parted: three statements, however many claims it has."""
    family = merged_into(source_id)
    written = func.substr(
        col(Article.text), col(Claim.source_start) + 1, col(Claim.source_end) - col(Claim.source_start)
    )
    made = (
        session.connection()
        .execute(
            select(written)
            .select_from(Claim)
            .join(Article, col(Article.id) == col(Claim.article_id))
            .where(col(Claim.source_id).in_(family), counts(), col(Claim.source_start).is_not(None))
        )
        .scalars()
    )
    under = Counter(fold_name(name) for name in made if name)
    aliases = session.connection().execute(
        select(col(SourceAlias.key), func.min(col(SourceAlias.name)))
        .where(col(SourceAlias.source_id).in_(family), col(SourceAlias.given_to).is_(None))
        .group_by(col(SourceAlias.key))
    )
    own = fold_name(own_name)
    names = [NamePart(name, under[key]) for key, name in aliases if key != own]
    claims = _claims(session, source_id)
    return SourceParts(
        tuple(sorted(names, key=lambda one: (-one.claims, one.name.casefold()))),
        claims[:MOST_CLAIMS],
        max(sum(under.values()) - MOST_CLAIMS, 0),
    )


def _claims(session: Session, source_id: str) -> tuple[ClaimPart, ...]:
    sentence = func.substr(
        col(Article.text),
        col(Claim.evidence_start) + 1,
        col(Claim.evidence_end) - col(Claim.evidence_start),
    )
    rows = session.connection().execute(
        select(col(Claim.id), sentence, col(Article.outlet), col(Article.title))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(col(Claim.source_id).in_(merged_into(source_id)), counts())
        .order_by(func.coalesce(col(Article.published), col(Article.added_at)).desc(), col(Claim.position))
        .limit(MOST_CLAIMS)
    )
    return tuple(ClaimPart(row[0], " ".join(row[1].split()), row[2] or f"“{row[3]}”") for row in rows)
