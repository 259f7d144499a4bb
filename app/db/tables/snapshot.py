"""Snapshots: boards frozen at a moment."""

from sqlmodel import Field, SQLModel


class Snapshot(SQLModel, table=True):
    """An event's board as JSON, under the SHA-256 of that JSON. Never changed."""

    __tablename__ = "snapshot"

    sha256: str = Field(primary_key=True, max_length=64)
    event_id: str = Field(foreign_key="event.id", index=True)
    content: str
    made_at: str
    made_by: str
