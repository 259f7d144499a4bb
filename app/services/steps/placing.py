"""Place an article in the events that it tells of."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.tables import Article, ArticleEvent, Event, EventKey
from app.domain.claim import Extraction, SourceKind
from app.domain.event import FoundEvent
from app.group import (
    Choice,
    Telling,
    choose_event,
    figures_in,
    index_keys,
    lookup_keys,
    participants_in,
    words_in,
)
from app.services.steps.candidates import find_candidates, known_event
from app.services.steps.lookup import find_after_merges
from app.services.steps.suggestions import write_suggestions
from app.services.steps.told import day_published


@dataclass(frozen=True, slots=True)
class _Before:
    """Where an article was placed when it was read before.

    ``key_event`` is the event under which it is found: where that was merged, its keys stay with it.
    """

    row: ArticleEvent
    event_id: str
    key_event: str

    @property
    def is_merged(self) -> bool:
        return self.key_event != self.event_id


@dataclass(frozen=True, slots=True)
class Places:
    """The events that an article was placed in, in its order, and those that it may be about as well."""

    events: tuple[str, ...]
    near: frozenset[str]


def place_article(session: Session, article: Article, extraction: Extraction) -> Places:
    """Join or open an event for each that the article tells of."""
    before = _before(session, article.id)
    _forget(session, article.id, len(extraction.events))
    events: list[str] = []
    near: set[str] = set()
    for position in range(len(extraction.events)):
        telling = _telling(article, extraction, position)
        event_id, choice = _place(session, article, position, telling, before.get(position), taken=events)
        events.append(event_id)
        near |= set(choice.near)
    return Places(tuple(events), frozenset(near))


def _before(session: Session, article_id: str) -> dict[int, _Before]:
    keyed = session.exec(select(EventKey.event_id).where(EventKey.article_id == article_id).distinct())
    key_events = {find_after_merges(session, Event, one).id: one for one in sorted(keyed)}
    rows = session.exec(select(ArticleEvent).where(ArticleEvent.article_id == article_id))
    return {
        row.position: _Before(row, row.event_id, key_events.get(row.event_id, row.event_id)) for row in rows
    }


def _forget(session: Session, article_id: str, count: int) -> None:
    """Drop the keys that this article brought, and events that it no longer tells of.

    Where a person placed it, it stays: an extractor that finds no event there decides nothing.
    """
    session.exec(delete(EventKey).where(col(EventKey.article_id) == article_id))
    session.exec(
        delete(ArticleEvent).where(
            col(ArticleEvent.article_id) == article_id,
            col(ArticleEvent.position) >= count,
            col(ArticleEvent.decided_event_id).is_(None),
        )
    )


def _telling(article: Article, extraction: Extraction, position: int) -> Telling:
    people = {
        claim.source.name
        for claim in extraction.claims
        if claim.source and claim.source.kind is SourceKind.PERSON and claim.event == position
    }
    return Telling(
        extraction.events[position],
        day_published(article.published),
        tuple(sorted(people)),
        _figures(extraction, position),
    )


def _figures(extraction: Extraction, position: int) -> tuple[str, ...]:
    """The numbers that are given of an event, with their measures, the largest first."""
    numbers = {
        (bound, claim.measure.value)
        for claim in extraction.claims
        if claim.event == position and claim.figure and claim.measure
        for bound in (claim.figure.value.low, claim.figure.value.high)
        if bound is not None
    }
    return tuple(f"{measure} {bound:g}" for bound, measure in sorted(numbers, reverse=True))


def _place(
    session: Session,
    article: Article,
    position: int,
    telling: Telling,
    before: _Before | None,
    *,
    taken: Sequence[str],
) -> tuple[str, Choice]:
    """``taken`` are the article's events so far: two events that it tells apart are two."""
    choice = (before and _stay(session, article, telling, before)) or _choose(
        session, article, telling, taken
    )
    event_id = (
        choice.event_id
        or (before and _own_event(session, article.id, before))
        or _open(session, article, telling.event)
    )
    row = (
        before.row if before else ArticleEvent(article_id=article.id, position=position, event_id="", kind="")
    )
    _describe(row, telling)
    row.event_id, row.reasons = event_id, "\n".join((*telling.event.reasons, *choice.reasons))
    session.add(row)
    key_event = before.key_event if before and before.event_id == event_id else event_id
    write_keys(session, article.id, key_event, telling)
    if choice.unsure or before is None:
        write_suggestions(session, article.id, position, choice.unsure)
    return event_id, choice


def write_keys(session: Session, article_id: str, event_id: str, telling: Telling) -> None:
    """Keep the keys under which an event is found again; another of the article's events may have some."""
    session.flush()
    known = set(
        session.exec(
            select(EventKey.key).where(EventKey.article_id == article_id, EventKey.event_id == event_id)
        )
    )
    rows = [
        {"key": key, "event_id": event_id, "article_id": article_id}
        for key in index_keys(telling)
        if key not in known
    ]
    if rows:
        session.connection().execute(insert(EventKey), rows)


def _choose(session: Session, article: Article, telling: Telling, taken: Sequence[str]) -> Choice:
    candidates = find_candidates(session, lookup_keys(telling), but_article=article.id)
    return choose_event(telling, [known for known in candidates if known.id not in taken])


def _describe(row: ArticleEvent, telling: Telling) -> None:
    event, keys = telling.event, index_keys(telling)
    place = event.place
    row.kind = event.kind.value
    row.date = None if event.date is None else str(event.date)
    row.place = place.name if place else None
    row.country = place.country if place else None
    row.latitude = place.latitude if place else None
    row.longitude = place.longitude if place else None
    row.words = "\n".join(words_in(keys))
    row.participants = "\n".join(participants_in(keys))
    row.figures = "\n".join(figures_in(keys))


def _stay(session: Session, article: Article, telling: Telling, before: _Before) -> Choice | None:
    """An article that is read again stays where it is as long as it fits: links hold.

    Where a person placed it, or merged the events, that decides, whatever fits.
    """
    if before.row.decided_event_id is not None:
        decided = find_after_merges(session, Event, before.row.decided_event_id)
        return Choice(decided.id, ("An editor keeps it here.",))
    if before.is_merged:
        return Choice(before.event_id, ("It was placed here when two events were merged.",))
    if _tells_the_same(before.row, telling):
        kept = before.row.reasons.splitlines()
        return Choice(before.event_id, tuple(one for one in kept if one not in telling.event.reasons))
    known = known_event(session, before.event_id, article.id)
    return choice if known and (choice := choose_event(telling, [known])).event_id else None


def _tells_the_same(row: ArticleEvent, telling: Telling) -> bool:
    described = ArticleEvent(article_id=row.article_id, position=row.position, event_id=row.event_id, kind="")
    _describe(described, telling)
    as_told = {"words", "participants", "figures", "reasons", "decided_event_id"}
    return described.model_dump(exclude=as_told) == row.model_dump(exclude=as_told)


def _own_event(session: Session, article_id: str, before: _Before) -> str | None:
    """The event that this article opened and nobody joined."""
    others = session.exec(
        select(ArticleEvent.article_id).where(
            ArticleEvent.event_id == before.event_id, ArticleEvent.article_id != article_id
        )
    ).first()
    return None if others else before.event_id


def _open(session: Session, article: Article, found: FoundEvent) -> str:
    event = Event(id=new_id(), kind=found.kind.value, title=article.title, added_at=utc_now())
    session.add(event)
    session.flush()
    return event.id
