"""Tell two events as one."""

from collections.abc import Sequence

from sqlmodel import Session, select

from app.db.session import Store
from app.db.tables import ArticleEvent, Claim, Event, Figure
from app.services.errors import MergeRefusedError
from app.services.steps.history import Watch
from app.services.steps.lookup import find, find_after_merges
from app.services.steps.settle import settle_events


def merge_events(store: Store, event_id: str, into_id: str, *, actor: str) -> str:
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
        for row in _hanging_on(session, event.id):
            row.event_id = into.id
        event.merged_into = into.id
        settle_events(session, [into.id])
        return watch.record(actor, "merge_events", event)


def _check(event: Event, into: Event) -> None:
    if event.merged_into is not None:
        raise MergeRefusedError("This event has been merged already.")
    if event.id == into.id:
        raise MergeRefusedError("An event cannot be merged into itself.")
    if event.removed_at is not None or into.removed_at is not None:
        raise MergeRefusedError("An event that was removed cannot be merged.")


def _hanging_on(session: Session, event_id: str) -> Sequence[ArticleEvent | Figure | Claim]:
    placed = session.exec(select(ArticleEvent).where(ArticleEvent.event_id == event_id))
    figures = session.exec(select(Figure).where(Figure.event_id == event_id))
    claims = session.exec(select(Claim).where(Claim.event_id == event_id))
    return [*placed, *figures, *claims]
