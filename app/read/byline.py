"""What the lines around a headline say: title, authors and publication date."""

import re

from app.domain.found import Field, Found, Origin
from app.read.credits import byline_credit
from app.read.headline import find_headline
from app.read.paragraphs import paragraphs
from app.read.published import iso_or_none

LOOKED_AT = 4
"""Paragraphs from the top; further down a date is part of the story."""
_LONGEST_DATELINE = 120
"""Characters of a line that says by whom, where and when, and of the place, day and agency before a text."""
_LABEL = re.compile(r"(?:first\s+)?(?:published|posted|updated|last updated|date)(?:\s+on)?\s*:?\s*", re.I)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_NAME = r"(?:[^\W\d_a-z][\w'’.-]*|(?:de|da|del|der|van|von|al|bin|el|la|le|den|ter)\b)"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,4}}"
_SIGNERS = rf"{_NAMES}(?:(?:, | in | [|·•–—-] ){_NAMES}){{0,2}}"
_BY = re.compile(
    rf"(?P<by>(?i:(?:written |reporting |words )?by|por|von|par)\s+)?"
    rf"(?P<names>{_NAMES}(?:(?:,| and| &|, and| y| und| et) {_NAMES}){{0,5}})"
    rf"(?P<rest>\s*[,|·•—–-].{{0,100}}|\s+(?:in|at|for) .{{2,60}}|\s+\S+@\S+|\s*)",
)
_BARE = re.compile(
    rf"{_NAME}(?: {_NAME}){{1,3}}(?:(?: and| &| y| und| et) {_NAME}(?: {_NAME}){{1,3}})?"
    r"(?:\s*[|·•—–-]\s.*|,\s+\d.*)?"
)
"""Names without a "By": one or two, for a list of more may as well be one of places."""
_POST = re.compile(
    r"\b(?:correspondent|editor|reporter|writer|staff|bureau|photographer|columnist|analyst|newsroom)s?\b",
    re.I,
)
_PARTED = re.compile(r",? and |,? & |, | y | und | et ")
_DATE_PART = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
    r"|\d{1,2}\.? [^\W\d_]{3,10}\.?,? (?:1[89]|20)\d\d|[^\W\d_]{3,10}\.? \d{1,2},? (?:1[89]|20)\d\d"
    r"|\d{1,2}[./]\d{1,2}[./](?:1[89]|20)\d\d"
)


_SIGNED_DAY = re.compile(
    rf"\(?(?i:(?:published |source: |from )?(?:by )?){_SIGNERS}[\s,|·•—–(-]+(?P<day>{_DATE_PART.pattern})\)?"
)
"""A line that says whose the text is, or where it was written, and when: ``Reuters, 10 September 2024``."""
_DATELINE = re.compile(
    rf"{_SIGNERS}(?:\s*\([^()]{{1,30}}\))?,?\s*\(?\b(?P<day>{_DATE_PART.pattern})\)?"
    r"(?:,?\s*[(/]?[^\W\d_][^()/\d]{0,30}[)/]?)?\s*[-–—:]{1,2}\s"
)
"""As in ``PORT VELL, 10 September 2024 (Reuters) - Twelve people died.``"""


def read_top(text: str) -> tuple[Found, ...]:
    """What the top of a text says of it: its headline, the line that says by whom, and the day of one
    that is nothing else, or of the dateline."""
    title, authors, published = find_headline(text), find_authors(text), find_published(text)
    found = []
    if title and _signed_day(title) is None:
        found.append(Found(Field.TITLE, title, Origin.HEADLINE))
    if authors:
        found.append(Found(Field.AUTHORS, authors, Origin.BYLINE))
    if published:
        found.append(Found(Field.PUBLISHED, published, Origin.BYLINE))
    elif told := find_dateline_day(text):
        found.append(Found(Field.PUBLISHED, told, Origin.DATELINE))
    return tuple(found)


def find_published(text: str) -> str | None:
    """``2023-01-02`` from a line "Published: 2 January 2023" near the top, else None."""
    for line in _top(text):
        words = _LABEL.sub("", line, count=1) if _LABEL.match(line) else line
        if len(words) <= 50 and _YEAR.search(words):
            published = iso_or_none(words.strip())
            if published is not None:
                return published
    return next((day for line in _top(text) if (day := _signed_day(line)) is not None), None)


def find_dateline_day(text: str) -> str | None:
    """``2024-09-10`` from "PORT VELL, 10 September 2024 (Reuters) - Twelve people died.", else None."""
    lines = (_DATELINE.match(line[:_LONGEST_DATELINE]) for line in _top(text))
    return next((day for found in lines if found and (day := iso_or_none(found["day"]))), None)


def _signed_day(line: str) -> str | None:
    found = _SIGNED_DAY.fullmatch(line.strip()) if len(line) <= _LONGEST_DATELINE else None
    return None if found is None else iso_or_none(found["day"])


def find_authors(text: str) -> str | None:
    """The names in a line such as "By Jane Doe and Tom Reed" near the top, parted by semicolons."""
    lines = [line for line in _top(text) if line[:3].lower() == "by "]
    return next((names for line in lines if (names := byline_authors(line))), None)


def byline_authors(line: str) -> str | None:
    """The names of a byline, which may go without its "By".

    >>> byline_authors("By Jane Doe and Tom Reed in Port Vell")
    'Jane Doe; Tom Reed'
    """
    found = _BY.fullmatch(line.strip()) if len(line) <= 200 else None
    if found is None or byline_credit(line) or _YEAR.search(found["names"]):
        return None
    if not found["by"] and not _BARE.fullmatch(line.strip()):
        return None
    names = [name for name in _PARTED.split(found["names"]) if name and not _POST.search(name)]
    return "; ".join(names) or None


def byline_date(line: str) -> str | None:
    """The first date with its year in a byline, as ISO 8601."""
    return next((date for words in _DATE_PART.findall(line[:200]) if (date := iso_or_none(words))), None)


def _top(text: str) -> list[str]:
    return [line for block in paragraphs(text)[:LOOKED_AT] for line in block.split("\n")][:LOOKED_AT]
