"""Freeze an event's board under a link that never changes."""

import hashlib

from app.db.clock import utc_now
from app.db.session import Store
from app.db.tables import Event, Snapshot
from app.services.errors import ChangeRefusedError
from app.services.steps.lookup import find


def freeze_event(store: Store, event_id: str, content: str, *, actor: str) -> str:
    """Keep ``content``, the board as JSON, for ever; the SHA-256 of it, which is its link.

    The same board frozen again is the same snapshot. Nothing on any board changes by it, so it is
    no decision of the history: the snapshot itself says who made it and when.
    """
    sha256 = hashlib.sha256(content.encode()).hexdigest()
    with store.writing(durable=True) as session:
        event = find(session, Event, event_id)
        if event.removed_at is not None:
            raise ChangeRefusedError("This event has been removed.")
        if session.get(Snapshot, sha256) is None:
            session.add(
                Snapshot(sha256=sha256, event_id=event_id, content=content, made_at=utc_now(), made_by=actor)
            )
    return sha256
