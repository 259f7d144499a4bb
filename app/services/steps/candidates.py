"""Events that an article may be telling of, found by keys alone."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from sqlmodel import Session, col, select

from app.db.tables import Article, ArticleEvent, Event, EventKey
from app.domain.dates import PartialDate
from app.domain.event import EventKind, FoundEvent, Place
from app.group import KnownEvent, Telling, figures_in, participants_in, words_in
from app.services.steps.lookup import find_after_merges

MOST_EVENTS_OF_A_KEY = 50
"""A key that more events share than this tells nothing."""
MOST_CANDIDATES = 20
MOST_TELLINGS = 30


def find_candidates(session: Session, keys: Sequence[str], *, but_article: str) -> list[KnownEvent]:
    """The events that share most keys, as articles other than ``but_article`` tell them.

    Of those that share as many, the ones that were opened first: ids are made at random.
    """
    shared: Counter[str] = Counter()
    opened: dict[str, str] = {}
    for key in keys:
        events = _events_of(session, key, but_article)
        opened |= events
        shared.update(events.keys())
    ranked = sorted(shared, key=lambda event_id: (-shared[event_id], opened[event_id], event_id))
    return [
        known
        for event_id in ranked[:MOST_CANDIDATES]
        if (known := known_event(session, event_id, but_article))
    ]


def _events_of(session: Session, key: str, but_article: str) -> dict[str, str]:
    """The events of one key, after merges, with when they were opened; none of a key that is too common."""
    found = session.exec(
        select(EventKey.event_id)
        .join(Article, col(Article.id) == col(EventKey.article_id))
        .where(EventKey.key == key, EventKey.article_id != but_article, col(Article.removed_at).is_(None))
        .distinct()
        .limit(MOST_EVENTS_OF_A_KEY + 1)
    ).all()
    if len(found) > MOST_EVENTS_OF_A_KEY:
        return {}
    events = (find_after_merges(session, Event, event_id) for event_id in found)
    return {event.id: event.added_at for event in events}


def known_event(session: Session, event_id: str, but_article: str) -> KnownEvent | None:
    """An event as its articles tell it; None where no other article does."""
    rows = session.exec(
        select(ArticleEvent, Article.published)
        .join(Article, col(Article.id) == col(ArticleEvent.article_id))
        .where(
            ArticleEvent.event_id == event_id,
            ArticleEvent.article_id != but_article,
            col(Article.removed_at).is_(None),
        )
        .order_by(col(Article.sha256), col(ArticleEvent.position))
        .limit(MOST_TELLINGS)
    ).all()
    if not rows:
        return None
    keys = keys_of(session, event_id, {row.article_id for row, _ in rows})
    return KnownEvent(
        event_id, tuple(telling_of(row, published, keys[row.article_id]) for row, published in rows)
    )


def keys_of(session: Session, event_id: str, article_ids: set[str]) -> dict[str, list[str]]:
    """Keys by article. Merging leaves keys with the event that they were made for."""
    rows = session.exec(
        select(EventKey.article_id, EventKey.key).where(
            col(EventKey.event_id).in_(_merged_family(session, event_id)),
            col(EventKey.article_id).in_(article_ids),
        )
    )
    keys: dict[str, list[str]] = defaultdict(list)
    for article_id, key in rows:
        keys[article_id].append(key)
    return keys


def _merged_family(session: Session, event_id: str) -> list[str]:
    """An event and all that were merged into it."""
    family, new = [event_id], [event_id]
    while new:
        new = list(session.exec(select(Event.id).where(col(Event.merged_into).in_(new))))
        family += new
    return family


def telling_of(row: ArticleEvent, published: str | None, keys: Iterable[str] = ()) -> Telling:
    """What an article told, from what was stored of it."""
    keys = list(keys)
    place = None if row.place is None else Place(row.place, row.country, row.latitude, row.longitude)
    date = None if row.date is None else PartialDate.parse(row.date)
    return Telling(
        FoundEvent(EventKind(row.kind), place, date, words_in(keys)),
        day_published(published),
        participants_in(keys),
        figures_in(keys),
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
