"""The rows that lists are made from, written where they change.

Nothing else writes them and no session holds them, so they are written by statements alone: they are
most of what an article changes, and this costs a third of writing them as objects.
"""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import bindparam, delete, insert, select, tuple_, update
from sqlmodel import Session, col

from app.db.tables import EventFacet, EventRank, EventSource, FacetCount

Facet = tuple[str, str]
"""What an event is found by, and the value: ``("measure", "killed")``."""
Rank = tuple[str, int, float]
"""Its day, the sources that are against a figure, its widest spread."""


def write_rank(session: Session, event_id: str, rank: Rank | None) -> None:
    """Keep an event's place in lists; None of one that they do not show."""
    run = session.connection().execute
    own = col(EventRank.event_id) == event_id
    columns = (col(EventRank.day), col(EventRank.against), col(EventRank.spread))
    known = run(select(*columns).where(own)).first()
    if rank is None:
        run(delete(EventRank).where(own))
    elif known is None:
        run(insert(EventRank), {"event_id": event_id} | _columns(rank))
    elif tuple(known) != rank:
        run(update(EventRank).where(own), _columns(rank))


def _columns(rank: Rank) -> dict[str, str | int | float]:
    return dict(zip(("day", "against", "spread"), rank, strict=True))


def write_facets(session: Session, event_id: str, facets: Collection[Facet]) -> None:
    """Keep what an event is found by, and count it."""
    run = session.connection().execute
    own = col(EventFacet.event_id) == event_id
    rows = run(select(col(EventFacet.facet), col(EventFacet.value)).where(own))
    known = {(facet, value) for facet, value in rows}
    new, gone = sorted(set(facets) - known), sorted(known - set(facets))
    if new:
        run(
            insert(EventFacet),
            [{"facet": facet, "value": value, "event_id": event_id} for facet, value in new],
        )
    if gone:
        run(delete(EventFacet).where(own, tuple_(col(EventFacet.facet), col(EventFacet.value)).in_(gone)))
    _count(session, dict.fromkeys(new, 1) | dict.fromkeys(gone, -1))


def _count(session: Session, changes: Mapping[Facet, int]) -> None:
    if not changes:
        return
    run = session.connection().execute
    facet, value, events = col(FacetCount.facet), col(FacetCount.value), col(FacetCount.events)
    rows = run(select(facet, value, events).where(tuple_(facet, value).in_(list(changes))))
    known = {(row.facet, row.value): row.events for row in rows}
    counts = {one: known.get(one, 0) + change for one, change in changes.items()}
    own = (facet == bindparam("own_facet"), value == bindparam("own_value"))
    if new := [
        {"facet": one[0], "value": one[1], "events": counts[one]} for one in counts if one not in known
    ]:
        run(insert(FacetCount), new)
    if there := [one for one in counts if one in known and counts[one] > 0]:
        changed = [{"own_facet": one[0], "own_value": one[1], "count": counts[one]} for one in there]
        run(update(FacetCount).where(*own).values(events=bindparam("count")), changed)
    if gone := [one for one in counts if counts[one] <= 0]:
        run(delete(FacetCount).where(*own), [{"own_facet": one[0], "own_value": one[1]} for one in gone])


def write_sources(session: Session, event_id: str, parts: Iterable[Mapping[str, str | int]]) -> None:
    """Keep what each source has to do with an event, in place of before."""
    run = session.connection().execute
    run(delete(EventSource).where(col(EventSource.event_id) == event_id))
    if rows := [dict(part) for part in parts]:
        run(insert(EventSource), rows)
