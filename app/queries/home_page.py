"""The front page: where sources part, most disputed first."""

from dataclasses import dataclass

from sqlalchemy import distinct, func, select
from sqlmodel import Session, col

from app.db.tables import Article, Claim, Event
from app.queries.claim_rows import counts
from app.queries.event_facets import Facets, count_events, event_facets
from app.queries.event_filter import AGAINST, EventFilter, conditions, is_disputed, standing
from app.queries.event_list import EventLine, event_lines

SHOWN = 10


@dataclass(frozen=True, slots=True)
class HomePage:
    """``lines`` are the most disputed events, then the latest ones where there are few."""

    lines: tuple[EventLine, ...]
    facets: Facets
    articles: int
    events: int

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been uploaded yet."""
        return self.articles == 0


def home_page(session: Session) -> HomePage:
    asked = EventFilter()
    ids = _most_disputed(session)
    ids += [identity for identity in _latest(session) if identity not in ids]
    return HomePage(
        event_lines(session, ids[:SHOWN]),
        event_facets(session, asked, conditions(session, asked)),
        session.connection()
        .execute(select(func.count()).select_from(Article).where(col(Article.removed_at).is_(None)))
        .scalar_one(),
        count_events(session, [standing()]),
    )


def _most_disputed(session: Session) -> list[str]:
    """By the number of sources against figures of the event; the latest first among equals."""
    against = func.count(distinct(func.coalesce(col(Claim.source_id), col(Claim.id))))
    statement = (
        select(col(Event.id))
        .join(Claim, col(Claim.event_id) == col(Event.id))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(col(Claim.stance).in_(AGAINST), counts(), standing(), is_disputed())
        .group_by(col(Event.id), col(Event.day))
        .order_by(against.desc(), func.coalesce(col(Event.day), "").desc(), col(Event.id))
        .limit(SHOWN)
    )
    return list(session.connection().execute(statement).scalars())


def _latest(session: Session) -> list[str]:
    statement = (
        select(col(Event.id))
        .where(standing())
        .order_by(func.coalesce(col(Event.day), "").desc(), col(Event.id))
        .limit(SHOWN)
    )
    return list(session.connection().execute(statement).scalars())
