"""What happened to an event's board, newest first: articles that came in, and what editors decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.db.tables import Article
from app.queries.board import BoardFigure
from app.queries.event_page import EventPage, event_page
from app.queries.history import HistoryEntry, history_around
from app.queries.measure_words import measure_title

MOST_ENTRIES = 50


@dataclass(frozen=True, slots=True)
class Said:
    """One source on one figure, as an article has it."""

    source: str
    stance: str
    direction: str | None
    words: str
    measure: str
    is_disputed: bool


@dataclass(frozen=True, slots=True)
class CameIn:
    """An article, when it was read, and what it says on the board."""

    id: str
    title: str
    outlet: str | None
    at: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class EventFeed:
    event: EventPage
    articles: tuple[CameIn, ...]
    decisions: tuple[HistoryEntry, ...]

    @property
    def updated(self) -> str | None:
        """When something last happened."""
        came_in = [article.at for article in self.articles]
        return max(came_in + [entry.undone_at or entry.at for entry in self.decisions], default=None)


def event_feed(session: Session, event_id: str) -> EventFeed | None:
    """The last articles and decisions of the event under this id."""
    event = event_page(session, event_id)
    if event is None:
        return None
    read_at = func.coalesce(col(Article.done_at), col(Article.added_at))
    statement = (
        select(col(Article.id), col(Article.title), col(Article.outlet), read_at)
        .where(col(Article.id).in_([article.id for article in event.articles]))
        .order_by(read_at.desc(), col(Article.id))
        .limit(MOST_ENTRIES)
    )
    articles = [
        CameIn(article_id, title, outlet, at, tuple(_said(event.board.figures, article_id)))
        for article_id, title, outlet, at in session.connection().execute(statement)
    ]
    return EventFeed(event, tuple(articles), history_around(session, event_id, limit=MOST_ENTRIES))


def _said(figures: Iterable[BoardFigure], article_id: str) -> Iterable[Said]:
    for figure in figures:
        for stand in figure.stands.all:
            if article_id in stand.articles:
                yield Said(
                    stand.source.name,
                    stand.stance.value,
                    stand.direction.value if stand.direction else None,
                    figure.words,
                    measure_title(figure.measure).lower(),
                    stand.stance.opposes,
                )
