"""Sources as lines of a list, with how much each asserts and disputes."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, exists, func, or_, select, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Event, EventSource, Source, SourceAlias
from app.domain.claim import SourceKind
from app.domain.folding import fold_name
from app.queries.article_rows import EventName


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source. ``asserts`` and ``disputes`` count figures over all events, ``was_disputed`` those
    of the former that others are against. ``latest`` is the latest of its events, which tells two
    health ministries apart."""

    id: str
    name: str
    kind: SourceKind
    events: int
    asserts: int
    disputes: int
    was_disputed: int = 0
    latest: EventName | None = None

    @property
    def other_events(self) -> int:
        return self.events - 1


@dataclass(frozen=True, slots=True)
class KindCount:
    """A kind of source, and how many of the list are of it."""

    kind: SourceKind
    count: int


@dataclass(frozen=True, slots=True)
class SourceList:
    """Sources in the order of the alphabet. ``next`` is what to ask for after the last, None at the end."""

    lines: tuple[SourceLine, ...]
    next: str | None
    q: str
    kind: SourceKind | None = None
    kinds: tuple[KindCount, ...] = ()


def source_list(
    session: Session,
    q: str = "",
    *,
    kind: SourceKind | None = None,
    limit: int = 50,
    after: str | None = None,
    kinds: bool = False,
) -> SourceList:
    """Named sources that some claim cites, under any of their names; five statements at most.

    Unnamed ones belong to one article each, and are found there.
    """
    fitting = _fitting(q)
    name = func.lower(col(Source.name))
    statement = (
        select(col(Source.id), col(Source.name), col(Source.kind))
        .where(*fitting, *([col(Source.kind) == kind.value] if kind else []))
        .where(*([_after(session, after)] if after else []))
        .order_by(name, col(Source.id))
        .limit(limit + 1)
    )
    found = [(row[0], row[1], row[2]) for row in session.connection().execute(statement)]
    ids = [row[0] for row in found[:limit]]
    counted, latest = _counted(session, ids), _latest(session, ids)
    lines = tuple(
        SourceLine(row[0], row[1], SourceKind(row[2]), *counted[row[0]], latest.get(row[0]))
        for row in found[:limit]
    )
    by_kind = _kinds(session, fitting) if kinds else ()
    return SourceList(lines, lines[-1].id if len(found) > limit else None, q, kind, by_kind)


def _counted(session: Session, source_ids: list[str]) -> dict[str, tuple[int, int, int, int]]:
    rows = session.connection().execute(
        select(
            col(EventSource.source_id),
            func.count(),
            func.sum(col(EventSource.asserted)),
            func.sum(col(EventSource.disputed)),
            func.sum(col(EventSource.was_disputed)),
        )
        .where(col(EventSource.source_id).in_(source_ids))
        .group_by(col(EventSource.source_id))
    )
    return {row[0]: (row[1], int(row[2]), int(row[3]), int(row[4])) for row in rows}


def _latest(session: Session, source_ids: list[str]) -> dict[str, EventName]:
    order = func.row_number().over(
        partition_by=col(EventSource.source_id),
        order_by=(col(EventSource.day).desc(), col(EventSource.event_id)),
    )
    ranked = (
        select(col(EventSource.source_id), col(EventSource.event_id), order.label("place"))
        .where(col(EventSource.source_id).in_(source_ids))
        .subquery()
    )
    rows = session.connection().execute(
        select(ranked.c.source_id, col(Event.id), col(Event.title))
        .join(Event, col(Event.id) == ranked.c.event_id)
        .where(ranked.c.place == 1)
    )
    return {row[0]: EventName(row[1], row[2]) for row in rows}


def _kinds(session: Session, fitting: list[ColumnElement[bool]]) -> tuple[KindCount, ...]:
    rows = session.connection().execute(
        select(col(Source.kind), func.count()).where(*fitting).group_by(col(Source.kind))
    )
    found = {row[0]: row[1] for row in rows}
    return tuple(KindCount(kind, found[kind.value]) for kind in SourceKind if kind.value in found)


def _fitting(q: str) -> list[ColumnElement[bool]]:
    fitting = [
        col(Source.merged_into).is_(None),
        col(Source.removed_at).is_(None),
        col(Source.kind) != SourceKind.UNNAMED.value,
        exists().where(col(EventSource.source_id) == col(Source.id)),
    ]
    key = fold_name(q)
    if key:
        named = select(col(SourceAlias.source_id)).where(
            col(SourceAlias.key).contains(key, autoescape=True), col(SourceAlias.given_to).is_(None)
        )
        merged = aliased(Source)
        under_old_name = select(col(merged.merged_into)).where(col(merged.id).in_(named))
        fitting.append(or_(col(Source.id).in_(named), col(Source.id).in_(under_old_name)))
    return fitting


def _after(session: Session, source_id: str) -> ColumnElement[bool]:
    found = session.connection().execute(select(col(Source.name)).where(col(Source.id) == source_id)).scalar()
    name = func.lower(col(Source.name))
    return tuple_(name, col(Source.id)) > tuple_(func.lower(found or ""), source_id)
