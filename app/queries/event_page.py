"""The event page: every figure of an event beside who asserted it and who disputed it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Event, SourceAlias
from app.domain.event import EventKind
from app.queries.board import ArticleRef, Board, BoardFigure
from app.queries.claim_rows import rows_of_events
from app.queries.lede import Lede, make_lede
from app.queries.make_board import make_board
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
    aliases: dict[str, tuple[str, ...]]
    clock: Clock

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
    def superseded(self) -> dict[str, BoardFigure]:
        """Id of a figure to the one it replaced."""
        return {figure.id: earlier for figure in self.board.figures if (earlier := self._earlier(figure))}

    def _earlier(self, figure: BoardFigure) -> BoardFigure | None:
        earlier = self.board.figure(figure.revised_from)
        return earlier if earlier and not earlier.is_current else None

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


def event_page(session: Session, event_id: str, *, said_by: SaidBy | None = None) -> EventPage | None:
    """The event under this id; None where there is none. Merged ones are followed before.

    With ``said_by``, the board as the articles that were out by then make it.
    """
    event = (
        session.connection()
        .execute(
            select(col(Event.title), col(Event.kind), col(Event.place), col(Event.country), col(Event.date))
            .add_columns(col(Event.latitude), col(Event.longitude))
            .where(col(Event.id) == event_id)
        )
        .one_or_none()
    )
    if event is None:
        return None
    articles, rows = _articles(session, event_id), rows_of_events(session, [event_id])
    clock = make_clock([article.published for article in articles], said_by)
    if said_by:
        articles = tuple(article for article in articles if said_by.includes(article.published))
        rows = rows.of_articles({article.id for article in articles})
    board = make_board(rows)
    title, kind, place, country, date, latitude, longitude = event
    return EventPage(
        id=event_id,
        title=title,
        kind=EventKind(kind),
        place=place,
        country=country,
        date=date,
        spot=spot_of(latitude, longitude, country),
        articles=articles,
        board=board,
        sections=make_sections(board),
        partings=part_ways(board),
        lede=make_lede(board),
        aliases=_aliases(session, [source.id for source in board.sources if source.id]),
        clock=clock,
    )


def _articles(session: Session, event_id: str) -> tuple[ArticleRef, ...]:
    statement = (
        select(
            col(Article.id),
            col(Article.title),
            col(Article.outlet),
            col(Article.published),
            col(Article.copy_of),
        )
        .where(
            col(Article.id).in_(
                select(col(ArticleEvent.article_id)).where(col(ArticleEvent.event_id) == event_id)
            ),
            col(Article.removed_at).is_(None),
        )
        .order_by(func.coalesce(col(Article.published), col(Article.added_at)), col(Article.id))
    )
    return tuple(ArticleRef(*row) for row in session.connection().execute(statement))


def _aliases(session: Session, source_ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Source to the other names it goes by."""
    statement = select(col(SourceAlias.source_id), col(SourceAlias.name)).where(
        col(SourceAlias.source_id).in_(source_ids), col(SourceAlias.given_to).is_(None)
    )
    names: dict[str, list[str]] = defaultdict(list)
    for source_id, name in session.connection().execute(statement):
        names[source_id].append(name)
    return {source_id: tuple(sorted(found)) for source_id, found in names.items()}
