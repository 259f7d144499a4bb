"""Days reckoned from the day an article was published; nothing here knows the clock."""

import re
from datetime import date, timedelta

from app.domain.dates import PartialDate

AHEAD = timedelta(days=90)
"""How far ahead of publication a day without a year may lie ("elections on 5 March")."""

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def published_day(published: str | None) -> date | None:
    """The day of an ISO date or moment; None where it is absent or is no date."""
    found = _ISO_DAY.match(published or "")
    if found is None:
        return None
    try:
        return date.fromisoformat(found[0])
    except ValueError:
        return None


def day_in_month(month: int, day: int, published: date | None) -> PartialDate | None:
    """A day without its year, in the year that lies nearest before publication (or little after)."""
    if published is None:
        return partial(None, month, day)
    for year in (published.year + 1, published.year, published.year - 1):
        found = partial(year, month, day)
        whole = None if found is None else found.as_date()
        if whole is not None and whole <= published + AHEAD:
            return found
    return partial(None, month, day)


def month_of_year(month: int, published: date | None) -> PartialDate:
    """A month without its year: the last one that had begun at publication."""
    if published is None:
        return PartialDate(None, month)
    return PartialDate(published.year - (month > published.month), month)


def weekday_before(weekday: int, published: date | None) -> PartialDate | None:
    """The last such weekday up to the day of publication itself."""
    if published is None:
        return None
    return PartialDate.of(published - timedelta(days=(published.weekday() - weekday) % 7))


def weekday_after(weekday: int, published: date | None) -> PartialDate | None:
    """The next such weekday after the day of publication."""
    if published is None:
        return None
    return PartialDate.of(published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1))


def days_before(days: int, published: date | None) -> PartialDate | None:
    """A day so many days before publication."""
    return None if published is None else PartialDate.of(published - timedelta(days=days))


def week_before(weeks: int, published: date | None) -> PartialDate | None:
    """The month of a week so many weeks before publication, its year where it runs over two months."""
    if published is None:
        return None
    monday = published - timedelta(days=published.weekday() + 7 * weeks)
    sunday = monday + timedelta(days=6)
    if monday.year != sunday.year:
        return None
    return PartialDate(monday.year, monday.month if monday.month == sunday.month else None)


def weekday_of_last_week(weekday: int, published: date | None) -> PartialDate | None:
    """A weekday of the week before that of publication; weeks begin on Monday."""
    if published is None:
        return None
    monday = published - timedelta(days=published.weekday() + 7)
    return PartialDate.of(monday + timedelta(days=weekday))


def from_day(day: date, count: int, unit: str) -> PartialDate | None:
    """A day so many units after another (before it where ``count`` is negative), as exact as
    such words are: days to the day, weeks and months to the month, years to the year."""
    if unit == "day":
        return PartialDate.of(day + timedelta(days=count))
    if unit in ("week", "fortnight"):
        reached = day + timedelta(days=(7 if unit == "week" else 14) * count)
        return PartialDate(reached.year, reached.month)
    if unit == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
        return partial(year, month + 1, None)
    return partial(day.year + count, None, None)


def month_before(months: int, published: date | None) -> PartialDate | None:
    """The month so many months before that of publication."""
    if published is None:
        return None
    year, month = divmod(published.year * 12 + published.month - 1 - months, 12)
    return partial(year, month + 1, None)


def year_before(years: int, published: date | None) -> PartialDate | None:
    """The year so many years before that of publication."""
    return None if published is None else partial(published.year - years, None, None)


def easter_day(year: int, offset: int) -> PartialDate:
    """The day ``offset`` days from western Easter Sunday, by the anonymous Gregorian computus."""
    golden, century = year % 19, year // 100
    shift = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    rest = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - shift - year % 100 % 4) % 7
    late = (golden + 11 * shift + 22 * rest) // 451
    month, day = divmod(shift + rest - 7 * late + 114, 31)
    return PartialDate.of(date(year, month, day + 1) + timedelta(days=offset))


def nth_weekday(year: int, month: int, weekday: int, count: int) -> PartialDate:
    """A weekday of a month counted from its start, or from its end where ``count`` is -1."""
    if count < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        last = following - timedelta(days=1)
        return PartialDate.of(last - timedelta(days=(last.weekday() - weekday) % 7))
    first = date(year, month, 1)
    return PartialDate.of(first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1)))


def partial(year: int | None, month: int | None, day: int | None) -> PartialDate | None:
    """A partial date, None where there is no such day ("31 February")."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None
