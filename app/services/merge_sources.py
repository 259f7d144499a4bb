"""Tell two sources as one."""

from app.db.session import Store
from app.db.tables import Source
from app.services.errors import MergeRefusedError
from app.services.steps.history import Part, Watch
from app.services.steps.lookup import events_citing, find, find_after_merges
from app.services.steps.settle import settle_events


def merge_sources(store: Store, source_id: str, into_id: str, *, actor: str, why: str = "") -> str:
    """Tell two sources as one: the old link redirects to the one that stays.

    Claims keep the source that they name; whoever reads follows the merge. Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        source, into = find(session, Source, source_id), find_after_merges(session, Source, into_id)
        if source.merged_into is not None:
            raise MergeRefusedError("This source has been merged already.")
        if source.id == into.id:
            raise MergeRefusedError("A source cannot be merged into itself.")
        events = events_citing(session, source.id, into.id)
        watch = Watch(session)
        watch.rows([source])
        for event_id in events:
            watch.event(event_id)
        source.merged_into = into.id
        settle_events(session, events)
        return watch.record(actor, "merge_sources", source, Part("to", into), why=why)
