"""When an event was, as far as a telling says."""

from datetime import date, timedelta

from app.domain.dates import PartialDate
from app.group.telling import Telling

NEWS_DAYS = 10
"""An article that gives no date tells of something of the days before it was published."""


def day_of(telling: Telling) -> PartialDate | None:
    """The date of the event; where only the year is missing, that of the last such day before publication."""
    day = telling.event.date
    published = telling.published.as_date() if telling.published else None
    if day is None or day.year is not None or day.month is None or day.day is None or published is None:
        return day
    for year in (published.year, published.year - 1):
        whole = _whole(year, day.month, day.day)
        # A day's grace: publication dates are in the outlet's own time.
        if whole and whole <= published + timedelta(days=1):
            return PartialDate.of(whole)
    return day


def _whole(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February of a common year
        return None


def months_of(telling: Telling) -> tuple[str, ...]:
    """The months in which the event may have been: ``("2022-12", "2023-01")``; none where nothing tells."""
    day = day_of(telling)
    if day is not None:
        return (f"{day.year:04d}-{day.month:02d}",) if day.year and day.month else ()
    published = telling.published.as_date() if telling.published else None
    if published is None:
        return ()
    ends = (published - timedelta(days=NEWS_DAYS), published)
    return tuple(sorted({f"{end.year:04d}-{end.month:02d}" for end in ends}))
