"""Publication dates into ISO 8601: a day, or a moment where a time zone is told."""

import re
from datetime import date, datetime

import dateparser

from app.read.errors import BadDate

LONGEST = 60
"""Characters that are looked at: date parsers take seconds over 100 kB of digits."""
FIRST_YEAR, LAST_YEAR = 1800, 2100
_BASE = datetime(2000, 1, 1)  # noqa: DTZ001 - never shows: all parts are required
_TWO_NUMBERS = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{2}|\d{4})\b")
_ADVICE = "Write it as 2023-01-31, or leave it empty."


def iso_published(words: str) -> str:
    """``2 January 2023`` as ``2023-01-02``; a moment with a zone keeps both.

    Raises BadDate where day, month or year is missing, or where the order of day and month is open.
    """
    shown = " ".join(words.split())[:LONGEST]
    if _could_be_two(shown):
        raise BadDate(f"“{shown}” can be read as two dates. {_ADVICE}")
    moment = _read(shown) if len(words) <= LONGEST else None
    if moment is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise BadDate(f"“{shown}” is not a date with day, month and year. {_ADVICE}")
    return _iso(moment)


def iso_or_none(words: str | None) -> str | None:
    """As ``iso_published``, and None where a page's own date cannot be read: nobody vouched for it."""
    try:
        return None if words is None else iso_published(words)
    except BadDate:
        return None


def _read(words: str) -> datetime | date | None:
    try:
        return datetime.fromisoformat(words) if "T" in words or ":" in words else date.fromisoformat(words)
    except ValueError:
        # Not ISO 8601 itself; the parser for written dates is slower and is asked second.
        return _read_written(words)


def _read_written(words: str) -> datetime | None:
    return dateparser.parse(
        words,
        languages=["en"],
        settings={
            "DATE_ORDER": "DMY",
            "PARSERS": ["absolute-time"],
            "RELATIVE_BASE": _BASE,
            "REQUIRE_PARTS": ["day", "month", "year"],
        },
    )


def _could_be_two(words: str) -> bool:
    found = _TWO_NUMBERS.match(words)
    if found is None:
        return False
    first, second = int(found[1]), int(found[2])
    return first != second and 1 <= first <= 12 and 1 <= second <= 12


def _iso(moment: datetime | date) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    if moment.tzinfo is None:
        # A time without its zone is no moment; the day is what it surely says.
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
