"""Events that an article may be telling of, found by keys alone.

What is asked of the store here is asked for every article that comes, so each question is one
statement, whatever the number of keys and events.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import TextClause, func, select, text
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Event
from app.group import KnownEvent, Telling
from app.services.steps.lookup import find_after_merges
from app.services.steps.told import TOLD, telling_from

MOST_EVENTS_OF_A_KEY = 50
"""A key that more events share than this tells nothing."""
MOST_CANDIDATES = 20
MOST_TELLINGS = 30


def find_candidates(session: Session, keys: Sequence[str], *, but_article: str) -> list[KnownEvent]:
    """The events that share most keys, as articles other than ``but_article`` tell them."""
    return known_events(session, candidate_ids(session, keys, but_article=but_article), but_article)


def candidate_ids(session: Session, keys: Sequence[str], *, but_article: str) -> list[str]:
    """The events that share most keys, of those that other articles brought."""
    session.flush()
    shared: Counter[str] = Counter()
    opened: dict[str, str] = {}
    for events in _keyed(session, keys, but_article).values():
        opened |= dict(events)
        shared.update({event_id for event_id, _ in events})
    ranked = sorted(shared, key=lambda event_id: (-shared[event_id], opened[event_id], event_id))
    return ranked[:MOST_CANDIDATES]


def _keyed(session: Session, keys: Sequence[str], but_article: str) -> dict[str, list[tuple[str, str]]]:
    """The events of each key, and when each was opened; none of a key that is too common."""
    if not keys:
        return {}
    named = {f"key{number}": key for number, key in enumerate(keys)}
    rows = session.connection().execute(_of_keys(len(named)), {**named, "article": but_article})
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, event_id, opened, merged_into in rows:
        if merged_into is not None:
            stays = find_after_merges(session, Event, event_id)
            event_id, opened = stays.id, stays.added_at
        found[key].append((event_id, opened))
    return {key: events for key, events in found.items() if len(events) <= MOST_EVENTS_OF_A_KEY}


@lru_cache(maxsize=200)
def _of_keys(count: int) -> TextClause:
    """One statement that asks for ``count`` keys, of each no more events than tell that it is common."""
    of_key = (
        "SELECT * FROM (SELECT DISTINCT key, event_id FROM event_key"
        f" WHERE key = :key{{0}} AND article_id <> :article LIMIT {MOST_EVENTS_OF_A_KEY + 1}) AS of{{0}}"
    )
    found = " UNION ALL ".join(of_key.format(number) for number in range(count))
    return text(
        f"SELECT key, event_id, added_at, merged_into FROM ({found}) AS found JOIN event ON id = event_id"
    )


def known_event(session: Session, event_id: str, but_article: str) -> KnownEvent | None:
    """An event as its articles tell it; None where no other article does."""
    session.flush()
    known = known_events(session, [event_id], but_article)
    return known[0] if known else None


def known_events(session: Session, event_ids: Sequence[str], but_article: str) -> list[KnownEvent]:
    """Events as their articles tell them, without those that no other article tells of."""
    turn = func.row_number().over(
        partition_by=col(ArticleEvent.event_id), order_by=(col(Article.sha256), col(ArticleEvent.position))
    )
    told = (
        select(*TOLD, turn.label("turn"))
        .join(Article, col(Article.id) == col(ArticleEvent.article_id))
        .where(
            col(ArticleEvent.event_id).in_(event_ids),
            col(ArticleEvent.article_id) != but_article,
            col(Article.removed_at).is_(None),
        )
        .subquery()
    )
    rows = session.connection().execute(
        select(told).where(told.c.turn <= MOST_TELLINGS).order_by(told.c.turn)
    )
    tellings: dict[str, list[Telling]] = defaultdict(list)
    for event_id, *columns, _turn in rows:
        tellings[event_id].append(telling_from(*columns))
    return [KnownEvent(one, tuple(tellings[one])) for one in event_ids if one in tellings]
