"""An event as the form for correcting it shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.tables import Event
from app.domain.event_details import EventDetails

FIELDS = ("title", "kind", "place", "date")

DECIDED = (
    col(Event.decided_title),
    col(Event.decided_kind),
    col(Event.decided_place),
    col(Event.decided_date),
)
"""What a person said of each of them."""


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """What an event is called, and what, where and when it was; ``corrected`` are the fields that a
    person said."""

    id: str
    now: EventDetails
    corrected: tuple[str, ...]


def named_event(session: Session, event_id: str) -> NamedEvent | None:
    """The event under this id; None where there is none."""
    told = select(col(Event.title), col(Event.kind), col(Event.place), col(Event.date))
    row = (
        session.connection()
        .execute(told.add_columns(*DECIDED).where(col(Event.id) == event_id))
        .one_or_none()
    )
    if row is None:
        return None
    title, kind, place, date, *said = row
    return NamedEvent(event_id, EventDetails(title, kind, place, date), corrected_fields(said))


def corrected_fields(said: Sequence[str | None]) -> tuple[str, ...]:
    """The names of the fields of which a person said something."""
    return tuple(name for name, value in zip(FIELDS, said, strict=True) if value)
