"""Tell an article of another event than the machine did."""

from sqlmodel import Session

from app.db.session import Store
from app.db.tables import Article, ArticleEvent, Event
from app.services.errors import ChangeRefusedError
from app.services.steps.history import Part, Watch
from app.services.steps.lookup import find, find_after_merges, rows_on_event
from app.services.steps.moving import hold_articles, move_places, places_on
from app.services.steps.settle import settle_events


def move_article(
    store: Store, article_id: str, event_id: str, into_id: str, *, actor: str, why: str = ""
) -> str:
    """Bring an article, with its claims, from one event to another that is there.

    Reading it again leaves it where it was brought. Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        article = find(session, Article, article_id)
        event, into = find_after_merges(session, Event, event_id), find_after_merges(session, Event, into_id)
        _check(article, event, into)
        places = places_on(session, event, {article.id})
        _check_that_one_stays(session, event, article.id)
        watch = Watch(session)
        for identity in (event.id, into.id):
            watch.event(identity)
        move_places(session, places, into)
        hold_articles(session, event, into)
        settle_events(session, [event.id, into.id])
        return watch.record(actor, "move_article", article, Part("from", event), Part("to", into), why=why)


def _check(article: Article, event: Event, into: Event) -> None:
    if article.removed_at is not None:
        raise ChangeRefusedError("This article was removed.")
    if event.id == into.id:
        raise ChangeRefusedError("The article tells of this event already.")
    if into.removed_at is not None:
        raise ChangeRefusedError("The event to move it to was removed.")


def _check_that_one_stays(session: Session, event: Event, article_id: str) -> None:
    others = {row.article_id for row in rows_on_event(session, ArticleEvent, event.id)} - {article_id}
    if not any(find(session, Article, other).removed_at is None for other in others):
        raise ChangeRefusedError(
            "It is the only article of its event. Merge the two events, so that the old link leads on."
        )
