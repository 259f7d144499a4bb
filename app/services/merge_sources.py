"""Tell two sources as one."""

from sqlmodel import Session, col, select

from app.db.session import Store
from app.db.tables import Claim, Source
from app.services.errors import MergeRefusedError
from app.services.steps.history import Watch
from app.services.steps.lookup import find, find_after_merges
from app.services.steps.settle import settle_events


def merge_sources(store: Store, source_id: str, into_id: str, *, actor: str) -> str:
    """Tell two sources as one: the old link redirects to the one that stays.

    Claims keep the source that they name; whoever reads follows the merge. Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        source, into = find(session, Source, source_id), find_after_merges(session, Source, into_id)
        if source.merged_into is not None:
            raise MergeRefusedError("This source has been merged already.")
        if source.id == into.id:
            raise MergeRefusedError("A source cannot be merged into itself.")
        events = _events_citing(session, source.id, into.id)
        watch = Watch(session)
        watch.rows([source])
        for event_id in events:
            watch.event(event_id)
        source.merged_into = into.id
        settle_events(session, events)
        return watch.record(actor, "merge_sources", source)


def _events_citing(session: Session, *source_ids: str) -> list[str]:
    rows = session.exec(select(Claim.event_id).where(col(Claim.source_id).in_(source_ids)).distinct())
    return sorted(event_id for event_id in rows if event_id is not None)
