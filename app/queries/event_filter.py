"""What a reader asks of the list of events, and the conditions that it comes to."""

from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import ColumnElement, exists, func, select
from sqlmodel import Session, col

from app.db.search import ids_of_events_with
from app.db.tables import EventFacet, EventRank, FacetCount
from app.domain.stance import Stance

AGAINST = (Stance.DENIES.value, Stance.DISPUTES.value)
RARE = 2_000
"""A value that fewer events have is looked up by itself; a more frequent one is met soon enough in
the order of the list."""


class EventSort(StrEnum):
    """The orders of the list; within each, the latest first."""

    NEWEST = "newest"
    DISPUTED = "disputed"
    SPREAD = "spread"


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Empty fields ask for nothing. ``since`` and ``until`` are whole days, both included.

    ``source`` is a source's id; ``spread`` a number of times that figures stand apart at least.
    """

    q: str = ""
    place: str = ""
    kind: str = ""
    measure: str = ""
    source: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    disputed: bool = False
    spread: str = ""
    sort: EventSort = EventSort.NEWEST

    @property
    def is_empty(self) -> bool:
        return replace(self, sort=EventSort.NEWEST) == EventFilter()

    @property
    def facets(self) -> dict[str, str]:
        """The values asked for, by facet."""
        asked = {
            "place": self.place,
            "kind": self.kind,
            "measure": self.measure,
            "source": self.source,
            "outlet": self.outlet,
            "disputed": "yes" if self.disputed else "",
            "spread": self.spread,
        }
        return {facet: value for facet, value in asked.items() if value}


def conditions(session: Session, asked: EventFilter) -> dict[str, ColumnElement[bool]]:
    """The conditions on ranks by the name of their field, so that a facet can leave its own out."""
    counted = _counted(session, asked.facets)
    made = {
        facet: _has(facet, value, is_rare=counted.get(facet, 0) < RARE)
        for facet, value in asked.facets.items()
    }
    if asked.q.strip():
        made["q"] = col(EventRank.event_id).in_(ids_of_events_with(session, asked.q))
    if asked.since:
        made["since"] = col(EventRank.day) >= asked.since
    if asked.until:
        made["until"] = (col(EventRank.day) <= asked.until) & (col(EventRank.day) > "")
    return made


def count_events(session: Session, asked: EventFilter, made: dict[str, ColumnElement[bool]]) -> int:
    """How many events fit. Of all, or of one value alone, that is known without counting: each has
    one kind."""
    if len(made) == 1 and asked.facets:
        return sum(_counted(session, asked.facets).values())
    if not made:
        kinds = select(func.sum(col(FacetCount.events))).where(col(FacetCount.facet) == "kind")
        return session.connection().execute(kinds).scalar_one() or 0
    counted = select(func.count()).select_from(EventRank).where(*made.values())
    return session.connection().execute(counted).scalar_one()


def _counted(session: Session, facets: dict[str, str]) -> dict[str, int]:
    """How many events have each of these values."""
    if not facets:
        return {}
    rows = session.connection().execute(
        select(col(FacetCount.facet), col(FacetCount.value), col(FacetCount.events)).where(
            col(FacetCount.facet).in_(facets), col(FacetCount.value).in_(facets.values())
        )
    )
    return {facet: events for facet, value, events in rows if facets[facet] == value}


def _has(facet: str, value: str, *, is_rare: bool) -> ColumnElement[bool]:
    """Whether an event has a value. The two say the same, and lead the store to two ways of finding it."""
    has = (col(EventFacet.facet) == facet) & (col(EventFacet.value) == value)
    if is_rare:
        return col(EventRank.event_id).in_(select(col(EventFacet.event_id)).where(has))
    return exists().where(has, col(EventFacet.event_id) == col(EventRank.event_id)).correlate(EventRank)
