"""What an article told of an event, from what was stored of it."""

from functools import lru_cache

from sqlmodel import col

from app.db.tables import Article, ArticleEvent
from app.domain.dates import PartialDate
from app.domain.event import EventKind, FoundEvent, Place
from app.group import Telling

TOLD = (
    col(ArticleEvent.event_id),
    col(ArticleEvent.kind),
    col(ArticleEvent.place),
    col(ArticleEvent.country),
    col(ArticleEvent.latitude),
    col(ArticleEvent.longitude),
    col(ArticleEvent.date),
    col(ArticleEvent.words),
    col(ArticleEvent.participants),
    col(ArticleEvent.figures),
    col(Article.published),
)
"""An event's id, then the columns that ``telling_from`` takes: columns alone, as many rows are compared."""


@lru_cache(maxsize=5000)
def telling_from(
    kind: str,
    place: str | None,
    country: str | None,
    latitude: float | None,
    longitude: float | None,
    date: str | None,
    words: str,
    participants: str,
    figures: str,
    published: str | None,
) -> Telling:
    """The telling. Kept for the next articles near it, with what is worked out of it on the way."""
    return Telling(
        FoundEvent(
            EventKind(kind),
            None if place is None else Place(place, country, latitude, longitude),
            None if date is None else PartialDate.parse(date),
            tuple(words.splitlines()),
        ),
        day_published(published),
        tuple(participants.splitlines()),
        tuple(figures.splitlines()),
    )


def telling_of(row: ArticleEvent, published: str | None) -> Telling:
    """What an article told, by its row."""
    return telling_from(
        row.kind,
        row.place,
        row.country,
        row.latitude,
        row.longitude,
        row.date,
        row.words,
        row.participants,
        row.figures,
        published,
    )


def day_published(published: str | None) -> PartialDate | None:
    """The day of an ISO 8601 date or moment; None where there is none, or it is in no known form."""
    if not published:
        return None
    try:
        return PartialDate.parse(published[:10])
    except ValueError:
        # Outlets give what they like; without a day the article is placed by the rest.
        return None
