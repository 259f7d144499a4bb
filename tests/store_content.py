"""What a store holds, without what is different in every store: ids and the times of work."""

from collections import defaultdict
from collections.abc import Mapping

from sqlmodel import Session, SQLModel, col, select

from app.db import tables
from app.db.session import Store
from app.db.tables import Article, ArticleEvent, Claim, Event, Figure, Source, Suggestion

TIMES = frozenset({"added_at", "started_at", "done_at", "at", "undone_at", "removed_at"})


def store_content(store: Store) -> dict[str, list[str]]:
    """The rows of every table, ids as names made from what they stand for: equal for equal stores.

    Under ``opened`` stand the events in the order in which they were opened.
    """
    with store.reading() as session:
        names = _names(session)
        content = {
            name: sorted(_line(row, names) for row in session.exec(select(getattr(tables, name))))
            for name in tables.__all__
        }
        opened = session.exec(select(Event.id).order_by(col(Event.added_at)))
        return content | {"opened": [names[event_id] for event_id in opened]}


def _line(row: SQLModel, names: Mapping[str, str]) -> str:
    cells = {
        name: bool(value) if name in TIMES else names.get(str(value), value)
        for name, value in sorted(row.model_dump().items())
    }
    return repr(cells)


def _names(session: Session) -> dict[str, str]:
    """A name for each id. Things alike in all that they say are told apart by the claims on them."""
    articles = {row.id: f"article {row.sha256[:12]}" for row in session.exec(select(Article))}
    told: dict[str, list[str]] = defaultdict(list)
    for placed in session.exec(select(ArticleEvent)):
        told[placed.event_id].append(f"{articles[placed.article_id]} {placed.position}")
    events = {
        row.id: f"event {min(told[row.id], default=f'without articles {row.title}')}"
        for row in session.exec(select(Event))
    }
    claims: dict[str, str] = {}
    first: dict[str | None, str] = {}
    for row in session.exec(select(Claim)):
        claims[row.id] = f"claim {articles[row.article_id]} {row.position} {row.live}"
        for thing in (row.source_id, row.figure_id):
            first[thing] = min(first.get(thing, claims[row.id]), claims[row.id])
    figures = {
        row.id: f"{_figure_name(row, events)} of {first.get(row.id)}" for row in session.exec(select(Figure))
    }
    sources = {
        row.id: f"source {row.name} {row.kind} {articles.get(row.article_id or '')} of {first.get(row.id)}"
        for row in session.exec(select(Source))
    }
    suggestions = {
        row.id: f"suggestion {articles[row.article_id]} {row.position} {events[row.event_id]}"
        for row in session.exec(select(Suggestion))
    }
    return articles | events | figures | claims | sources | suggestions


def _figure_name(row: Figure, events: Mapping[str, str]) -> str:
    value = (row.measure, row.scope, row.words, row.low, row.high, row.approx, row.strict, row.unit)
    return f"figure {events[row.event_id]} {value} {row.merged_into is None}"
