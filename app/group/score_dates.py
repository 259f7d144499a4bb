"""How well the dates of a telling and of a known event agree."""

from datetime import date

from app.domain.dates import PartialDate
from app.group.days import NEWS_DAYS, day_of
from app.group.kinds import DAILY_KINDS, DISASTERS, LASTING_KINDS
from app.group.part import Part
from app.group.telling import KnownEvent, Telling

LASTING_DAYS = 60
"""Of an outbreak, articles so far apart may tell of the same one."""

SAME_NEWS_DAYS = 3
"""Articles published so near each other may both look back to one event."""

_TWO = -6
"""What two dates that cannot be one outweigh: everything else."""


def score_date(telling: Telling, known: KnownEvent) -> Part:
    parts = [part for other in known.tellings if (part := _compare(telling, other)).reason]
    return max(parts, key=lambda part: part.score, default=Part(0, ""))


def _compare(a: Telling, b: Telling) -> Part:
    if a.event.kind in LASTING_KINDS and a.event.kind is b.event.kind:
        return _compare_lasting(a, b)
    day_a, day_b = day_of(a), day_of(b)
    if day_a is not None and day_b is not None:
        if (day_a.day is None) is not (day_b.day is None) and _are_news_together(a, b):
            return _compare_vague(day_a, day_b)
        kinds = {a.event.kind, b.event.kind}
        return _compare_days(day_a, day_b, is_daily=kinds <= DAILY_KINDS, is_wide=kinds <= DISASTERS)
    if day_a is None and day_b is None:
        return _compare_published(a.published, b.published)
    if day_a is not None:
        return _compare_day_with_news(day_a, told=a.published, undated=b.published)
    return _compare_day_with_news(day_b, told=b.published, undated=a.published)


def _are_news_together(a: Telling, b: Telling) -> bool:
    """Whether the two were published within days of each other."""
    day_a, day_b = (one.published.as_date() if one.published else None for one in (a, b))
    return bool(day_a and day_b and abs((day_a - day_b).days) <= SAME_NEWS_DAYS)


def _compare_vague(a: PartialDate, b: PartialDate) -> Part:
    """A day, and a month or year, of two articles published about the same time. Where they do not
    agree, the vague one may be of something else: "the fiercest clash since the war began in May"."""
    if not a.agrees(b):
        return Part(0, f"{a} and {b} are not one day, but one of them is vague.")
    return Part(1, f"{a} and {b} can be one day.")


def _compare_lasting(a: Telling, b: Telling) -> Part:
    """Of what lasts for weeks each article gives the state of its day."""
    day_a, day_b = (one.published or day_of(one) for one in (a, b))
    whole_a, whole_b = day_a and day_a.as_date(), day_b and day_b.as_date()
    if not whole_a or not whole_b:
        return Part(0, "")
    apart = abs((whole_a - whole_b).days)
    if apart <= LASTING_DAYS:
        return Part(1, f"Both tell of something that lasts, {apart} days apart.")
    return Part(_TWO, f"They were published {apart} days apart.")


def _compare_days(a: PartialDate, b: PartialDate, *, is_daily: bool, is_wide: bool) -> Part:
    whole_a, whole_b = a.as_date(), b.as_date()
    if whole_a and whole_b:
        apart = abs((whole_a - whole_b).days)
        next_day = -2.0 if is_daily else 1.0
        days_off = 0.0 if is_wide else -2.0
        near = {0: 2.0, 1: next_day, 2: days_off, 3: days_off}
        reason = f"Both were on {a}." if apart == 0 else f"{a} and {b} are {_days(apart)} apart."
        return Part(near.get(apart, _TWO), reason)
    if not a.agrees(b):
        return Part(_TWO, f"{a} and {b} cannot be one day.")
    parts = sum(x is not None and y is not None for x, y in zip(_parts(a), _parts(b), strict=True))
    return Part(
        (0.5, 0.5, 1.0)[parts] if a.day is None or b.day is None else 1.5, f"{a} and {b} can be one day."
    )


def _days(count: int) -> str:
    return f"{count} day{'s' * (count != 1)}"


def _parts(date: PartialDate) -> tuple[int | None, int | None, int | None]:
    return date.year, date.month, date.day


def _compare_published(a: PartialDate | None, b: PartialDate | None) -> Part:
    day_a, day_b = a and a.as_date(), b and b.as_date()
    if not day_a or not day_b:
        return Part(0, "")
    apart = abs((day_a - day_b).days)
    if apart <= NEWS_DAYS:
        return Part(1, f"Neither gives a date; they were published {_days(apart)} apart.")
    return Part(_TWO, f"Neither gives a date, and they were published {_days(apart)} apart.")


def _compare_day_with_news(
    day: PartialDate | None, *, told: PartialDate | None, undated: PartialDate | None
) -> Part:
    """A day that one article gives, and when the other, which gives none, was published. What is news
    again weeks later is so for both."""
    whole, read, other = (one and one.as_date() for one in (day, undated, told))
    if not whole or not read:
        return Part(0, "")
    if _is_news_of(read, whole):
        return Part(1, f"One gives no date, and was published on {read}, soon after {whole}.")
    if other and whole < read and abs((read - other).days) <= SAME_NEWS_DAYS:
        return Part(0, f"One gives no date, and was published about when the other told of {whole}.")
    return Part(_TWO, f"One gives no date, and was published on {read}, not soon after {whole}.")


def _is_news_of(published: date, day: date) -> bool:
    return -1 <= (published - day).days <= NEWS_DAYS
