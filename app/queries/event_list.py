"""Events as lines of a list, each with its quarrel and a small number line, and the facets beside them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Select, distinct, func, select, tuple_
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, Event, EventRank
from app.domain.event import EventKind
from app.domain.measure import Measure
from app.maps import PlacesMap
from app.queries.alike import alike, rivals
from app.queries.board import Board, BoardFigure
from app.queries.claim_rows import Rows, rows_of_events
from app.queries.columns import columns
from app.queries.event_facets import Facets, event_facets
from app.queries.event_filter import EventFilter, EventSort, conditions, count_events
from app.queries.event_map import event_map
from app.queries.make_board import make_board
from app.queries.measure_words import measure_title
from app.queries.number_line import key_number
from app.queries.quarrel import main_quarrel
from app.queries.small_line import SmallLine, draw_small_line


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event of a list. ``lowest`` and ``highest`` are of the measure that is shown."""

    id: str
    title: str
    kind: EventKind
    place: str | None
    date: str | None
    articles: int
    sources: int
    figures: int
    disputed: int
    measure: str | None = None
    lowest: BoardFigure | None = None
    highest: BoardFigure | None = None
    earlier: BoardFigure | None = None
    """The figure that the lowest one replaced."""
    disputed_by: tuple[str, ...] = ()
    """Names of the sources that are against figures of the measure that is shown."""
    line: SmallLine | None = None


@dataclass(frozen=True, slots=True)
class EventList:
    """A page of events. ``next`` is what to ask for after the last, None at the end."""

    lines: tuple[EventLine, ...]
    next: str | None
    total: int
    asked: EventFilter
    facets: Facets | None = None
    map: PlacesMap | None = None


def event_list(
    session: Session, asked: EventFilter, *, limit: int = 20, after: str | None = None, facets: bool = True
) -> EventList:
    """Events that fit, in the order asked for, the latest first among equals.

    The same number of statements for one line or a hundred, and for the first page or the last.
    """
    made = conditions(session, asked)
    found = _ids(session, asked.sort, [*made.values(), *_after(session, asked.sort, after)], limit + 1)
    lines = event_lines(session, found[:limit], prefer=asked.measure)
    page = EventList(
        lines, lines[-1].id if len(found) > limit else None, count_events(session, asked, made), asked
    )
    if not facets:
        return page
    found_by = event_facets(session, asked, made)
    return replace(page, facets=found_by, map=event_map(session, found_by.all_places))


def event_lines(session: Session, event_ids: Sequence[str], *, prefer: str = "") -> tuple[EventLine, ...]:
    """These events, in this order; all their boards are read at once."""
    boards = boards_of(rows_of_events(session, event_ids), event_ids)
    articles = _articles(session, event_ids)
    rows = session.connection().execute(
        select(col(Event.id), col(Event.title), col(Event.kind), col(Event.place), col(Event.date)).where(
            col(Event.id).in_(event_ids)
        )
    )
    lines = {
        identity: _line(
            EventLine(identity, title, EventKind(kind), place, date, articles.get(identity, 0), 0, 0, 0),
            boards[identity],
            prefer,
        )
        for identity, title, kind, place, date in rows
    }
    return tuple(lines[identity] for identity in event_ids if identity in lines)


_ORDERS = {
    EventSort.NEWEST: columns(EventRank, "day", "event_id"),
    EventSort.DISPUTED: columns(EventRank, "against", "day", "event_id"),
    EventSort.SPREAD: columns(EventRank, "spread", "day", "event_id"),
}
"""Each is an index, gone through backwards."""


def ranked(sort: EventSort, fitting: Sequence[ColumnElement[bool]] = ()) -> Select[str]:
    """Ids of the events that fit, in an order."""
    order = (one.desc() for one in _ORDERS[sort])
    return select(col(EventRank.event_id)).where(*fitting).order_by(*order)


def _ids(session: Session, sort: EventSort, fitting: Sequence[ColumnElement[bool]], limit: int) -> list[str]:
    return list(session.connection().execute(ranked(sort, fitting).limit(limit)).scalars())


def _after(session: Session, sort: EventSort, event_id: str | None) -> list[ColumnElement[bool]]:
    """What comes after an event in an order, by its place in it; nothing where it is in none."""
    if event_id is None:
        return []
    order = _ORDERS[sort]
    last = session.connection().execute(select(*order).where(col(EventRank.event_id) == event_id)).first()
    return [] if last is None else [tuple_(*order) < tuple_(*last)]


def boards_of(rows: Rows, event_ids: Sequence[str]) -> dict[str, Board]:
    claims = defaultdict(list)
    figures = defaultdict(list)
    for claim in rows.claims:
        claims[claim.event_id].append(claim)
    for figure in rows.figures:
        figures[figure.event_id].append(figure)
    return {
        identity: make_board(replace(rows, claims=tuple(claims[identity]), figures=tuple(figures[identity])))
        for identity in event_ids
    }


def _articles(session: Session, event_ids: Sequence[str]) -> dict[str, int]:
    rows = session.connection().execute(
        select(col(ArticleEvent.event_id), func.count(distinct(col(ArticleEvent.article_id))))
        .join(Article, col(Article.id) == col(ArticleEvent.article_id))
        .where(
            col(ArticleEvent.event_id).in_(event_ids),
            col(Article.removed_at).is_(None),
            col(Article.replaced_by).is_(None),
        )
        .group_by(col(ArticleEvent.event_id))
    )
    return {row[0]: row[1] for row in rows}


def _line(line: EventLine, board: Board, prefer: str) -> EventLine:
    counted = replace(line, sources=len(board.sources), figures=len(board.current), disputed=board.disputed)
    figures = _telling(board, prefer)
    if not figures:
        return counted
    highest, lowest = _ends(figures, board)
    earlier = board.figure(lowest.revised_from)
    return replace(
        counted,
        measure=measure_title(figures[0].measure),
        lowest=lowest,
        highest=highest,
        earlier=earlier if earlier and not earlier.is_current else None,
        disputed_by=tuple(
            {
                stand.source.key: stand.source.name
                for figure in figures
                for stand in figure.stands.disputed_by
            }.values()
        ),
        line=draw_small_line(figures),
    )


def _ends(figures: Sequence[BoardFigure], board: Board) -> tuple[BoardFigure, BoardFigure]:
    """Those that the sentence on the event's page tells; where nobody parts, the highest and the lowest."""
    quarrel = main_quarrel(figures, board.conflicts)
    if quarrel and quarrel.ends:
        return quarrel.ends
    given = rivals(figures) or figures
    by_number = sorted(given, key=lambda figure: key_number(figure.value))
    return by_number[-1], by_number[0]


def _telling(board: Board, prefer: str) -> list[BoardFigure]:
    """Figures that count the same: of the measure asked for, else disputed ones, else the first; such
    as are of no known measure only where nothing else parts."""
    groups = alike(board.current)
    preferred = [group for group in groups if group[0].measure == prefer]
    groups = preferred or groups
    known = [group for group in groups if group[0].measure is not Measure.OTHER]
    return next(iter([*_parting(known), *_parting(groups), *groups]), [])


def _parting(groups: Sequence[list[BoardFigure]]) -> list[list[BoardFigure]]:
    """Those among which somebody disputes one, else those of more than one."""
    disputed = [group for group in groups if any(figure.is_disputed for figure in group)]
    return disputed or [group for group in groups if len(group) > 1]
