"""Tell two events as one."""

from sqlmodel import Session

from app.db.session import Store
from app.db.tables import ArticleEvent, Claim, Event, Figure
from app.services.errors import MergeRefusedError
from app.services.steps.history import Part, Watch
from app.services.steps.lookup import find, find_after_merges, rows_on_event
from app.services.steps.moving import hold_articles
from app.services.steps.settle import settle_events


def merge_events(store: Store, event_id: str, into_id: str, *, actor: str, why: str = "") -> str:
    """Tell two events as one: articles and figures move, and the old link redirects to the one that stays.

    Keys stay with the event that they were made for; whoever looks up follows the merge. Figures
    of one value become one, the other's link redirects. Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        event, into = find(session, Event, event_id), find_after_merges(session, Event, into_id)
        _check(event, into)
        watch = Watch(session)
        for identity in (event.id, into.id):
            watch.event(identity)
        _move_all(session, event, into)
        hold_articles(session, into)
        event.merged_into = into.id
        settle_events(session, [event.id, into.id])
        return watch.record(actor, "merge_events", event, Part("to", into), why=why)


def _check(event: Event, into: Event) -> None:
    if event.merged_into is not None:
        raise MergeRefusedError("This event has been merged already.")
    if event.id == into.id:
        raise MergeRefusedError("An event cannot be merged into itself.")
    if event.removed_at is not None or into.removed_at is not None:
        raise MergeRefusedError("An event that was removed cannot be merged.")


def _move_all(session: Session, event: Event, into: Event) -> None:
    for place in rows_on_event(session, ArticleEvent, event.id):
        place.event_id = into.id
    session.flush()
    for row in (*rows_on_event(session, Figure, event.id), *rows_on_event(session, Claim, event.id)):
        row.event_id = into.id
