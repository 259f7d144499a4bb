"""A source's page: the names it goes by, and over all events what it asserted, disputed, was disputed on."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Select, func, literal, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Article, Claim, Event, Source, SourceAlias
from app.domain.claim import SourceKind
from app.queries.board import Board, BoardFigure, BoardStatement, Stand, Stands
from app.queries.claim_rows import counts, rows_of_events
from app.queries.event_list import boards_of

MOST_EVENTS = 25


class Part(StrEnum):
    """What a source has to do with a figure."""

    ASSERTED = "asserted"
    DISPUTED = "disputed"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A figure or statement that the source stands for or against, and the others on the other side."""

    part: Part
    stand: Stand
    figure: BoardFigure | None
    statement: BoardStatement | None
    others: tuple[Stand, ...]


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
    """``events`` are the latest; ``more`` counts those left out."""

    id: str
    name: str
    kind: SourceKind
    aliases: tuple[str, ...]
    events: tuple[SourceEvent, ...]
    more: int = 0

    @property
    def lines(self) -> tuple[SourceLine, ...]:
        return tuple(line for event in self.events for line in event.lines)

    @property
    def asserted(self) -> int:
        return sum(line.part is Part.ASSERTED and line.figure is not None for line in self.lines)

    @property
    def disputed(self) -> int:
        return sum(line.part is Part.DISPUTED and line.figure is not None for line in self.lines)

    @property
    def was_disputed(self) -> int:
        return sum(line.part is Part.ASSERTED and bool(line.others) for line in self.lines if line.figure)


def source_page(session: Session, source_id: str) -> SourcePage | None:
    """The source under this id with all that was merged into it; None where there is none."""
    source = session.get(Source, source_id)
    if source is None:
        return None
    known = merged_into(source_id)
    events = _events(session, known)
    shown = [event[0] for event in events[:MOST_EVENTS]]
    boards = boards_of(rows_of_events(session, shown), shown)
    return SourcePage(
        source_id,
        source.name,
        SourceKind(source.kind),
        _aliases(session, known, source.name),
        tuple(
            SourceEvent(identity, title, place, date, tuple(_lines(boards[identity], source_id)))
            for identity, title, place, date in events[:MOST_EVENTS]
        ),
        max(len(events) - MOST_EVENTS, 0),
    )


def merged_into(source_id: str) -> Select[str]:
    """The source's own id, and those of all that were merged into it, however many merges ago."""
    found = select(literal(source_id).label("id")).cte("found", recursive=True)
    merged = aliased(Source)
    found = found.union(select(col(merged.id)).join(found, col(merged.merged_into) == found.c.id))
    return select(found.c.id)


def _events(session: Session, source_ids: Select[str]) -> list[tuple[str, str, str | None, str | None]]:
    cited = (
        select(col(Claim.event_id))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(col(Claim.source_id).in_(source_ids), counts(), col(Claim.event_id).is_not(None))
    )
    rows = session.connection().execute(
        select(col(Event.id), col(Event.title), col(Event.place), col(Event.date))
        .where(col(Event.id).in_(cited))
        .order_by(func.coalesce(col(Event.day), "").desc(), col(Event.id))
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def _aliases(session: Session, source_ids: Select[str], name: str) -> tuple[str, ...]:
    rows = session.connection().execute(
        select(col(SourceAlias.name))
        .where(col(SourceAlias.source_id).in_(source_ids), col(SourceAlias.given_to).is_(None))
        .distinct()
    )
    return tuple(sorted({row[0] for row in rows} - {name}, key=str.casefold))


def _lines(board: Board, source_id: str) -> Iterator[SourceLine]:
    for figure in board.figures:
        yield from _of(figure.stands, source_id, figure, None)
    for statement in board.statements:
        yield from _of(statement.stands, source_id, None, statement)


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
