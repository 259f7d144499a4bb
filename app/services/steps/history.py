"""What a decision changed: rows watched before, compared after, and put back by an undo."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import inspect
from sqlmodel import Session, SQLModel, col, select

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.tables import (
    Article,
    ArticleEvent,
    Claim,
    Decision,
    DecisionThing,
    Event,
    Figure,
    Source,
    SourceAlias,
    Suggestion,
)
from app.domain.found import Field

Cell = str | int | float | bool | None
Thing = Article | Claim | Event | Source
_TABLES: Mapping[str, type[SQLModel]] = {
    str(table.__tablename__): table
    for table in (Article, ArticleEvent, Claim, Event, Figure, Source, SourceAlias, Suggestion)
}
_OWNED: Mapping[str, frozenset[str]] = {
    "article": frozenset({"removed_at", *(field.value for field in Field)}),
    "article_event": frozenset({"decided_event_id"}),
    "claim": frozenset({"rejected_at", "decided_event_id", "decided_source_id"}),
    "event": frozenset({"merged_into", "decided_title", "decided_kind", "decided_place", "decided_date"}),
    "source": frozenset({"merged_into", "name"}),
    "source_alias": frozenset({"given_to"}),
    "suggestion": frozenset({"told_apart_at"}),
}
"""Columns that only people set. A decision stands as long as those that it changed hold."""
LONGEST_WHY = 500


@dataclass(frozen=True, slots=True)
class RowChange:
    """Columns of one row, before or after; None where the row was not there."""

    table: str
    key: tuple[Cell, ...]
    columns: Mapping[str, Cell] | None

    @property
    def owned(self) -> Mapping[str, Cell]:
        """Those of the columns that only people set."""
        owned = _OWNED.get(self.table, frozenset())
        return {name: value for name, value in (self.columns or {}).items() if name in owned}

    def find(self, session: Session) -> SQLModel | None:
        """The row; None where reading again has done away with it."""
        return session.get(_TABLES[self.table], self.key)


@dataclass(frozen=True, slots=True)
class Part:
    """A thing that a decision is about beside its subject: ``from`` where, ``to`` where, ``with`` it."""

    role: str
    thing: Thing


class Watch:
    """Remembers rows as they are, to tell later what was changed in them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: list[tuple[SQLModel, Mapping[str, Cell] | None]] = []
        self._seen: set[int] = set()

    def rows(self, rows: Iterable[SQLModel]) -> None:
        for row in rows:
            if id(row) not in self._seen:
                self._seen.add(id(row))
                self._rows.append((row, row.model_dump()))

    def added(self, row: SQLModel) -> None:
        """A row that the decision itself makes: its undo does away with it."""
        self._session.add(row)
        self._seen.add(id(row))
        self._rows.append((row, None))

    def event(self, event_id: str) -> None:
        """An event with all that hangs on it."""
        self.rows([self._session.get_one(Event, event_id)])
        for table in (ArticleEvent, Figure, Claim):
            self.rows(self._session.exec(select(table).where(col(table.event_id) == event_id)))

    def record(self, actor: str, verb: str, subject: Thing, *parts: Part, why: str = "") -> str:
        """Write the decision, and of what things it tells; its id."""
        self._tie_new_figures()
        before, after = self._changes()
        decision = Decision(
            id=new_id(),
            at=utc_now(),
            actor=actor,
            verb=verb,
            subject_kind=str(subject.__tablename__),
            subject_id=subject.id,
            before=_as_json(before),
            after=_as_json(after),
            why=" ".join(why.split())[:LONGEST_WHY],
        )
        self._session.add(decision)
        self._session.flush()
        things = {part.thing.id: part for part in (Part("subject", subject), *parts)[::-1]}
        for position, part in enumerate(reversed(things.values())):
            self._session.add(_thing(decision, part, position))
        return decision.id

    def _tie_new_figures(self) -> None:
        """Figures that a decision made count as parts of those that their claims were on before: an
        undo makes them so again, and their links lead on."""
        old = {
            row.id: before["figure_id"]
            for row, before in self._rows
            if isinstance(row, Claim) and before and before["figure_id"]
        }
        events = [row.id for row, _ in self._rows if isinstance(row, Event)]
        for figure in self._session.exec(select(Figure).where(col(Figure.event_id).in_(events))).all():
            if id(figure) not in self._seen and figure.merged_into is None:
                spoken = self._session.exec(select(Claim.id).where(Claim.figure_id == figure.id))
                was = min((str(old[one]) for one in spoken if one in old), default=None)
                if was is not None:
                    self._rows.append((figure, {**figure.model_dump(), "merged_into": was}))

    def _changes(self) -> tuple[list[RowChange], list[RowChange]]:
        before, after = [], []
        for row, old in self._rows:
            new = row.model_dump()
            changed = [name for name in new if old is None or old[name] != new[name]]
            if changed:
                table, key = str(row.__tablename__), _key(row)
                columns = None if old is None else {name: old[name] for name in changed}
                before.append(RowChange(table, key, columns))
                after.append(RowChange(table, key, {name: new[name] for name in changed}))
        return before, after


def _thing(decision: Decision, part: Part, position: int) -> DecisionThing:
    return DecisionThing(
        decision_id=decision.id,
        thing_id=part.thing.id,
        kind=str(part.thing.__tablename__),
        role=part.role,
        position=position,
        at=decision.at,
    )


def _key(row: SQLModel) -> tuple[Cell, ...]:
    names = [column.name for column in inspect(type(row)).primary_key]
    return tuple(getattr(row, name) for name in names)


def _as_json(changes: list[RowChange]) -> str:
    return json.dumps(
        [
            {
                "table": one.table,
                "key": list(one.key),
                "columns": None if one.columns is None else dict(one.columns),
            }
            for one in changes
        ],
        ensure_ascii=False,
    )


def changes_in(written: str) -> list[RowChange]:
    """The row changes of a decision's ``before`` or ``after``."""
    return [RowChange(one["table"], tuple(one["key"]), one["columns"]) for one in json.loads(written)]
