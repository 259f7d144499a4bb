"""Facets: the choices of each filter of the list of events, with how many events each would leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, distinct, func, select
from sqlmodel import Session, col

from app.db.tables import Article, Claim, Event
from app.domain.measure import Measure
from app.queries.claim_rows import counts
from app.queries.event_filter import EventFilter, is_disputed
from app.queries.make_board import MEASURE_ORDER
from app.queries.measure_words import measure_title

MOST_PLACES = 30


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
    disputed: int


def event_facets(session: Session, asked: EventFilter, made: Mapping[str, ColumnElement[bool]]) -> Facets:
    """Four statements. ``made`` are the conditions of the filter by field."""

    def others(name: str) -> list[ColumnElement[bool]]:
        return [condition for key, condition in made.items() if key != name]

    return Facets(
        _measures(session, asked.measure, others("measure")),
        _kinds(session, asked.kind, others("kind")),
        _places(session, asked.place, others("place")),
        count_events(session, [*others("disputed"), is_disputed()]),
    )


def count_events(session: Session, fitting: Sequence[ColumnElement[bool]]) -> int:
    counted = session.connection().execute(select(func.count()).select_from(Event).where(*fitting))
    return counted.scalar_one()


def _measures(session: Session, chosen: str, fitting: Sequence[ColumnElement[bool]]) -> tuple[Facet, ...]:
    rows = session.connection().execute(
        select(col(Claim.measure), func.count(distinct(col(Event.id))))
        .join(Event, col(Event.id) == col(Claim.event_id))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(*fitting, counts(), col(Claim.figure_id).is_not(None), col(Claim.measure).is_not(None))
        .group_by(col(Claim.measure))
    )
    counted = {Measure(measure): number for measure, number in rows if measure}
    return tuple(
        Facet(measure.value, measure_title(measure), counted[measure], measure == chosen)
        for measure in MEASURE_ORDER
        if measure in counted
    )


def _kinds(session: Session, chosen: str, fitting: Sequence[ColumnElement[bool]]) -> tuple[Facet, ...]:
    rows = session.connection().execute(
        select(col(Event.kind), func.count()).where(*fitting).group_by(col(Event.kind))
    )
    ordered = sorted(rows, key=lambda row: (-row[1], row[0]))
    return tuple(Facet(kind, kind.capitalize(), number, kind == chosen) for kind, number in ordered)


def _places(session: Session, chosen: str, fitting: Sequence[ColumnElement[bool]]) -> tuple[Facet, ...]:
    """The places with the most events; the chosen one is always among them."""
    number = func.count()
    rows = session.connection().execute(
        select(col(Event.place), number)
        .where(*fitting, col(Event.place).is_not(None))
        .group_by(col(Event.place))
        .order_by((col(Event.place) == chosen).desc(), number.desc(), col(Event.place))
        .limit(MOST_PLACES)
    )
    return tuple(Facet(place, place, count, place == chosen) for place, count in rows if place)
