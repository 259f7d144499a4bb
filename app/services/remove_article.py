"""Take an article, and with it its claims, off every page."""

from sqlmodel import Session

from app.db.clock import utc_now
from app.db.session import Store
from app.db.tables import Article
from app.services.errors import ChangeRefusedError
from app.services.steps.history import Watch
from app.services.steps.lookup import find
from app.services.steps.settle import settle_events
from app.services.steps.versions import events_told, order_versions, versions_under


def remove_article(store: Store, article_id: str, *, actor: str, why: str = "") -> str:
    """Take an article off every page; its link answers that it was removed.

    Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        article = find(session, Article, article_id)
        if article.removed_at is not None:
            raise ChangeRefusedError("This article has been removed already.")
        return _change(session, article, utc_now(), actor, "remove_article", why)


def restore_in(session: Session, article: Article, actor: str) -> str:
    """Put a removed article back, in the transaction of the caller. The id of the decision."""
    return _change(session, article, None, actor, "restore_article")


def _change(
    session: Session, article: Article, removed_at: str | None, actor: str, verb: str, why: str = ""
) -> str:
    watch = Watch(session)
    versions = [article, *versions_under(session, article.address_key)]
    watch.rows(versions)
    events = {event_id for one in versions for event_id in events_told(session, one.id)}
    for event_id in sorted(events):
        watch.event(event_id)
    article.removed_at = removed_at
    order_versions(session, [article.address_key])
    settle_events(session, events)
    return watch.record(actor, verb, article, why=why)
