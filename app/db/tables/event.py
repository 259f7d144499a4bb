"""Events and the keys by which candidates are found."""

from sqlmodel import Field, SQLModel


class Event(SQLModel, table=True):
    """What happened, once, somewhere. ``date`` is a partial date; ``day`` the whole date where known."""

    __tablename__ = "event"

    id: str = Field(primary_key=True, max_length=8)
    kind: str = Field(index=True)
    title: str
    place: str | None = Field(default=None, index=True)
    country: str | None = Field(default=None, max_length=2, index=True)
    latitude: float | None = None
    longitude: float | None = None
    date: str | None = None
    day: str | None = Field(default=None, index=True, max_length=10)
    added_at: str = Field(index=True)
    merged_into: str | None = Field(default=None, foreign_key="event.id", index=True)
    removed_at: str | None = None


class EventKey(SQLModel, table=True):
    """One way to find an event: ``place:makiivka``, ``day:2023-01-01``, ``word:barracks``.

    ``article_id`` is the article that brought the key, so that it leaves with it.
    """

    __tablename__ = "event_key"

    key: str = Field(primary_key=True, max_length=80)
    event_id: str = Field(primary_key=True, foreign_key="event.id")
    article_id: str = Field(primary_key=True, foreign_key="article.id", index=True)
