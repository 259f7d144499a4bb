"""Where each value of an article's metadata was read, and which of the values do not agree."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit


class Field(StrEnum):
    """A field of the metadata."""

    TITLE = "title"
    OUTLET = "outlet"
    AUTHORS = "authors"
    PUBLISHED = "published"
    MODIFIED = "modified"
    URL = "url"
    LANGUAGE = "language"
    CREDIT = "credit"


class Origin(StrEnum):
    """Where a value stands: what somebody wrote for us first, then what a file says of itself."""

    GIVEN = "given"
    HEADER = "header"
    COLUMN = "column"
    HEADLINE = "headline"
    JSON_LD = "json-ld"
    OPEN_GRAPH = "open-graph"
    META_TAG = "meta-tag"
    MARKUP = "markup"
    BYLINE = "byline"
    DATELINE = "dateline"
    EMAIL = "e-mail"
    PROPERTIES = "properties"
    ADDRESS = "address"
    TEXT = "text"


ORIGIN_WORDS = {
    Origin.GIVEN: "written by the uploader",
    Origin.HEADER: "the lines at the top of the file",
    Origin.COLUMN: "a column of the table",
    Origin.HEADLINE: "the headline as printed",
    Origin.JSON_LD: "the page’s JSON-LD",
    Origin.OPEN_GRAPH: "the page’s OpenGraph tags",
    Origin.META_TAG: "the page’s meta tags",
    Origin.MARKUP: "the page’s own markup",
    Origin.BYLINE: "the byline",
    Origin.DATELINE: "the dateline",
    Origin.EMAIL: "the head of the e-mail",
    Origin.PROPERTIES: "the properties of the file",
    Origin.ADDRESS: "the address it was saved from",
    Origin.TEXT: "the text itself",
}
"""Each origin in words for a page."""


@dataclass(frozen=True, slots=True)
class Found:
    """One value of one field, in the form in which it is stored, and where it was read.

    ``detail`` says where more exactly, in the file's own terms: ``og:title``, ``datePublished``,
    ``line 2``, ``column date``; empty where the origin says all.
    """

    field: Field
    value: str
    origin: Origin
    detail: str = ""


def found_of(found: Iterable[Found], field: Field) -> tuple[Found, ...]:
    """The values of one field, the chosen one first."""
    return tuple(one for one in found if one.field is field)


def conflicting(found: Iterable[Found], field: Field) -> tuple[Found, ...]:
    """The values of a field that do not agree with the chosen one, each once.

    A day agrees with every moment of it (told in UTC, in whatever zone), ``https`` with ``http``,
    and words with themselves in capitals.
    """
    values = found_of(found, field)
    against: list[Found] = []
    for one in values[1:]:
        if not any(agree(field, one.value, other.value) for other in (values[0], *against)):
            against.append(one)
    return tuple(against)


def agree(field: Field, one: str, other: str) -> bool:
    """Whether two values of a field say the same.

    >>> agree(Field.PUBLISHED, "2024-03-02", "2024-03-02T18:30:00+01:00")
    True
    """
    if field in (Field.PUBLISHED, Field.MODIFIED):
        return _same_time(one, other)
    if field is Field.URL:
        return _plain_address(one) == _plain_address(other)
    return _plain(one) == _plain(other)


_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_DAY = 10
"""Characters of a date in ISO 8601."""
_EAST, _WEST = timedelta(hours=14), timedelta(hours=12)
"""How far the clocks of the world stand from UTC."""


def _same_time(one: str, other: str) -> bool:
    try:
        if len(one) > _DAY and len(other) > _DAY:
            return datetime.fromisoformat(one) == datetime.fromisoformat(other)
        return bool(_days(one) & _days(other))
    except ValueError:
        # Not ISO 8601: nothing but the same words agrees.
        return one == other


def _days(time: str) -> set[date]:
    """The days that a time may be, where it was written down."""
    moment = datetime.fromisoformat(time)
    days = {moment.date()}
    if time.endswith("Z"):
        days |= {(moment + _EAST).date(), (moment - _WEST).date()}
    return days


def _plain_address(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).translate(_QUOTES).casefold().split())
