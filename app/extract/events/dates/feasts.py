"""Feasts as dates: fixed days, days reckoned from Easter, weekdays of a month, feasts of other calendars."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from app.domain.dates import PartialDate
from app.extract.events.dates.calendar import day_in_month, easter_day, nth_weekday, partial
from app.extract.lexicon import strings, table


def feast_names() -> Iterator[str]:
    """Every name of a feast."""
    for key in ("feasts", "easter", "nth_weekdays", "moving", "moon", "same_feasts", "once"):
        yield from table("dates", key)


def feast_date(name: str, year: int | None, published: date | None) -> PartialDate | None:
    """The day of a feast in a year, or the last one up to publication (of fixed days: or little after).

    None where the year cannot be known: ``feast_date("Good Friday", None, None)``.
    """
    plain = re.sub("[’‘]", "'", name)
    if plain in table("dates", "once"):
        return PartialDate.parse(str(table("dates", "once")[plain]))
    if plain in table("dates", "feasts"):
        month, day = (int(part) for part in str(table("dates", "feasts")[plain]).split("-"))
        return day_in_month(month, day, published) if year is None else partial(year, month, day)
    if plain in table("dates", "easter") or plain in table("dates", "nth_weekdays"):
        return _reckoned(plain, year, published)
    return _listed(strings(table("dates", "same_feasts").get(plain)) or (plain,), year, published)


def _reckoned(name: str, year: int | None, published: date | None) -> PartialDate | None:
    if year is not None:
        return _in_year(name, year)
    if published is None:
        return None
    this_year = _in_year(name, published.year)
    whole = this_year.as_date()
    return this_year if whole is None or whole <= published else _in_year(name, published.year - 1)


def _in_year(name: str, year: int) -> PartialDate:
    offset = table("dates", "easter").get(name)
    if isinstance(offset, int):
        return easter_day(year, offset)
    month, weekday, count = (int(part) for part in str(table("dates", "nth_weekdays")[name]).split())
    return nth_weekday(year, month, weekday, count)


def _listed(names: Iterable[str], year: int | None, published: date | None) -> PartialDate | None:
    """A feast of the lists. Before their first year and after their last nothing is known."""
    days = sorted(
        (date.fromisoformat(day), key == "moon")
        for name in names
        for key in ("moving", "moon")
        for day in strings(table("dates", key).get(name))
    )
    if year is not None:
        own = [one for one in days if one[0].year == year]
        return _as_known(*own[0]) if len(own) == 1 else None
    if published is None:
        return None
    past = [one for one in days if one[0] - timedelta(days=one[1]) <= published]
    return _as_known(*past[-1]) if past and len(past) < len(days) else None


def _as_known(day: date, by_moon: bool) -> PartialDate | None:
    """A feast of the moon only as far as the days on either side of it agree."""
    if not by_moon:
        return PartialDate.of(day)
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    if before.year != after.year:
        return None
    return PartialDate(day.year, day.month if before.month == after.month else None)
