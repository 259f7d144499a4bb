"""Versions of one article: another text under the same link.

All are kept; each but the newest says which one replaced it. Only those that were read take part, so
that a figure never leaves a board before its successor is there.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import pairwise

from sqlmodel import Session, col, select

from app.db.tables import Article, ArticleEvent
from app.services.steps.copies import tie_copies


def versions_under(session: Session, key: str | None) -> list[Article]:
    """The articles under one link that were read and are there, the oldest first."""
    if key is None:
        return []
    rows = session.exec(
        select(Article).where(
            Article.address_key == key, col(Article.removed_at).is_(None), col(Article.done_at).is_not(None)
        )
    )
    return sorted(rows, key=lambda one: (_moment(one.modified or one.published), one.added_at, one.id))


def order_versions(session: Session, keys: Iterable[str | None]) -> set[str]:
    """Say of every version under these links which one replaced it; the events whose boards change."""
    session.flush()
    changed: list[Article] = []
    for key in {key for key in keys if key is not None}:
        versions = versions_under(session, key)
        successors = {one.id: after.id for one, after in pairwise(versions)}
        for one in versions:
            if one.replaced_by != successors.get(one.id):
                one.replaced_by = successors.get(one.id)
                changed.append(one)
    session.flush()
    for one in changed:
        if one.replaced_by is not None:
            _free_copies(session, one)
    return {event_id for one in changed for event_id in events_told(session, one.id)}


def events_told(session: Session, article_id: str) -> list[str]:
    """Ids of the events that an article tells of."""
    rows = session.exec(select(ArticleEvent.event_id).where(ArticleEvent.article_id == article_id))
    return sorted(set(rows))


def _free_copies(session: Session, old: Article) -> None:
    """Copies of a version that was replaced are compared anew: they may be copies of the newer one."""
    copies = list(session.exec(select(Article).where(Article.copy_of == old.id)))
    old.copy_of = None
    for copy in copies:
        copy.copy_of = None
    session.flush()
    for copy in copies:
        tie_copies(session, copy, events_told(session, copy.id))


def _moment(written: str | None) -> str:
    """A date or moment as text that sorts; a day comes before its hours."""
    try:
        moment = datetime.fromisoformat(written or "")
    except ValueError:
        return ""
    if moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.astimezone(UTC).isoformat()
