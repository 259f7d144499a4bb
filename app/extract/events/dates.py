"""Dates in the text: 'late on Sunday', 'New Year’s Day', 'in March 2011', as partial dates.

Weekdays and words such as "yesterday" are reckoned from the day of publication; without one they
are found but stay unresolved. What the text does not say is left out: "1 January" of an
undated article is ``--01-01``.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from app.domain.dates import PartialDate
from app.extract.events.calendar import (
    day_in_month,
    days_before,
    easter_day,
    month_before,
    month_of_year,
    partial,
    published_day,
    week_before,
    weekday_after,
    weekday_before,
    year_before,
)
from app.extract.events.date_patterns import date_pattern, kind_of
from app.extract.language import Parsed
from app.extract.lexicon import Entry, table

Resolved = PartialDate | None

_TIME_LEADS = frozenset({"in", "since", "during", "until"})
_DAY_KINDS = frozenset({"day_month", "month_day", "iso", "dotted", "feast"})


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date expression, tokens ``first`` up to ``last``. ``date`` is None where it cannot be known
    ("Sunday" of an undated article). ``kind`` is the name of the pattern ("weekday", "feast")."""

    first: int
    last: int
    date: PartialDate | None
    kind: str


def find_dates(parsed: Parsed, published: str | None) -> tuple[FoundDate, ...]:
    """The date expressions of an article, in the order of the text."""
    day = published_day(published)
    starts = [token.idx for token in parsed.doc]
    found: list[FoundDate] = []
    for match in date_pattern().finditer(parsed.doc.text):
        kind = kind_of(match)
        first = bisect_right(starts, match.start()) - 1
        last = bisect_left(starts, match.end())
        if kind == "month_day" and _is_bare(match) and _counts_next(parsed, last):
            # "in March 12 soldiers": only the month is a date.
            found.append(
                FoundDate(first, last - 1, month_of_year(_months()[match["md_month"]], day), "month")
            )
        elif kind != "year" or not _is_count(parsed, match["y_lead"], last):
            found.append(FoundDate(first, last, _RESOLVE[kind](match, day), kind))
    return _reckoned(parsed, _with_years(_without_doubled_weekdays(parsed, found)))


def find_date(words: str, published: str | None) -> PartialDate | None:
    """The first date in a few words: ``find_date("New Year’s Day", "2023-01-02")``."""
    match = date_pattern().search(words)
    return None if match is None else _RESOLVE[kind_of(match)](match, published_day(published))


def _is_bare(match: re.Match[str]) -> bool:
    return match["md_year"] is None and match["md_last"] is None


def _counts_next(parsed: Parsed, after: int) -> bool:
    """Whether a plural noun follows at once: "in March 12 soldiers"."""
    if after >= len(parsed.doc):
        return False
    following = parsed.doc[after]
    return following.tag_ == "NNS" and following.text[0].islower()


def _is_count(parsed: Parsed, lead: str | None, after: int) -> bool:
    """Whether a year's digits count something: "the 2000 soldiers", "of 2000 Russian soldiers"."""
    if _counts_next(parsed, after):
        return True
    if (lead or "").casefold() in _TIME_LEADS:
        return False
    for token in parsed.doc[after : after + 3]:
        if token.tag_ == "NNS":
            return True
        if token.pos_ not in ("ADJ", "NOUN", "PROPN"):
            return False
    return False


def _without_doubled_weekdays(parsed: Parsed, found: list[FoundDate]) -> tuple[FoundDate, ...]:
    """ "Sunday, 1 January" is one date: the weekday before (or after) a day is left out."""
    kept = []
    for number, one in enumerate(found):
        beside = found[number + 1] if number + 1 < len(found) else None
        doubled = one.kind == "weekday" and beside is not None and beside.kind in _DAY_KINDS
        if (
            doubled
            and beside is not None
            and all(t.text in (",", "the") for t in parsed.doc[one.last : beside.first])
        ):
            continue
        kept.append(one)
    return tuple(kept)


def _with_years(found: tuple[FoundDate, ...]) -> tuple[FoundDate, ...]:
    """Days without a year take that of the same day elsewhere in the text, where there is one only."""
    dated: dict[tuple[int | None, int | None], set[PartialDate]] = defaultdict(set)
    for one in found:
        if one.date is not None and one.date.as_date() is not None:
            dated[one.date.month, one.date.day].add(one.date)
    completed = []
    for one in found:
        if one.date is not None and one.date.year is None and one.date.day is not None:
            same = dated.get((one.date.month, one.date.day), set())
            completed.append(replace(one, date=min(same, key=str)) if len(same) == 1 else one)
        else:
            completed.append(one)
    return tuple(completed)


def _reckoned(parsed: Parsed, found: tuple[FoundDate, ...]) -> tuple[FoundDate, ...]:
    """ "said on Wednesday, two days after": reckoned from the one other day of the sentence."""
    days: dict[int, set[PartialDate]] = defaultdict(set)
    for one in found:
        if one.kind != "after" and one.date is not None:
            days[parsed.sentence_number(one.first)].add(one.date)
    reckoned = []
    for one in found:
        beside = set(days[parsed.sentence_number(one.first)])
        anchor = beside.pop() if len(beside) == 1 else None
        day = None if anchor is None else anchor.as_date()
        if one.kind != "after" or day is None:
            reckoned.append(one)
        else:
            reckoned.append(replace(one, date=days_before(_count(parsed.doc[one.first].lower_), day)))
    return tuple(reckoned)


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _number(table("dates", "counts")[words])


def _iso(match: re.Match[str], _: date | None) -> Resolved:
    year, month, day = match["iso"].split("-")
    return partial(int(year), int(month), int(day))


def _dotted(match: re.Match[str], _: date | None) -> Resolved:
    return partial(int(match["dot_year"]), int(match["dot_month"]), int(match["dot_day"]))


def _feast(match: re.Match[str], published: date | None) -> Resolved:
    name = re.sub("[’‘]", "'", match["feast_name"])
    if name in table("dates", "once"):
        return PartialDate.parse(str(table("dates", "once")[name]))
    year = match["feast_year"]
    if name in table("dates", "easter"):
        offset = _number(table("dates", "easter")[name])
        return _moving_feast(offset, None if year is None else int(year), published)
    month, day = (int(part) for part in str(table("dates", "feasts")[name]).split("-"))
    return day_in_month(month, day, published) if year is None else partial(int(year), month, day)


def _moving_feast(offset: int, year: int | None, published: date | None) -> Resolved:
    if year is not None:
        return easter_day(year, offset)
    if published is None:
        return None
    feast = easter_day(published.year, offset)
    whole = feast.as_date()
    return feast if whole is None or whole <= published else easter_day(published.year - 1, offset)


def _day_and_month(prefix: str) -> Callable[[re.Match[str], date | None], Resolved]:
    def resolve(match: re.Match[str], published: date | None) -> Resolved:
        month, day = _months()[match[f"{prefix}_month"]], int(match[f"{prefix}_day"])
        if match[f"{prefix}_year"] is not None:
            return partial(int(match[f"{prefix}_year"]), month, day)
        if match[f"{prefix}_last"] is not None and published is not None:
            return partial(published.year - 1, month, day)
        return day_in_month(month, day, published)

    return resolve


def _month_year(match: re.Match[str], _: date | None) -> Resolved:
    return partial(int(match["my_year"]), _months()[match["my_month"]], None)


def _month(match: re.Match[str], published: date | None) -> Resolved:
    month = _months()[match["m_month"]]
    if published is not None and match["m_last"] is not None:
        return PartialDate(published.year - 1, month)
    if published is not None and match["m_lead"].casefold() == "next":
        return PartialDate(published.year + (month <= published.month), month)
    return month_of_year(month, published)


def _weekday(match: re.Match[str], published: date | None) -> Resolved:
    weekday = _number(table("dates", "weekdays")[match["w_day"]])
    lead = (match["w_lead"] or "").casefold()
    if lead in ("next", "coming", "this coming"):
        return weekday_after(weekday, published)
    if lead == "last" and published is not None and published.weekday() == weekday:
        return days_before(7, published)
    return weekday_before(weekday, published)


def _ago(match: re.Match[str], published: date | None) -> Resolved:
    count = _count(match["ago_count"])
    if match[0].endswith("earlier"):
        return None
    return _BEFORE[match["ago_unit"]](count, published)


def _unit(match: re.Match[str], published: date | None) -> Resolved:
    count = 0 if match["u_lead"].casefold() == "this" else 1
    return _BEFORE[match["u_unit"]](count, published) if match["u_unit"] != "weekend" else None


def _year(match: re.Match[str], _: date | None) -> Resolved:
    return PartialDate(int(match["y_year"]))


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
    "month": month_before,
    "year": year_before,
}

_RESOLVE: dict[str, Callable[[re.Match[str], date | None], Resolved]] = {
    "iso": _iso,
    "dotted": _dotted,
    "feast": _feast,
    "day_month": _day_and_month("dm"),
    "month_day": _day_and_month("md"),
    "month_year": _month_year,
    "month": _month,
    "weekday": _weekday,
    "today": lambda _, published: days_before(0, published),
    "day_before_yesterday": lambda _, published: days_before(2, published),
    "yesterday": lambda _, published: days_before(1, published),
    "ago": _ago,
    "after": lambda *_: None,
    "unit": _unit,
    "year": _year,
}
