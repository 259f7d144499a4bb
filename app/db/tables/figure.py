"""Figures: one value of one measure of one scope in one event."""

from sqlmodel import Field, SQLModel


class Figure(SQLModel, table=True):
    """A figure of an event's board. ``scope`` is the counted group folded for look-up.

    ``revised_from`` is the figure that the same source gave before. ``place`` is where alone it was
    counted, None where that is the event's.
    """

    __tablename__ = "figure"

    id: str = Field(primary_key=True, max_length=8)
    event_id: str = Field(foreign_key="event.id", index=True)
    measure: str = Field(index=True)
    counted: str | None = None
    scope: str = ""
    words: str
    low: float | None = None
    high: float | None = None
    approx: bool = False
    strict: bool = False
    unit: str | None = None
    place: str | None = None
    revised_from: str | None = Field(default=None, foreign_key="figure.id")
    merged_into: str | None = Field(default=None, foreign_key="figure.id", index=True)
    removed_at: str | None = None
