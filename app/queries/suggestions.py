"""Events that may be one with an event, and why the machine left that to a person."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Event, Suggestion

MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class SuggestedEvent:
    """An event that may be the same, and what speaks for and against it."""

    event_id: str
    id: str
    title: str
    date: str | None
    reasons: tuple[str, ...]
    reasons_against: tuple[str, ...]


def suggested_events(session: Session, event_ids: Sequence[str]) -> tuple[SuggestedEvent, ...]:
    """What these events may be one with, the likeliest first, each once."""
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
            or_(col(own.id).in_(event_ids), col(other.id).in_(event_ids)),
            col(own.id) != col(other.id),
            col(Suggestion.told_apart_at).is_(None),
            col(Article.removed_at).is_(None),
            *(col(one).is_(None) for event in (own, other) for one in (event.removed_at, event.merged_into)),
        )
        .order_by(col(Suggestion.score).desc(), col(Suggestion.id))
    )
    found: dict[tuple[str, str], SuggestedEvent] = {}
    for own_id, own_title, own_date, other_id, other_title, other_date, reasons, against in rows:
        here, there = (own_id, other_id) if own_id in event_ids else (other_id, own_id)
        title, date = (other_title, other_date) if there == other_id else (own_title, own_date)
        lines = (tuple(reasons.splitlines()), tuple(against.splitlines()))
        found.setdefault((here, there), SuggestedEvent(here, there, title, date, *lines))
    return tuple(found.values())[:MOST_SHOWN]
