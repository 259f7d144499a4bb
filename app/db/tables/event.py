"""Events and the keys by which candidates are found."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel


class Event(SQLModel, table=True):
    """What happened, once, somewhere. ``date`` is a partial date; ``day`` the whole date where known.

    What a person decided of title, kind, place and date, those then follow, whatever its articles tell.
    """

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
    decided_title: str | None = None
    decided_kind: str | None = None
    decided_place: str | None = None
    decided_date: str | None = None


class EventKey(SQLModel, table=True):
    """One way to find an event: ``place:makiivka``, ``day:2023-01-01``, ``word:barracks``.

    ``article_id`` is the article that brought the key, so that it leaves with it.
    """

    __tablename__ = "event_key"

    key: str = Field(primary_key=True, max_length=80)
    event_id: str = Field(primary_key=True, foreign_key="event.id")
    article_id: str = Field(primary_key=True, foreign_key="article.id", index=True)


class Suggestion(SQLModel, table=True):
    """An event that an article may tell of as well as the one it is placed in, for a person to say.

    ``reasons`` speak for it, ``reasons_against`` against (one a line each). ``told_apart_at`` is a
    person's decision; where they say that it is one event, the two are merged.
    """

    __tablename__ = "suggestion"
    __table_args__ = (UniqueConstraint("article_id", "position", "event_id"),)

    id: str = Field(primary_key=True, max_length=8)
    article_id: str = Field(foreign_key="article.id")
    position: int
    event_id: str = Field(foreign_key="event.id", index=True)
    score: float
    reasons: str
    reasons_against: str
    told_apart_at: str | None = None
