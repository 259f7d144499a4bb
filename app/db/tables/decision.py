"""Decisions: every change a person made, with what was before and after."""

from sqlmodel import Field, SQLModel


class Decision(SQLModel, table=True):
    """One entry of the history. ``before`` and ``after`` are JSON of the columns changed."""

    __tablename__ = "decision"

    id: str = Field(primary_key=True, max_length=8)
    at: str = Field(index=True)
    actor: str
    verb: str
    subject_kind: str = Field(max_length=10)
    subject_id: str = Field(index=True, max_length=8)
    before: str
    after: str
    undone_at: str | None = None
    undone_by: str | None = None
