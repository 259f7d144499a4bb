"""The event page: every figure of an event beside who asserted it and who disputed it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Event, SourceAlias
from app.domain.event import EventKind
from app.domain.measure import Measure
from app.queries.alike import alike
from app.queries.board import ArticleRef, Board, BoardFigure
from app.queries.claim_rows import rows_of_events
from app.queries.lede import Lede, make_lede
from app.queries.line_marks import marks_of
from app.queries.make_board import make_board
from app.queries.measure_words import measure_title
from app.queries.number_line import NumberLine, draw_number_line
from app.queries.spot import Spot, spot_of

MOST_LINES = 4
"""More sorts of things counted under one measure are in its ledger only."""
OPEN_ROWS = 12
"""A measure with more figures than this shows the first, and folds the rest."""


@dataclass(frozen=True, slots=True)
class TitledLine:
    """A number line and what it is of; the title is printed where a measure has several."""

    title: str
    is_one_of_several: bool
    line: NumberLine


@dataclass(frozen=True, slots=True)
class Section:
    """One measure of the board. ``counted`` stands beside the heading where all figures count the same."""

    measure: Measure
    title: str
    counted: str | None
    lines: tuple[TitledLine, ...]
    open: tuple[BoardFigure, ...]
    folded: tuple[BoardFigure, ...]

    @property
    def anchor(self) -> str:
        return f"measure-{self.measure.value}"


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
    lede: Lede | None
    aliases: dict[str, tuple[str, ...]]

    @property
    def outlets(self) -> int:
        return len({article.outlet for article in self.articles if article.outlet})

    @property
    def copies(self) -> int:
        return sum(article.copy_of is not None for article in self.articles)

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


def event_page(session: Session, event_id: str) -> EventPage | None:
    """The event under this id; None where there is none. Merged ones are followed before."""
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
    board = make_board(rows_of_events(session, [event_id]))
    title, kind, place, country, date, latitude, longitude = event
    return EventPage(
        id=event_id,
        title=title,
        kind=EventKind(kind),
        place=place,
        country=country,
        date=date,
        spot=spot_of(latitude, longitude, country),
        articles=_articles(session, event_id),
        board=board,
        sections=make_sections(board),
        lede=make_lede(board),
        aliases=_aliases(session, [source.id for source in board.sources if source.id]),
    )


def make_sections(board: Board) -> tuple[Section, ...]:
    """The board measure by measure, in the order of its figures."""
    by_measure: dict[Measure, list[BoardFigure]] = defaultdict(list)
    for figure in board.figures:
        by_measure[figure.measure].append(figure)
    return tuple(
        _section(measure, figures, by_measure.get(Measure.CASUALTIES, []))
        for measure, figures in by_measure.items()
    )


def _section(measure: Measure, figures: list[BoardFigure], casualties: list[BoardFigure]) -> Section:
    return Section(
        measure,
        measure_title(measure),
        _common([figure.counted for figure in figures if figure.counted and figure.is_current]),
        tuple(_lines(measure, figures, casualties if measure is Measure.KILLED else [])),
        tuple(figures[:OPEN_ROWS]),
        tuple(figures[OPEN_ROWS:]),
    )


def _lines(measure: Measure, figures: list[BoardFigure], beside: list[BoardFigure]) -> Iterator[TitledLine]:
    """One number line for each sort of thing counted; figures of another measure beside the first."""
    groups = [group for group in alike(figures) if len(group) > 1 or group[0].is_disputed or beside]
    for position, group in enumerate(groups[:MOST_LINES]):
        line = draw_number_line(marks_of(group, [] if position else beside))
        if line:
            counted = _common([figure.counted for figure in group if figure.counted])
            title = measure_title(measure)
            yield TitledLine(f"{title}, {counted}" if counted else title, len(groups) > 1, line)


def _common(counted: Sequence[str]) -> str | None:
    """What the measure counts here: the words that most figures use."""
    return Counter(counted).most_common(1)[0][0] if counted else None


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
        col(SourceAlias.source_id).in_(source_ids)
    )
    names: dict[str, list[str]] = defaultdict(list)
    for source_id, name in session.connection().execute(statement):
        names[source_id].append(name)
    return {source_id: tuple(sorted(found)) for source_id, found in names.items()}
