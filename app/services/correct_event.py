"""Call an event by another name than its articles give, or say what, where or when it was."""

from sqlmodel import Session, col, select

from app.db.session import Store
from app.db.tables import ArticleEvent, Event
from app.domain.event_details import EventDetails
from app.domain.folding import fold_name
from app.services.errors import ChangeRefusedError
from app.services.steps.history import Watch
from app.services.steps.lookup import find, rows_on_event
from app.services.steps.moving import hold_articles
from app.services.steps.settle import settle_events

_Position = tuple[str | None, float | None, float | None]


def correct_event(store: Store, event_id: str, details: EventDetails, *, actor: str, why: str = "") -> str:
    """Set title, kind, place and date; what is "" is told by its articles again.

    Its articles stay with it, and no reading of them undoes this. Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        event = find(session, Event, event_id)
        changes = _checked(event, details)
        watch = Watch(session)
        watch.event(event.id)
        for name, value in changes.items():
            setattr(event, f"decided_{name}", value or None)
        if event.decided_place and "place" in changes:
            event.country, event.latitude, event.longitude = _position(session, event, event.decided_place)
        hold_articles(session, event)
        settle_events(session, [event.id])
        return watch.record(actor, "correct_event", event, why=why)


def _checked(event: Event, details: EventDetails) -> dict[str, str]:
    if event.merged_into is not None:
        raise ChangeRefusedError("This event was merged into another. Correct that one.")
    if event.removed_at is not None:
        raise ChangeRefusedError("This event has been removed.")
    for fault in details.faults.values():
        raise ChangeRefusedError(fault)
    decided = {name for name in ("title", "kind", "place", "date") if getattr(event, f"decided_{name}")}
    changes = details.changes(EventDetails(event.title, event.kind, event.place, event.date), decided)
    if not changes:
        raise ChangeRefusedError("Nothing was changed: this is what is known already.")
    return changes


def _position(session: Session, event: Event, place: str) -> _Position:
    """Where a place lies: as an article of the event tells it, else as other events there have it."""
    for row in rows_on_event(session, ArticleEvent, event.id):
        if row.latitude is not None and fold_name(row.place or "") == fold_name(place):
            return row.country, row.latitude, row.longitude
    there = session.exec(
        select(Event.country, Event.latitude, Event.longitude).where(
            Event.place == place, Event.id != event.id, col(Event.latitude).is_not(None)
        )
    ).all()
    lands = {country for country, _, _ in there}
    return min(there, key=str) if len(lands) == 1 else (None, None, None)
