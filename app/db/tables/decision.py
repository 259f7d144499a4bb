"""Decisions: every change a person made, with what was before and after."""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class Decision(SQLModel, table=True):
    """One entry of the history. ``before`` and ``after`` are JSON of the columns changed, ``why``
    what the person said of it."""

    __tablename__ = "decision"

    id: str = Field(primary_key=True, max_length=8)
    at: str = Field(index=True)
    actor: str
    verb: str
    subject_kind: str = Field(max_length=10)
    subject_id: str = Field(index=True, max_length=8)
    before: str
    after: str
    why: str = ""
    undone_at: str | None = None
    undone_by: str | None = None


class DecisionThing(SQLModel, table=True):
    """A thing that a decision was about, so that each has a history of its own.

    ``role`` is its part in it: the ``subject``, ``from`` where, ``to`` where, or ``with`` it.
    """

    __tablename__ = "decision_thing"
    __table_args__ = (Index("ix_decision_thing_thing", "thing_id", "at", "decision_id"),)

    decision_id: str = Field(primary_key=True, foreign_key="decision.id")
    thing_id: str = Field(primary_key=True, max_length=8)
    kind: str = Field(max_length=10)
    role: str = Field(max_length=8)
    position: int
    at: str
