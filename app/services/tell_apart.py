"""Tell two events apart that the machine was unsure of."""

from sqlmodel import Session, select

from app.db.clock import utc_now
from app.db.session import Store
from app.db.tables import ArticleEvent, Event, Suggestion
from app.services.errors import ChangeRefusedError, UnknownThingError
from app.services.steps.history import Part, Watch
from app.services.steps.lookup import find_after_merges
from app.services.steps.moving import hold_articles


def tell_apart(store: Store, event_id: str, other_id: str, *, actor: str) -> str:
    """Say that two events are not one, as was suggested: it is not suggested again, and no later
    article draws one of theirs to the other. Returns the id of the decision."""
    with store.writing(durable=True) as session:
        event, other = (find_after_merges(session, Event, one) for one in (event_id, other_id))
        if event.id == other.id:
            raise ChangeRefusedError("These are one event by now.")
        rows = suggestions_between(session, event.id, other.id)
        if not rows:
            raise UnknownThingError("suggestion", other_id)
        watch = Watch(session)
        watch.rows(rows)
        for one in (event, other):
            watch.event(one.id)
        for row in rows:
            row.told_apart_at = utc_now()
        hold_articles(session, event, other)
        return watch.record(actor, "tell_apart", event, Part("with", other))


def suggestions_between(session: Session, event_id: str, other_id: str) -> list[Suggestion]:
    """What suggests that two events are one, told from articles of either; not what was answered."""
    rows = session.exec(
        select(Suggestion, ArticleEvent.event_id)
        .join(
            ArticleEvent,
            (ArticleEvent.article_id == Suggestion.article_id)  # type: ignore[arg-type]
            & (ArticleEvent.position == Suggestion.position),
        )
        .where(
            ArticleEvent.event_id.in_((event_id, other_id)),  # type: ignore[attr-defined]
        )
    ).all()
    return [
        row
        for row, own in rows
        if row.told_apart_at is None
        and {own, find_after_merges(session, Event, row.event_id).id} == {event_id, other_id}
    ]
