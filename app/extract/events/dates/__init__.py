"""Dates in the text: 'late on Sunday', 'New Year’s Day', 'in March 2011', as partial dates.

Weekdays and words such as "yesterday" are reckoned from the day of publication; without one they
are found but stay unresolved. What the text does not say is left out: "1 January" of an
undated article is ``--01-01``.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace

from app.domain.dates import PartialDate
from app.extract.events.dates.calendar import month_of_year, published_day
from app.extract.events.dates.date_meanings import RECKONED, meaning, meaning_from, month_number
from app.extract.events.dates.date_patterns import date_matches, kind_of, without_shouting
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import DEFINITE

_BETWEEN_DATES = word_set("rules/events", "dates", "between_dates")

_TIME_LEADS = word_set("rules/events", "dates", "time_leads")
_DAY_KINDS = frozenset({"day_month", "month_day", "iso", "dotted", "slashed", "feast"})


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
    reckoned: dict[int, re.Match[str]] = {}
    for match in date_matches(without_shouting(parsed.doc.text)):
        kind = kind_of(match)
        first = bisect_right(starts, match.start()) - 1
        last = bisect_left(starts, match.end())
        if kind == "month_day" and _is_bare(match) and _counts_next(parsed, last):
            # "in March 12 soldiers": only the month is a date.
            found.append(
                FoundDate(first, last - 1, month_of_year(month_number(match["md_month"]), day), "month")
            )
        elif not (
            (kind == "year" and _is_count(parsed, match["y_lead"], last))
            or (kind == "feast" and _is_in_name(parsed, first, last))
        ):
            found.append(FoundDate(first, last, meaning(match, day), kind))
            if kind in RECKONED:
                reckoned[first] = match
    return _told_from_others(parsed, _with_years(_without_doubled_weekdays(parsed, found)), reckoned)


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


def _is_in_name(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a feast of one word is part of a longer name: "the Easter Rising", "Mr Eid Dahan"."""
    doc = parsed.doc
    if last - first != 1 or last >= len(doc) or not doc[last].text[0].isupper():
        return False
    return doc[last].pos_ == "PROPN" or (first > 0 and doc[first - 1].lower_ in DEFINITE)


def _without_doubled_weekdays(parsed: Parsed, found: list[FoundDate]) -> tuple[FoundDate, ...]:
    """ "Sunday, 1 January" is one date: the weekday before (or after) a day is left out."""
    kept = []
    for number, one in enumerate(found):
        beside = found[number + 1] if number + 1 < len(found) else None
        doubled = one.kind == "weekday" and beside is not None and beside.kind in _DAY_KINDS
        if (
            doubled
            and beside is not None
            and all(t.text in _BETWEEN_DATES for t in parsed.doc[one.last : beside.first])
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


def _told_from_others(
    parsed: Parsed, found: tuple[FoundDate, ...], matches: dict[int, re.Match[str]]
) -> tuple[FoundDate, ...]:
    """ "said on Wednesday, two days after": reckoned from the one other day of the sentence."""
    days: dict[int, set[PartialDate]] = defaultdict(set)
    for one in found:
        if one.kind not in RECKONED and one.date is not None:
            days[parsed.sentence_number(one.first)].add(one.date)
    told = []
    for one in found:
        beside = days[parsed.sentence_number(one.first)]
        day = next(iter(beside)).as_date() if len(beside) == 1 else None
        match = matches.get(one.first)
        told.append(one if match is None or day is None else replace(one, date=meaning_from(match, day)))
    return tuple(told)
