"""Columns of a table by name, for rows that are read into a dataclass of the same field names."""

from collections.abc import Iterable
from dataclasses import fields

from sqlalchemy import ColumnElement, Row, Select, inspect, select
from sqlmodel import SQLModel

AnySelect = Select[*tuple[object, ...]]
AnyRow = Row[*tuple[object, ...]]


def columns(table: type[SQLModel], *names: str) -> list[ColumnElement[object]]:
    """The named columns of a table: ``columns(Source, "id", "name")``."""
    known = inspect(table).local_table.c
    return [known[name] for name in names]


def all_columns(table: type[SQLModel], row: type) -> list[ColumnElement[object]]:
    """The columns whose names are the fields of the dataclass ``row``."""
    return columns(table, *(field.name for field in fields(row)))


def select_columns(*parts: ColumnElement[object] | Iterable[ColumnElement[object]]) -> AnySelect:
    """A select of columns and lists of columns, in turn."""
    flat: list[ColumnElement[object]] = []
    for part in parts:
        if isinstance(part, ColumnElement):
            flat.append(part)
        else:
            flat.extend(part)
    return select(*flat)
