"""Things by their id, or a clear word that they are not there."""

from typing import TypeVar

from sqlmodel import Session

from app.db.tables import Article, Claim, Decision, Event, Source
from app.services.errors import UnknownThingError

Thing = TypeVar("Thing", Article, Claim, Decision, Event, Source)
Mergeable = TypeVar("Mergeable", Event, Source)


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
