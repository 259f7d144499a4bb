"""What is known of an article beside its text, each value with where it was read."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.tables import Decision, FoundValue
from app.domain.found import ORIGIN_WORDS, Field, Found, Origin, conflicting, found_of

UNRECORDED = "where it was read is not recorded"
FIRST_LINE = "from the first line of the text"


@dataclass(frozen=True, slots=True)
class Correction:
    """An editor's change of a value: who, when, and what stood there before."""

    actor: str
    at: str
    before: str | None


@dataclass(frozen=True, slots=True)
class ReadValue:
    """A value as it was read; ``origin`` is in words, as they follow the value, ``detail`` in the
    file's own terms."""

    value: str
    origin: str
    detail: str = ""

    @classmethod
    def of(cls, found: Found) -> "ReadValue":
        words = ORIGIN_WORDS[found.origin]
        return cls(found.value, words if found.origin is Origin.GIVEN else f"from {words}", found.detail)


@dataclass(frozen=True, slots=True)
class KnownValue:
    """One field: its value now, where that was read, and what else was read that does not agree.

    ``read`` is None where nothing was read, ``correction`` where no editor changed it.
    """

    field: Field
    value: str | None
    read: ReadValue | None
    others: tuple[ReadValue, ...] = ()
    correction: Correction | None = None

    @property
    def offered(self) -> tuple[ReadValue, ...]:
        """Everything that was read and is not the value now."""
        read = (self.read,) if self.read else ()
        return tuple(one for one in (*read, *self.others) if one.value != self.value)


def known_values(session: Session, article_id: str, now: Mapping[str, str | None]) -> tuple[KnownValue, ...]:
    """Every field in order. ``now`` is the article's row. Two statements."""
    found = tuple(_found(session, article_id))
    corrections = _corrections(session, article_id)
    return tuple(known_value(field, now[field.value], found, corrections.get(field)) for field in Field)


def known_value(
    field: Field, value: str | None, found: Iterable[Found], correction: Correction | None = None
) -> KnownValue:
    """One field out of what was found."""
    values = found_of(found, field)
    read = ReadValue.of(values[0]) if values else None
    if read is None and correction is None and value is not None:
        read = ReadValue(value, FIRST_LINE if field is Field.TITLE else UNRECORDED)
    others = tuple(ReadValue.of(one) for one in conflicting(values, field)) if values else ()
    return KnownValue(field, value, read, others, correction)


def _found(session: Session, article_id: str) -> Iterable[Found]:
    rows = session.connection().execute(
        select(col(FoundValue.field), col(FoundValue.value), col(FoundValue.origin), col(FoundValue.detail))
        .where(col(FoundValue.article_id) == article_id)
        .order_by(col(FoundValue.position))
    )
    for field, value, origin, detail in rows:
        yield Found(Field(field), value, Origin(origin), detail)


def _corrections(session: Session, article_id: str) -> dict[Field, Correction]:
    """The latest of each field that was not undone."""
    rows = session.connection().execute(
        select(col(Decision.actor), col(Decision.at), col(Decision.before))
        .where(
            col(Decision.subject_id) == article_id,
            col(Decision.verb) == "correct_article",
            col(Decision.undone_at).is_(None),
        )
        .order_by(col(Decision.at))
    )
    latest: dict[Field, Correction] = {}
    for actor, at, before in rows:
        for change in json.loads(before):
            if change["table"] == "article":
                fields = (Field(name) for name in change["columns"] if name in list(Field))
                latest |= {one: Correction(actor, at, change["columns"][one.value]) for one in fields}
    return latest
