"""Facets: the choices of each filter of the list of events, with how many events each would leave."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select
from sqlmodel import Session, col

from app.db.tables import EventFacet, EventRank, FacetCount, Source
from app.queries.event_filter import EventFilter
from app.queries.make_board import MEASURE_ORDER
from app.queries.measure_words import measure_title

MOST_CHOICES = 40
"""Of places, sources and outlets the most frequent are offered; any other is reached by its own page."""
MOST_SPOTS = 150
MOST_COUNTED = 2_000
"""Events under other filters; of more than these the latest are counted, which the page says. Counting
all took 0.7 to 2 s of 50,000 events."""
FACETS = ("measure", "kind", "place", "source", "outlet", "disputed", "spread")


@dataclass(frozen=True, slots=True)
class Facet:
    """One choice of a filter, with how many events it would leave."""

    value: str
    title: str
    count: int
    is_on: bool


@dataclass(frozen=True, slots=True)
class Facets:
    """The choices of every filter. Each is counted under all the other filters, not under its own."""

    measures: tuple[Facet, ...]
    kinds: tuple[Facet, ...]
    places: tuple[Facet, ...]
    sources: tuple[Facet, ...]
    outlets: tuple[Facet, ...]
    spreads: tuple[Facet, ...]
    disputed: int
    all_places: tuple[Facet, ...] = ()
    """As many as a map has room for."""


def event_facets(session: Session, asked: EventFilter, made: Mapping[str, ColumnElement[bool]]) -> Facets:
    """A statement for each facet, and one for the names of sources. ``made`` are the conditions of
    the filter by field."""
    found = {facet: _values(session, facet, asked, made) for facet in FACETS}
    names = _names(session, list(found["source"]))
    places = _by_count(asked.place, found["place"])
    return Facets(
        measures=_measures(asked.measure, found["measure"]),
        kinds=_by_count(asked.kind, found["kind"], capital=True),
        places=_shown(places, asked.place),
        sources=_shown(_by_count(asked.source, found["source"], names), asked.source),
        outlets=_shown(_by_count(asked.outlet, found["outlet"]), asked.outlet),
        spreads=_spreads(asked.spread, found["spread"]),
        disputed=found["disputed"].get("yes", 0),
        all_places=places,
    )


def _values(
    session: Session, facet: str, asked: EventFilter, made: Mapping[str, ColumnElement[bool]]
) -> dict[str, int]:
    """How many events have each value, the most frequent first; the chosen value is always among them."""
    others = [condition for name, condition in made.items() if name != facet]
    chosen = asked.facets.get(facet, "")
    if others:
        number = func.count()
        value = col(EventFacet.value)
        latest = select(col(EventRank.event_id)).where(*others).order_by(col(EventRank.day).desc())
        statement = (
            select(value, number)
            # Wrapped, so that the store begins with the few events and not with all of the facet.
            .where(func.coalesce(col(EventFacet.facet), "") == facet)
            .where(col(EventFacet.event_id).in_(latest.limit(MOST_COUNTED)))
            .group_by(value)
            .order_by((value == chosen).desc(), number.desc(), value)
        )
    else:
        value = col(FacetCount.value)
        statement = (
            select(value, col(FacetCount.events))
            .where(col(FacetCount.facet) == facet)
            .order_by(*([(value == chosen).desc()] if chosen else []), col(FacetCount.events).desc())
        )
    rows = session.connection().execute(statement.limit(MOST_SPOTS))
    return {row[0]: row[1] for row in rows}


def _measures(chosen: str, counted: Mapping[str, int]) -> tuple[Facet, ...]:
    return tuple(
        Facet(measure.value, measure_title(measure), counted[measure.value], measure.value == chosen)
        for measure in MEASURE_ORDER
        if measure.value in counted
    )


def _spreads(chosen: str, counted: Mapping[str, int]) -> tuple[Facet, ...]:
    return tuple(
        Facet(value, f"{value} times apart", counted[value], value == chosen)
        for value in sorted(counted, key=int)
    )


def _by_count(
    chosen: str, counted: Mapping[str, int], names: Mapping[str, str] | None = None, *, capital: bool = False
) -> tuple[Facet, ...]:
    ordered = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    titled = ((value, (names or {}).get(value, value), number) for value, number in ordered)
    return tuple(
        Facet(value, title.capitalize() if capital else title, number, value == chosen)
        for value, title, number in titled
    )


def _shown(facets: tuple[Facet, ...], chosen: str) -> tuple[Facet, ...]:
    return tuple(
        facet for position, facet in enumerate(facets) if position < MOST_CHOICES or facet.value == chosen
    )


def _names(session: Session, source_ids: list[str]) -> dict[str, str]:
    rows = session.connection().execute(
        select(col(Source.id), col(Source.name)).where(col(Source.id).in_(source_ids))
    )
    return {row[0]: row[1] for row in rows}
