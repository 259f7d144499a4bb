"""Bring an event in line with its claims: figures, revisions, what it is shown and found by."""

from collections.abc import Iterable

from sqlmodel import Session

from app.db.tables import Event
from app.services.steps.event_face import face_event
from app.services.steps.figures import settle_figures
from app.services.steps.lookup import sources_of
from app.services.steps.revisions import settle_revisions
from app.services.steps.stated import Stated, stated_in
from app.services.steps.tally import tally_event


def settle_events(session: Session, event_ids: Iterable[str]) -> None:
    """Settle each event. One that was merged into another stays as it was, for an undo."""
    session.flush()
    for event_id in sorted(set(event_ids)):
        event = session.get_one(Event, event_id)
        stated: list[Stated] = []
        if event.merged_into is None:
            told = stated_in(session, event_id)
            # Held here, so that none of them is looked up one by one below.
            _sources = sources_of(session, (one.claim for one in told))
            face_event(session, event)
            # Older versions have their figures too, for the board as of a moment, and nothing else.
            settle_figures(session, event, told)
            stated = [one for one in told if one.article.replaced_by is None]
            settle_revisions(session, stated)
        tally_event(session, event, stated)
    session.flush()
