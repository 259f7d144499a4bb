"""The event page: every figure of an event beside who asserted it and who disputed it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Row, bindparam, func, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Event, SourceAlias
from app.domain.event import EventKind
from app.domain.measure import Measure
from app.queries.board import ArticleRef, Board
from app.queries.claim_rows import Rows, rows_of_events
from app.queries.event_details import DECIDED, corrected_fields
from app.queries.kept import Kept
from app.queries.lede import Lede, make_lede
from app.queries.make_board import make_board
from app.queries.out_by import Printing, out_by, printing
from app.queries.partings import PartingGroup, part_ways
from app.queries.said_by import Clock, SaidBy, make_clock
from app.queries.sections import Section, make_sections
from app.queries.spot import Spot, spot_of


@dataclass(frozen=True, slots=True)
class Printed:
    """An article and the copies that were made of it."""

    article: ArticleRef
    copies: tuple[ArticleRef, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """All that the page and its JSON show."""

    id: str
    title: str
    kind: EventKind
    place: str | None
    country: str | None
    date: str | None
    spot: Spot | None
    articles: tuple[ArticleRef, ...]
    board: Board
    sections: tuple[Section, ...]
    partings: tuple[PartingGroup, ...]
    lede: Lede | None
    clock: Clock
    corrected: tuple[str, ...] = ()
    """Which of title, kind, place and date a person said."""

    @property
    def outlets(self) -> int:
        return len({article.outlet for article in self.articles if article.outlet})

    @property
    def copies(self) -> int:
        return sum(article.copy_of is not None for article in self.articles)

    @property
    def printed(self) -> tuple[Printed, ...]:
        """The articles, oldest first, each with its copies; a copy of what is not here stands alone."""
        here = {article.id for article in self.articles}
        copies: dict[str, list[ArticleRef]] = defaultdict(list)
        for article in self.articles:
            if article.copy_of in here:
                copies[article.copy_of or ""].append(article)
        return tuple(
            Printed(article, tuple(copies[article.id]))
            for article in self.articles
            if article.copy_of not in here
        )

    @property
    def summary(self) -> str:
        """The page in one or two sentences, for a shared link."""
        if self.lede:
            return self.lede.plain.strip()
        if not self.board.figures:
            return "No figures were found in the articles about this event."
        figures, sources = len(self.board.figures), len(self.board.sources)
        return (
            f"{figures} figure{'s' * (figures > 1)} from {sources} source{'s' * (sources != 1)}, "
            "each with the sentence that carries it. None is disputed in these articles."
        )


# Made once: making a statement costs as much as running it.
_EVENT = (
    select(col(Event.title), col(Event.kind), col(Event.place), col(Event.country), col(Event.date))
    .add_columns(col(Event.latitude), col(Event.longitude), *DECIDED)
    .where(col(Event.id) == bindparam("event"))
)
_LATER = aliased(Article)
_ARTICLES = (
    select(col(Article.id), col(Article.title), col(Article.outlet), col(Article.published))
    .add_columns(col(Article.copy_of), col(Article.modified), col(Article.replaced_by))
    .add_columns(col(_LATER.published).label("later_published"), col(_LATER.modified).label("later_modified"))
    .outerjoin(_LATER, col(_LATER.id) == col(Article.replaced_by))
    .where(
        col(Article.id).in_(
            select(col(ArticleEvent.article_id)).where(col(ArticleEvent.event_id) == bindparam("event"))
        ),
        col(Article.removed_at).is_(None),
    )
    .order_by(func.coalesce(col(Article.published), col(Article.added_at)), col(Article.id))
)
"""Those that tell of the event, oldest first, every version of each."""


KEPT_BOARDS: Kept[Rows, "_Made"] = Kept(24)
"""The boards last looked at: a page that is kept open costs its queries and its template."""


def event_page(
    session: Session,
    event_id: str,
    *,
    said_by: SaidBy | None = None,
    only: Measure | None = None,
) -> EventPage | None:
    """The event under this id; None where there is none. Merged ones are followed before.

    With ``said_by``, the board as the articles that were out by then make it. ``only`` asks for the
    section of one measure, in full however large the board is.
    """
    connection, given = session.connection(), {"event": event_id}
    found = connection.execute(_EVENT, given).one_or_none()
    if found is None:
        return None
    printings = _printings(connection.execute(_ARTICLES, given).all())
    rows = rows_of_events(session, [event_id], versions=said_by is not None)
    clock = make_clock([one.out for one in printings], said_by)
    articles = out_by(printings, said_by)
    if said_by:
        rows = rows.of_articles({article.id for article in articles})
    made = KEPT_BOARDS.made((event_id, said_by, only), rows, partial(_make, only=only))
    title, kind, place, country, date, latitude, longitude, *decided = found
    return EventPage(
        id=event_id,
        title=title,
        kind=EventKind(kind),
        place=place,
        country=country,
        date=date,
        spot=spot_of(latitude, longitude, country),
        articles=articles,
        board=made.board,
        sections=made.sections,
        partings=made.partings,
        lede=made.lede,
        clock=clock,
        corrected=corrected_fields(decided),
    )


def _printings(rows: Sequence[Row[Any]]) -> tuple[Printing, ...]:
    later = {row.replaced_by for row in rows}
    return tuple(
        printing(
            ArticleRef(row.id, row.title, row.outlet, row.published, row.copy_of),
            row.modified,
            is_first=row.id not in later,
            replaced_by=row.replaced_by,
            later_published=row.later_published,
            later_modified=row.later_modified,
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """All of a page that is made of the rows alone."""

    board: Board
    sections: tuple[Section, ...]
    partings: tuple[PartingGroup, ...]
    lede: Lede | None


def _make(rows: Rows, only: Measure | None) -> _Made:
    board = make_board(rows)
    sections = make_sections(board, only=only, in_full=only is not None)
    return _Made(board, sections, part_ways(board), make_lede(board))


def aliases_of(session: Session, source_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Source to the other names it goes by."""
    statement = select(col(SourceAlias.source_id), col(SourceAlias.name)).where(
        col(SourceAlias.source_id).in_(source_ids), col(SourceAlias.given_to).is_(None)
    )
    names: dict[str, list[str]] = defaultdict(list)
    for source_id, name in session.connection().execute(statement):
        names[source_id].append(name)
    return {source_id: tuple(sorted(found)) for source_id, found in names.items()}
