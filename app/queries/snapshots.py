"""Snapshots: one by its link, and those of an event."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.tables import Snapshot

LINK_LENGTH = 20
"""Characters of the hash that make a link: 80 bits, so that no two are ever the same by chance."""


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """A snapshot without what it holds. ``link`` is the first part of its hash."""

    sha256: str
    event_id: str
    made_at: str
    made_by: str

    @property
    def link(self) -> str:
        return self.sha256[:LINK_LENGTH]


@dataclass(frozen=True, slots=True)
class FrozenBoard:
    """A snapshot with what it holds: the very words that were hashed."""

    row: SnapshotRow
    content: str


_ROW = (col(Snapshot.sha256), col(Snapshot.event_id), col(Snapshot.made_at), col(Snapshot.made_by))


def frozen_board(session: Session, link: str) -> FrozenBoard | None:
    """The snapshot whose hash begins with ``link``, at least as much of it as a link holds."""
    if len(link) < LINK_LENGTH or not set(link) <= set("0123456789abcdef"):
        return None
    found = (
        session.connection()
        .execute(
            select(*_ROW, col(Snapshot.content))
            .where(col(Snapshot.sha256) >= link, col(Snapshot.sha256) < link + "g")
            .limit(1)
        )
        .first()
    )
    return None if found is None else FrozenBoard(SnapshotRow(*found[:4]), found[4])


def snapshots_of(session: Session, event_id: str) -> tuple[SnapshotRow, ...]:
    """The snapshots of an event, newest first."""
    rows = session.connection().execute(
        select(*_ROW)
        .where(col(Snapshot.event_id) == event_id)
        .order_by(col(Snapshot.made_at).desc(), col(Snapshot.sha256))
    )
    return tuple(SnapshotRow(*row) for row in rows)
