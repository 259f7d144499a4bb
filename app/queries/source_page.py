"""A source's page: the names it goes by, and over all events what it asserted, disputed, was disputed on."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import Select, func, literal, select, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Event, EventSource, Source, SourceAlias
from app.domain.claim import SourceKind
from app.queries.board import Board, BoardFigure, BoardStatement, Stand, Stands
from app.queries.claim_rows import rows_of_events
from app.queries.event_list import boards_of

MOST_EVENTS = 20


class Part(StrEnum):
    """What a source has to do with a figure. The last two are of those that it asserted."""

    ASSERTED = "asserted"
    DISPUTED = "disputed"
    UNSURE = "unsure"
    WAS_DISPUTED = "was_disputed"
    REVISED = "revised"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A figure or statement that the source stands for or against, and the others on the other side.

    ``earlier`` is the figure that the source replaced by this one.
    """

    part: Part
    stand: Stand
    figure: BoardFigure | None
    statement: BoardStatement | None
    others: tuple[Stand, ...]
    earlier: BoardFigure | None = None

    def is_of(self, part: Part) -> bool:
        if part is Part.WAS_DISPUTED:
            return self.part is Part.ASSERTED and self.figure is not None and bool(self.others)
        return self.earlier is not None if part is Part.REVISED else self.part is part


@dataclass(frozen=True, slots=True)
class SourceEvent:
    """One event, with what the source has to do with it."""

    id: str
    title: str
    place: str | None
    date: str | None
    lines: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """``events`` are a page of them, the latest first; ``next`` is what to ask for after the last.

    The counts are of figures over all events. ``only`` is the part that was asked for.
    """

    id: str
    name: str
    kind: SourceKind
    aliases: tuple[str, ...]
    events: tuple[SourceEvent, ...]
    in_events: int = 0
    asserted: int = 0
    disputed: int = 0
    was_disputed: int = 0
    revised: int = 0
    only: Part | None = None
    next: str | None = None

    @property
    def more(self) -> int:
        return max(self.in_events - len(self.events), 0)


_COUNTS = {
    Part.ASSERTED: col(EventSource.asserted),
    Part.DISPUTED: col(EventSource.disputed),
    Part.WAS_DISPUTED: col(EventSource.was_disputed),
    Part.REVISED: col(EventSource.revised),
}


def source_page(
    session: Session, source_id: str, *, only: Part | None = None, after: str | None = None
) -> SourcePage | None:
    """The source under this id with all that was merged into it; None where there is none.

    As many statements for one event as for a thousand, and for the first page as for the last.
    """
    source = session.get(Source, source_id)
    if source is None:
        return None
    found = _events(session, source_id, only, after)
    shown = [event[0] for event in found[:MOST_EVENTS]]
    boards = boards_of(rows_of_events(session, shown), shown)
    events, asserted, disputed, was_disputed, revised = _totals(session, source_id)
    return SourcePage(
        source_id,
        source.name,
        SourceKind(source.kind),
        _aliases(session, merged_into(source_id), source.name),
        tuple(
            SourceEvent(identity, title, place, date, tuple(_lines(boards[identity], source_id, only)))
            for identity, title, place, date in found[:MOST_EVENTS]
        ),
        events,
        asserted,
        disputed,
        was_disputed,
        revised,
        only,
        shown[-1] if len(found) > MOST_EVENTS else None,
    )


def _totals(session: Session, source_id: str) -> tuple[int, ...]:
    counted = select(func.count(), *(func.sum(column) for column in _COUNTS.values())).where(
        col(EventSource.source_id) == source_id
    )
    return tuple(int(number or 0) for number in session.connection().execute(counted).one())


def merged_into(source_id: str) -> Select[str]:
    """The source's own id, and those of all that were merged into it, however many merges ago."""
    found = select(literal(source_id).label("id")).cte("found", recursive=True)
    merged = aliased(Source)
    found = found.union(select(col(merged.id)).join(found, col(merged.merged_into) == found.c.id))
    return select(found.c.id)


def _events(
    session: Session, source_id: str, only: Part | None, after: str | None
) -> list[tuple[str, str, str | None, str | None]]:
    """One more than a page, to tell whether there are more."""
    order = (col(EventSource.day), col(EventSource.event_id))
    statement = (
        select(col(Event.id), col(Event.title), col(Event.place), col(Event.date))
        .join(EventSource, col(EventSource.event_id) == col(Event.id))
        .where(col(EventSource.source_id) == source_id)
        .order_by(*(column.desc() for column in order))
        .limit(MOST_EVENTS + 1)
    )
    if only in _COUNTS:
        statement = statement.where(_COUNTS[only] > 0)
    if after is not None:
        last = aliased(EventSource)
        day = select(col(last.day)).where(col(last.source_id) == source_id, col(last.event_id) == after)
        statement = statement.where(tuple_(*order) < tuple_(day.scalar_subquery(), after))
    return [(row[0], row[1], row[2], row[3]) for row in session.connection().execute(statement)]


def _aliases(session: Session, source_ids: Select[str], name: str) -> tuple[str, ...]:
    rows = session.connection().execute(
        select(col(SourceAlias.name))
        .where(col(SourceAlias.source_id).in_(source_ids), col(SourceAlias.given_to).is_(None))
        .distinct()
    )
    return tuple(sorted({row[0] for row in rows} - {name}, key=str.casefold))


def _lines(board: Board, source_id: str, only: Part | None) -> Iterator[SourceLine]:
    for figure in board.figures:
        for line in _of(figure.stands, source_id, figure, None):
            made = replace(line, earlier=_earlier(board, line, source_id))
            if only is None or made.is_of(only):
                yield made
    for statement in board.statements if only is None else ():
        yield from _of(statement.stands, source_id, None, statement)


def _earlier(board: Board, line: SourceLine, source_id: str) -> BoardFigure | None:
    """The figure that the source itself gave before the one of this line."""
    before = board.figure(line.figure.revised_from) if line.figure else None
    if before is None or line.part is not Part.ASSERTED:
        return None
    own = any(stand.source.id == source_id for stand in before.stands.supporting)
    return before if own else None


def _of(
    stands: Stands, source_id: str, figure: BoardFigure | None, statement: BoardStatement | None
) -> Iterator[SourceLine]:
    for part, own, others in (
        (Part.ASSERTED, stands.supporting, stands.disputed_by),
        (Part.DISPUTED, stands.disputed_by, stands.supporting),
        (Part.UNSURE, stands.unsure, stands.supporting),
    ):
        for stand in own:
            if stand.source.id == source_id:
                yield SourceLine(part, stand, figure, statement, others)
