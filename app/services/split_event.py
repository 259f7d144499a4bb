"""Tell one event as two."""

from collections.abc import Sequence

from sqlmodel import Session

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.session import Store
from app.db.tables import Article, ArticleEvent, Event
from app.services.errors import ChangeRefusedError
from app.services.parted import Parted
from app.services.steps.history import Part, Watch
from app.services.steps.lookup import find, rows_on_event
from app.services.steps.moving import hold_articles, move_places, places_on
from app.services.steps.settle import settle_events


def split_event(
    store: Store, event_id: str, article_ids: Sequence[str], *, actor: str, why: str = ""
) -> Parted:
    """Tell one event as two: these articles, with their claims, go to a new event; the others stay.

    An undo leaves the new event as one that was merged back, so that its link leads on.
    """
    with store.writing(durable=True) as session:
        event = find(session, Event, event_id)
        places = places_on(session, event, set(article_ids))
        _check(session, event, set(article_ids))
        new = _new_event(session, event)
        watch = Watch(session)
        watch.event(event.id)
        watch.rows([new])
        new.merged_into = None
        session.flush()
        move_places(session, places, new)
        hold_articles(session, event, new)
        settle_events(session, [event.id, new.id])
        moved = [Part("with", find(session, Article, one)) for one in sorted(set(article_ids))]
        decision_id = watch.record(actor, "split_event", event, Part("to", new), *moved, why=why)
        return Parted(decision_id, new.id)


def _check(session: Session, event: Event, article_ids: set[str]) -> None:
    if event.merged_into is not None:
        raise ChangeRefusedError("This event was merged into another. Split that one.")
    if all(
        _is_chosen(session, place, article_ids) for place in rows_on_event(session, ArticleEvent, event.id)
    ):
        raise ChangeRefusedError("At least one article has to stay: an event without articles tells nothing.")


def _is_chosen(session: Session, place: ArticleEvent, article_ids: set[str]) -> bool:
    """Whether an article goes; one that was removed does not count as one that stays."""
    return place.article_id in article_ids or find(session, Article, place.article_id).removed_at is not None


def _new_event(session: Session, event: Event) -> Event:
    """It begins as a part of the old one, which is what it was, and what an undo makes of it again."""
    decided = {name for name in Event.model_fields if name.startswith("decided_")}
    kept = event.model_dump(exclude={"id", "added_at", "merged_into", *decided})
    new = Event(id=new_id(), added_at=utc_now(), merged_into=event.id, **kept)
    session.add(new)
    session.flush()
    return new
