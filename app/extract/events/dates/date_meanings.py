"""What each kind of date expression means, reckoned from the day of publication."""

import re
from collections.abc import Callable
from datetime import date
from functools import cache

from app.domain.dates import PartialDate
from app.extract.events.dates.calendar import (
    day_in_month,
    days_before,
    from_day,
    month_before,
    month_of_year,
    partial,
    week_before,
    weekday_after,
    weekday_before,
    weekday_of_last_week,
    year_before,
)
from app.extract.events.dates.date_patterns import kind_of
from app.extract.events.dates.feasts import feast_date
from app.extract.lexicon import Entry, table, word_set

_AHEAD_LEADS = word_set("rules/events", "date_meanings", "ahead_leads")
_PAST = word_set("rules/events", "date_meanings", "past")
_NEXT_LEAD = word_set("rules/events", "date_meanings", "next_lead")
_LAST_LEAD = word_set("rules/events", "date_meanings", "last_lead")
_THIS_LEAD = word_set("rules/events", "date_meanings", "this_lead")

Resolved = PartialDate | None

_SUNDAY = 6
_MONTHS_OF_YEAR = 12
RECKONED = frozenset({"after", "before", "later"})
"""Kinds that are told from another day: "two days after", "a day earlier", "the next day"."""


def meaning(match: re.Match[str], published: date | None) -> Resolved:
    """The date that a match of the pattern means, None where it cannot be known."""
    return _RESOLVE[kind_of(match)](match, published)


def meaning_from(match: re.Match[str], day: date) -> Resolved:
    """The date of a reckoned expression, told from a day of its sentence."""
    kind = kind_of(match)
    count = _count(match[f"{kind}_count"]) if match[f"{kind}_count"] else 1
    return from_day(day, count if kind == "later" else -count, _unit_of(match[f"{kind}_unit"]))


def month_number(name: str) -> int:
    """The number of a month by a name that the pattern knows."""
    return _months()[name]


def _unit_of(word: str | None) -> str:
    """The unit that a word of a date is reckoned as; where none is told, a day."""
    return "day" if word is None else str(table("date_patterns", "units")[word])


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _number(table("dates", "counts")[words.lower()])


def _iso(match: re.Match[str], _: date | None) -> Resolved:
    year, month, day = match["iso"].split(match["iso_mark"])
    return partial(int(year), int(month), int(day))


def _dotted(match: re.Match[str], _: date | None) -> Resolved:
    return partial(int(match["dot_year"]), int(match["dot_month"]), int(match["dot_day"]))


def _slashed(match: re.Match[str], _: date | None) -> Resolved:
    """ "13/09/2024" and "09/13/2024", but not "10/09/2024": only a number above twelve tells the day."""
    one, two, year = int(match["slash_one"]), int(match["slash_two"]), int(match["slash_year"])
    if one <= _MONTHS_OF_YEAR and two <= _MONTHS_OF_YEAR and one != two:
        return None
    return partial(year, min(one, two), max(one, two))


def _feast(match: re.Match[str], published: date | None) -> Resolved:
    year = match["feast_year"]
    return feast_date(match["feast_name"], None if year is None else int(year), published)


def _day_month(match: re.Match[str], published: date | None) -> Resolved:
    first = match["dm_from"] or match["dm_between"] or match["dm_day"]
    return _day_of(match, "dm", int(first), published)


def _month_day(match: re.Match[str], published: date | None) -> Resolved:
    return _day_of(match, "md", int(match["md_day"]), published)


def _day_of(match: re.Match[str], prefix: str, day: int, published: date | None) -> Resolved:
    month = month_number(match[f"{prefix}_month"])
    if match[f"{prefix}_year"] is not None:
        return partial(int(match[f"{prefix}_year"]), month, day)
    if match[f"{prefix}_last"] is not None and published is not None:
        return partial(published.year - 1, month, day)
    return day_in_month(month, day, published)


def _month_year(match: re.Match[str], _: date | None) -> Resolved:
    return partial(int(match["my_year"]), month_number(match["my_month"]), None)


def _month(match: re.Match[str], published: date | None) -> Resolved:
    month = month_number(match["m_month"])
    if published is not None and match["m_last"] is not None:
        return PartialDate(published.year - 1, month)
    if published is not None and match["m_lead"].casefold() in _NEXT_LEAD:
        return PartialDate(published.year + (month <= published.month), month)
    return month_of_year(month, published)


def _own_month(match: re.Match[str], published: date | None) -> Resolved:
    return month_of_year(month_number(match["om_month"]), published)


def _weekday(match: re.Match[str], published: date | None) -> Resolved:
    weekday = _weekday_number(match["w_day"])
    lead = (match["w_lead"] or "").casefold()
    if match["w_week"] is not None:
        return weekday_of_last_week(weekday, published)
    if lead in _AHEAD_LEADS:
        return weekday_after(weekday, published)
    if lead in _LAST_LEAD and published is not None and published.weekday() == weekday:
        return days_before(7, published)
    return weekday_before(weekday, published)


def _overnight(match: re.Match[str], published: date | None) -> Resolved:
    """A night is counted to the day it began: "overnight into Friday" is Thursday."""
    if match["on_day"] is None:
        return days_before(1, published)
    morning = weekday_before(_weekday_number(match["on_day"]), published)
    whole = None if morning is None else morning.as_date()
    return days_before(1, whole)


def _ago(match: re.Match[str], published: date | None) -> Resolved:
    return _BEFORE[_unit_of(match["ago_unit"])](_count(match["ago_count"]), published)


def _unit(match: re.Match[str], published: date | None) -> Resolved:
    if match["u_lead"].casefold() in _PAST:
        return None
    return _BEFORE[_unit_of(match["u_unit"])](0 if match["u_lead"].casefold() in _THIS_LEAD else 1, published)


def _weekend(_: re.Match[str], published: date | None) -> Resolved:
    """Of a weekend only its month is known, where both its days are of one."""
    sunday = weekday_before(_SUNDAY, published)
    whole = None if sunday is None else sunday.as_date()
    saturday = None if whole is None else days_before(1, whole)
    if sunday is None or saturday is None or sunday.month != saturday.month:
        return None
    return PartialDate(sunday.year, sunday.month)


def _year(match: re.Match[str], _: date | None) -> Resolved:
    return PartialDate(int(match["y_year"]))


def _weekday_number(name: str) -> int:
    return _number(table("dates", "weekdays")[name])


def _number(entry: Entry) -> int:
    if not isinstance(entry, int):
        raise TypeError(f"not a number: {entry!r}")
    return entry


@cache
def _months() -> dict[str, int]:
    return {name: _number(number) for name, number in table("dates", "months").items()}


_BEFORE: dict[str, Callable[[int, date | None], Resolved]] = {
    "day": days_before,
    "week": week_before,
    "fortnight": lambda count, published: week_before(2 * count, published),
    "month": month_before,
    "year": year_before,
}

_RESOLVE: dict[str, Callable[[re.Match[str], date | None], Resolved]] = {
    "iso": _iso,
    "dotted": _dotted,
    "slashed": _slashed,
    "feast": _feast,
    "day_month": _day_month,
    "month_day": _month_day,
    "month_year": _month_year,
    "month": _month,
    "own_month": _own_month,
    "overnight": _overnight,
    "weekday": _weekday,
    "today": lambda _, published: days_before(0, published),
    "tomorrow": lambda _, published: days_before(-1, published),
    "day_before_yesterday": lambda _, published: days_before(2, published),
    "yesterday": lambda _, published: days_before(1, published),
    "ago": _ago,
    "after": lambda *_: None,
    "before": lambda *_: None,
    "later": lambda *_: None,
    "weekend": _weekend,
    "unit": _unit,
    "year": _year,
}
