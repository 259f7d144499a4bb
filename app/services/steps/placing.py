"""Place an article in the events that it tells of."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlmodel import Session, col, select

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.tables import Article, ArticleEvent, Event, EventKey
from app.domain.claim import Extraction, SourceKind
from app.domain.event import FoundEvent
from app.group import Choice, Telling, choose_event, index_keys, lookup_keys
from app.services.steps.candidates import day_published, find_candidates, known_event
from app.services.steps.lookup import find_after_merges


def place_article(session: Session, article: Article, extraction: Extraction) -> list[str]:
    """Join or open an event for each that the article tells of; their ids, in the article's order."""
    before = session.exec(
        select(ArticleEvent).where(ArticleEvent.article_id == article.id).order_by(col(ArticleEvent.position))
    ).all()
    _forget(session, article.id, len(extraction.events))
    return [
        _place(session, article, position, _telling(article, extraction, position), _at(before, position))
        for position in range(len(extraction.events))
    ]


def _forget(session: Session, article_id: str, count: int) -> None:
    """Drop the keys that this article brought, and events that it no longer tells of."""
    session.exec(delete(EventKey).where(col(EventKey.article_id) == article_id))
    session.exec(
        delete(ArticleEvent).where(
            col(ArticleEvent.article_id) == article_id, col(ArticleEvent.position) >= count
        )
    )


def _at(rows: Sequence[ArticleEvent], position: int) -> ArticleEvent | None:
    return next((row for row in rows if row.position == position), None)


def _telling(article: Article, extraction: Extraction, position: int) -> Telling:
    people = {
        claim.source.name
        for claim in extraction.claims
        if claim.source and claim.source.kind is SourceKind.PERSON and claim.event == position
    }
    return Telling(extraction.events[position], day_published(article.published), tuple(sorted(people)))


def _place(
    session: Session, article: Article, position: int, telling: Telling, before: ArticleEvent | None
) -> str:
    choice = _stay(session, article, telling, before) or choose_event(
        telling, find_candidates(session, lookup_keys(telling), but_article=article.id)
    )
    event_id = (
        choice.event_id or _own_event(session, article.id, before) or _open(session, article, telling.event)
    )
    row = before or ArticleEvent(article_id=article.id, position=position, event_id=event_id, kind="")
    _describe(row, telling.event)
    row.event_id, row.reasons = event_id, "\n".join((*telling.event.reasons, *choice.reasons))
    session.add(row)
    for key in index_keys(telling):
        session.merge(EventKey(key=key, event_id=event_id, article_id=article.id))
    session.flush()
    return event_id


def _describe(row: ArticleEvent, event: FoundEvent) -> None:
    place = event.place
    row.kind = event.kind.value
    row.date = None if event.date is None else str(event.date)
    row.place = place.name if place else None
    row.country = place.country if place else None
    row.latitude = place.latitude if place else None
    row.longitude = place.longitude if place else None


def _stay(session: Session, article: Article, telling: Telling, before: ArticleEvent | None) -> Choice | None:
    """An article that is read again stays in its event as long as it fits: links and merges hold."""
    if before is None:
        return None
    event = find_after_merges(session, Event, before.event_id)
    known = known_event(session, event.id, article.id)
    return choice if known and (choice := choose_event(telling, [known])).event_id else None


def _own_event(session: Session, article_id: str, before: ArticleEvent | None) -> str | None:
    """The event that this article opened and nobody joined."""
    if before is None:
        return None
    event = find_after_merges(session, Event, before.event_id)
    others = session.exec(
        select(ArticleEvent.article_id).where(
            ArticleEvent.event_id == event.id, ArticleEvent.article_id != article_id
        )
    ).first()
    return None if others else event.id


def _open(session: Session, article: Article, found: FoundEvent) -> str:
    event = Event(id=new_id(), kind=found.kind.value, title=article.title, added_at=utc_now())
    session.add(event)
    session.flush()
    return event.id
