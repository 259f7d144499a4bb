"""An article whole, as programs get it."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Event
from app.queries.stored_claims import StoredClaim, stored_claims


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with its text, the ids of its events and its claims. ``link`` is where it was published."""

    id: str
    status: str
    error: str | None
    title: str
    outlet: str | None
    published: str | None
    link: str | None
    language: str
    text: str
    sha256: str
    copy_of: str | None
    replaced_by: str | None
    events: tuple[str, ...]
    claims: tuple[StoredClaim, ...]


def stored_article(session: Session, article_id: str) -> StoredArticle | None:
    row = (
        session.connection()
        .execute(
            select(
                *map(col, (Article.id, Article.status, Article.error, Article.title, Article.outlet)),
                *map(col, (Article.published, Article.language, Article.text, Article.sha256)),
                *(col(Article.url).label("link"), col(Article.copy_of), col(Article.replaced_by)),
            ).where(col(Article.id) == article_id)
        )
        .mappings()
        .first()
    )
    if row is None:
        return None
    claims = stored_claims(session, article_id, row["text"])
    return StoredArticle(
        **row,
        events=_events(session, article_id),
        claims=tuple(one for one in claims if not one.is_rejected),
    )


def _events(session: Session, article_id: str) -> tuple[str, ...]:
    """In the order of the article, which is what a claim's ``event`` counts; merged ones as what stayed."""
    stayed = aliased(Event)
    rows = session.connection().execute(
        select(func.coalesce(col(stayed.id), col(Event.id)))
        .select_from(ArticleEvent)
        .join(Event, col(Event.id) == col(ArticleEvent.event_id))
        .outerjoin(stayed, col(stayed.id) == col(Event.merged_into))
        .where(col(ArticleEvent.article_id) == article_id)
        .order_by(col(ArticleEvent.position))
    )
    return tuple(rows.scalars())
