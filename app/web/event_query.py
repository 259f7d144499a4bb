"""The list of events as its address asks for it, read leniently: what cannot be used is said and left out."""

from dataclasses import dataclass, fields, replace
from datetime import date
from urllib.parse import urlencode

from starlette.datastructures import QueryParams

from app.domain.dates import PartialDate
from app.domain.event import EventKind
from app.domain.ids import split_part
from app.domain.measure import Measure
from app.queries.event_filter import EventFilter, EventSort

NAMES = {"since": "from", "until": "to"}
"""Fields that have another name in the address."""
SPREADS = ("2", "5", "10")
SORTS = {
    EventSort.NEWEST: "Newest",
    EventSort.DISPUTED: "Most disputed",
    EventSort.SPREAD: "Widest spread",
}


@dataclass(frozen=True, slots=True)
class EventQuery:
    """The filter, the address parts that make it, and what of the address could not be used."""

    asked: EventFilter
    faults: tuple[str, ...] = ()

    @property
    def sorts(self) -> tuple[tuple[str, str, bool], ...]:
        """Each order: its title, the list in it, and whether it is this one."""
        return tuple(
            (title, self.address(sort=sort), sort is self.asked.sort) for sort, title in SORTS.items()
        )

    def address(self, **changed: str | bool) -> str:
        """The list with some of the filter changed: every state of it has a link."""
        asked = replace(self.asked, **changed)  # type: ignore[arg-type]
        parts = {
            NAMES.get(field.name, field.name): "yes" if value is True else value
            for field in fields(asked)
            if (value := getattr(asked, field.name)) != field.default
        }
        return f"/events?{urlencode(parts)}" if parts else "/events"

    def next_page(self, after: str) -> str:
        address = self.address()
        return f"{address}{'&' if '?' in address else '?'}{urlencode({'after': after})}"


def read_event_query(params: QueryParams) -> EventQuery:
    """``?q=ferry&measure=killed&from=2023-01&disputed=yes``; dates may be a day, a month or a year."""
    faults: list[str] = []
    since = _day(params.get("from", ""), faults, is_end=False)
    until = _day(params.get("to", ""), faults, is_end=True)
    if since and until and since > until:
        faults.append("The first day is after the last, so no event can be between them.")
    return EventQuery(
        EventFilter(
            q=params.get("q", "").strip()[:200],
            place=params.get("place", "").strip()[:200],
            kind=_known(params.get("kind", ""), [kind.value for kind in EventKind], "kind of event", faults),
            measure=_known(params.get("measure", ""), [one.value for one in Measure], "measure", faults),
            source=_source(params.get("source", ""), faults),
            outlet=params.get("outlet", "").strip()[:200],
            since=since,
            until=until,
            disputed=params.get("disputed", "") in ("yes", "true", "1", "on"),
            spread=_known(params.get("spread", ""), list(SPREADS), "spread", faults),
            sort=EventSort(_known(params.get("sort", ""), list(EventSort), "order", faults) or "newest"),
        ),
        tuple(faults),
    )


def _source(given: str, faults: list[str]) -> str:
    """The id of a source, of its link or alone."""
    identity = split_part(given.strip().rstrip("/").rpartition("/")[2])
    if given and identity is None:
        faults.append(f"“{given[:40]}” is no link of a source. It was left out.")
    return identity or ""


def _known(given: str, known: list[str], noun: str, faults: list[str]) -> str:
    if given and given not in known:
        faults.append(f"There is no {noun} called “{given[:40]}”. It was left out.")
        return ""
    return given


def _day(given: str, faults: list[str], *, is_end: bool) -> str:
    """The first or last whole day of what was given."""
    given = given.strip()
    if not given:
        return ""
    try:
        found = PartialDate.parse(given)
    except ValueError:
        found = None
    if found is None or found.year is None:
        faults.append(f"“{given[:40]}” is no date. Write it as 2023-01-31, 2023-01 or 2023. It was left out.")
        return ""
    month = found.month or (12 if is_end else 1)
    day = found.day or (_last_day(found.year, month) if is_end else 1)
    return date(found.year, month, day).isoformat()


def _last_day(year: int, month: int) -> int:
    return next(day for day in (31, 30, 29, 28) if _is_day(year, month, day))


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
