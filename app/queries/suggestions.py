"""Events that may be one with an event, and why the machine left that to a person."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, or_, select, true
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Event, Suggestion

MOST_SHOWN = 3
MOST_LISTED = 50
MOST_HEADLINES = 3


@dataclass(frozen=True, slots=True)
class SuggestedEvent:
    """An event that may be the same as ``event_id``, and what speaks for and against it."""

    event_id: str
    event_title: str
    event_date: str | None
    id: str
    title: str
    date: str | None
    reasons: tuple[str, ...]
    reasons_against: tuple[str, ...]
    event_headlines: tuple[str, ...] = ()
    """Of the earliest articles of ``event_id``, by which a person tells it from the other."""
    headlines: tuple[str, ...] = ()


def suggested_events(session: Session, event_ids: Sequence[str]) -> tuple[SuggestedEvent, ...]:
    """What these events may be one with, the likeliest first, each once."""
    return _found(session, event_ids, MOST_SHOWN)


def open_suggestions(session: Session) -> tuple[SuggestedEvent, ...]:
    """All pairs of events that may be one and that nobody has answered, the likeliest first."""
    return _found(session, None, MOST_LISTED)


def _found(session: Session, event_ids: Sequence[str] | None, most: int) -> tuple[SuggestedEvent, ...]:
    own, other = aliased(Event), aliased(Event)
    rows = session.connection().execute(
        select(col(own.id), col(own.title), col(own.date), col(other.id), col(other.title), col(other.date))
        .add_columns(col(Suggestion.reasons), col(Suggestion.reasons_against))
        .join_from(
            Suggestion,
            ArticleEvent,
            (col(ArticleEvent.article_id) == col(Suggestion.article_id))
            & (col(ArticleEvent.position) == col(Suggestion.position)),
        )
        .join(Article, col(Article.id) == col(Suggestion.article_id))
        .join(own, col(own.id) == col(ArticleEvent.event_id))
        .join(other, col(other.id) == col(Suggestion.event_id))
        .where(
            true() if event_ids is None else or_(col(own.id).in_(event_ids), col(other.id).in_(event_ids)),
            col(own.id) != col(other.id),
            col(Suggestion.told_apart_at).is_(None),
            col(Article.removed_at).is_(None),
            *(col(one).is_(None) for event in (own, other) for one in (event.removed_at, event.merged_into)),
        )
        .order_by(col(Suggestion.score).desc(), col(Suggestion.id))
    )
    found: dict[frozenset[str], SuggestedEvent] = {}
    for own_id, own_title, own_date, other_id, other_title, other_date, reasons, against in rows:
        here, there = (own_id, own_title, own_date), (other_id, other_title, other_date)
        if event_ids is not None and own_id not in event_ids:
            here, there = there, here
        lines = (tuple(reasons.splitlines()), tuple(against.splitlines()))
        found.setdefault(frozenset((here[0], there[0])), SuggestedEvent(*here, *there, *lines))
    return _with_headlines(session, tuple(found.values())[:most])


def _with_headlines(session: Session, found: Sequence[SuggestedEvent]) -> tuple[SuggestedEvent, ...]:
    ids = {identity for one in found for identity in (one.event_id, one.id)}
    order = func.row_number().over(
        partition_by=col(ArticleEvent.event_id),
        order_by=(func.coalesce(col(Article.published), col(Article.added_at)), col(Article.id)),
    )
    told = (
        select(col(ArticleEvent.event_id), col(Article.title), order.label("place"))
        .join(Article, col(Article.id) == col(ArticleEvent.article_id))
        .where(col(ArticleEvent.event_id).in_(ids), col(Article.removed_at).is_(None))
        .where(col(Article.replaced_by).is_(None))
        .subquery()
    )
    titles: dict[str, list[str]] = defaultdict(list)
    shown = select(told.c.event_id, told.c.title).where(told.c.place <= MOST_HEADLINES).order_by(told.c.place)
    for event_id, title in session.connection().execute(shown):
        titles[event_id].append(title)
    return tuple(
        replace(one, event_headlines=tuple(titles[one.event_id]), headlines=tuple(titles[one.id]))
        for one in found
    )
