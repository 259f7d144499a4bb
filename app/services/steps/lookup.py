"""Things by their id, or a clear word that they are not there; and what hangs on them."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from app.db.tables import Article, ArticleEvent, Claim, Decision, Event, Figure, Source
from app.services.errors import UnknownThingError

Thing = TypeVar("Thing", Article, Claim, Decision, Event, Source)
Mergeable = TypeVar("Mergeable", Event, Source)
OnEvent = TypeVar("OnEvent", ArticleEvent, Claim, Figure)


def find(session: Session, table: type[Thing], identity: str) -> Thing:
    """The row; raises UnknownThingError."""
    row = session.get(table, identity)
    if row is None:
        raise UnknownThingError(str(table.__tablename__), identity)
    return row


def find_after_merges(session: Session, table: type[Mergeable], identity: str) -> Mergeable:
    """The row that stays after all merges of this one. No service makes a ring of merges."""
    row = find(session, table, identity)
    while row.merged_into is not None:
        row = find(session, table, row.merged_into)
    return row


def rows_on_event(session: Session, table: type[OnEvent], event_id: str) -> Sequence[OnEvent]:
    """The places of articles, the claims or the figures of an event."""
    return session.exec(select(table).where(col(table.event_id) == event_id)).all()


def family_of(session: Session, table: type[Mergeable], identity: str) -> list[str]:
    """Ids of an event or source and all that was merged into it, however many merges ago."""
    found = select(table.id).where(col(table.id) == identity).cte("found", recursive=True)
    merged = aliased(table)
    found = found.union(select(col(merged.id)).join(found, col(merged.merged_into) == found.c.id))
    return sorted(session.exec(select(found.c.id)).all())


def sources_of(session: Session, claims: Iterable[Claim]) -> Sequence[Source]:
    """The sources of claims, in one statement; as long as these are held, ``find`` asks no other."""
    ids = {claim.source_id for claim in claims if claim.source_id}
    return session.exec(select(Source).where(col(Source.id).in_(ids))).all() if ids else []


def events_citing(session: Session, *source_ids: str) -> list[str]:
    """Ids of the events on which a claim names one of these sources."""
    rows = session.exec(select(Claim.event_id).where(col(Claim.source_id).in_(source_ids)).distinct())
    return sorted(event_id for event_id in rows if event_id is not None)
