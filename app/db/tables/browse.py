"""What lists are sorted, filtered and counted by: made anew whenever an event is settled.

Nothing here is known from here alone: ``app.services.steps.tally`` makes it from claims. It is kept
so that a list of a million claims costs no more than its page.
"""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class EventRank(SQLModel, table=True):
    """An event that lists show, and its place in each order.

    ``day`` is empty where no whole date is known. ``against`` counts the sources that deny or
    dispute a figure; ``spread`` is the widest that figures of one measure stand apart: the highest
    over the lowest, 1 where there are not two.
    """

    __tablename__ = "event_rank"
    __table_args__ = (
        Index("ix_event_rank_newest", "day", "event_id"),
        Index("ix_event_rank_disputed", "against", "day", "event_id"),
        Index("ix_event_rank_spread", "spread", "day", "event_id"),
    )

    event_id: str = Field(primary_key=True, foreign_key="event.id")
    day: str = Field(default="", max_length=10)
    against: int = 0
    spread: float = 1


class EventFacet(SQLModel, table=True):
    """A value by which an event is found: ``measure`` killed, ``outlet`` Port Vell Courier."""

    __tablename__ = "event_facet"

    facet: str = Field(primary_key=True, max_length=10)
    value: str = Field(primary_key=True)
    event_id: str = Field(primary_key=True, foreign_key="event.id", index=True)


class FacetCount(SQLModel, table=True):
    """How many events have a value, so that a list without filters need not count."""

    __tablename__ = "facet_count"
    __table_args__ = (Index("ix_facet_count_most", "facet", "events"),)

    facet: str = Field(primary_key=True, max_length=10)
    value: str = Field(primary_key=True)
    events: int = 0


class EventSource(SQLModel, table=True):
    """What a source has to do with the figures of an event, after merges of sources.

    ``asserted`` counts the figures that it stands behind, ``was_disputed`` those of them that
    another is against, ``disputed`` the figures that it is against, ``revised`` those it replaced.
    """

    __tablename__ = "event_source"

    source_id: str = Field(primary_key=True, foreign_key="source.id")
    event_id: str = Field(primary_key=True, foreign_key="event.id", index=True)
    day: str = Field(default="", max_length=10)
    asserted: int = 0
    disputed: int = 0
    was_disputed: int = 0
    revised: int = 0
