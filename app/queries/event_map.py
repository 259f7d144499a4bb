"""The map of a list of events: where they were, as dots that lead to the events of one place."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlmodel import Session, col

from app.db.tables import Event, FacetCount
from app.maps import Located, PlacesMap, places_map
from app.queries.event_facets import Facet


def event_map(session: Session, places: Sequence[Facet]) -> PlacesMap | None:
    """The places whose position is known; one statement. None where there is none."""
    located = _positions(session, [place.value for place in places])
    return places_map(
        [
            Located(place.value, place.count, *located[place.value])
            for place in places
            if place.value in located
        ]
    )


def _positions(session: Session, names: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Of each place from one event that knows it, found by the index of places."""
    latitude, longitude = (
        select(column)
        .where(col(Event.place) == col(FacetCount.value), col(Event.latitude).is_not(None))
        .order_by(col(Event.id))
        .limit(1)
        .correlate(FacetCount)
        .scalar_subquery()
        for column in (col(Event.latitude), col(Event.longitude))
    )
    rows = session.connection().execute(
        select(col(FacetCount.value), latitude, longitude).where(
            col(FacetCount.facet) == "place", col(FacetCount.value).in_(names)
        )
    )
    return {name: (y, x) for name, y, x in rows if y is not None and x is not None}
