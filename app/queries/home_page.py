"""The front page: where sources part, most disputed first."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.db.tables import Article
from app.queries.event_facets import Facets, event_facets
from app.queries.event_filter import EventFilter, EventSort, count_events
from app.queries.event_list import EventLine, event_lines, ranked

SHOWN = 10


@dataclass(frozen=True, slots=True)
class HomePage:
    """``lines`` are the most disputed events, then the latest ones where there are few."""

    lines: tuple[EventLine, ...]
    facets: Facets
    articles: int
    events: int

    @property
    def is_fresh(self) -> bool:
        """Whether nothing has been uploaded yet."""
        return self.articles == 0


def home_page(session: Session) -> HomePage:
    asked = EventFilter(sort=EventSort.DISPUTED)
    found = session.connection().execute(ranked(asked.sort).limit(SHOWN)).scalars()
    return HomePage(
        event_lines(session, list(found)),
        event_facets(session, asked, {}),
        _articles(session),
        count_events(session, asked, {}),
    )


def _articles(session: Session) -> int:
    counted = select(func.count()).select_from(Article).where(col(Article.removed_at).is_(None))
    return session.connection().execute(counted).scalar_one()
