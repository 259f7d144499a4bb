"""Typed access to the fields of a parsed JSON object, with errors that say where the fault is."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.domain.figure import Number


class BadAnnotations(Exception):  # noqa: N818 - named for the fault
    """A file of annotated articles that cannot be used; the message names file, line and field."""


@dataclass(frozen=True, slots=True)
class Fields:
    """One JSON object. ``where`` says which, for errors: "gold.jsonl, line 3, claim c1"."""

    values: Mapping[str, object]
    where: str

    @classmethod
    def of(cls, value: object, where: str) -> "Fields":
        """The fields of ``value``; raises BadAnnotations where it is no object."""
        if not isinstance(value, dict):
            raise BadAnnotations(f"{where}: an object is expected")
        return cls(value, where)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if not isinstance(value, str):
            raise self._wrong(name, "text")
        return value

    def text_or_none(self, name: str) -> str | None:
        return None if self.values.get(name) is None else self.text(name)

    def whole(self, name: str) -> int:
        value = self.values.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(name, "a whole number")
        return value

    def number_or_none(self, name: str) -> Number | None:
        value = self.values.get(name)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self._wrong(name, "a number or null")
        return value

    def flag(self, name: str) -> bool:
        return bool(self.values.get(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts; none where the field is absent."""
        values = self._list(name)
        if not all(isinstance(value, str) for value in values):
            raise self._wrong(name, "a list of texts")
        return tuple(str(value) for value in values)

    def objects(self, name: str) -> Iterator["Fields"]:
        """A list of objects; none where the field is absent."""
        for position, value in enumerate(self._list(name)):
            label = value.get("id", position) if isinstance(value, dict) else position
            yield Fields.of(value, f"{self.where}, {name} {label}")

    def _list(self, name: str) -> list[object]:
        value = self.values.get(name)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self._wrong(name, "a list")
        return value

    def _wrong(self, name: str, expected: str) -> BadAnnotations:
        return BadAnnotations(f"{self.where}: “{name}” is missing or is not {expected}")


def read_lines(path: Path) -> Iterator[Fields]:
    """The objects of a file of JSON lines; raises BadAnnotations for what cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadAnnotations(f"{path} cannot be read: {error}") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            where = f"{path}, line {number}"
            try:
                yield Fields.of(json.loads(line), where)
            except json.JSONDecodeError as error:
                raise BadAnnotations(f"{where}: not JSON ({error.msg})") from error
