"""What a decision changed: rows watched before, compared after, and put back by an undo."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import inspect
from sqlmodel import Session, SQLModel, col, select

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.tables import Article, ArticleEvent, Claim, Decision, Event, Figure, Source

Cell = str | int | float | bool | None
_TABLES: Mapping[str, type[SQLModel]] = {
    str(table.__tablename__): table for table in (Article, ArticleEvent, Claim, Event, Figure, Source)
}


@dataclass(frozen=True, slots=True)
class RowChange:
    """Columns of one row, before or after."""

    table: str
    key: tuple[Cell, ...]
    columns: Mapping[str, Cell]

    def find(self, session: Session) -> SQLModel | None:
        """The row; None where reading again has done away with it."""
        return session.get(_TABLES[self.table], self.key)


class Watch:
    """Remembers rows as they are, to tell later what was changed in them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: list[tuple[SQLModel, Mapping[str, Cell]]] = []
        self._seen: set[int] = set()

    def rows(self, rows: Iterable[SQLModel]) -> None:
        for row in rows:
            if id(row) not in self._seen:
                self._seen.add(id(row))
                self._rows.append((row, row.model_dump()))

    def event(self, event_id: str) -> None:
        """An event with all that hangs on it."""
        self.rows([self._session.get_one(Event, event_id)])
        for table in (ArticleEvent, Figure, Claim):
            self.rows(self._session.exec(select(table).where(col(table.event_id) == event_id)))

    def record(self, actor: str, verb: str, subject: Article | Claim | Event | Source) -> str:
        """Write the decision; its id."""
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
        )
        self._session.add(decision)
        return decision.id

    def _changes(self) -> tuple[list[RowChange], list[RowChange]]:
        before, after = [], []
        for row, old in self._rows:
            new = row.model_dump()
            changed = [name for name in old if old[name] != new[name]]
            if changed:
                table, key = str(row.__tablename__), _key(row)
                before.append(RowChange(table, key, {name: old[name] for name in changed}))
                after.append(RowChange(table, key, {name: new[name] for name in changed}))
        return before, after


def _key(row: SQLModel) -> tuple[Cell, ...]:
    names = [column.name for column in inspect(type(row)).primary_key]
    return tuple(getattr(row, name) for name in names)


def _as_json(changes: list[RowChange]) -> str:
    return json.dumps(
        [{"table": one.table, "key": list(one.key), "columns": dict(one.columns)} for one in changes],
        ensure_ascii=False,
    )


def changes_in(written: str) -> list[RowChange]:
    """The row changes of a decision's ``before`` or ``after``."""
    return [RowChange(one["table"], tuple(one["key"]), one["columns"]) for one in json.loads(written)]
