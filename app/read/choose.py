"""Of all values read for a field, the one that counts, and the others after it."""

from collections.abc import Iterable
from dataclasses import fields, replace

from app.domain.article import Metadata
from app.domain.found import Field, Found, Origin, agree
from app.read.given import (
    LONGEST_AUTHORS,
    LONGEST_CREDIT,
    LONGEST_OUTLET,
    LONGEST_TITLE,
    is_web_address,
    one_line,
)
from app.read.language_code import language_code
from app.read.published import iso_or_none

ORDER = tuple(Origin)
"""Whose word counts first: what people wrote for us, the printed headline, then what a page says of
itself, from what is written for machines to what must be guessed."""
ORDERS = {
    Field.URL: (
        *ORDER[:4],
        Origin.META_TAG,
        Origin.OPEN_GRAPH,
        Origin.JSON_LD,
        Origin.MARKUP,
        Origin.ADDRESS,
    ),
    Field.LANGUAGE: (*ORDER[:3], Origin.TEXT, *ORDER[4:-1]),
}
"""Fields with an order of their own: a canonical link is made to be the address, and a text shows its
language while a template may claim any."""
MOST = 12
"""Values kept of one field; a page that lists hundreds of authors or dates is no witness to them."""
_LONGEST = {
    Field.TITLE: LONGEST_TITLE,
    Field.OUTLET: LONGEST_OUTLET,
    Field.AUTHORS: LONGEST_AUTHORS,
    Field.CREDIT: LONGEST_CREDIT,
}
_NOBODY = frozenset(
    (
        *("anonymous", "unknown", "author", "user", "admin", "administrator", "owner", "guest"),
        *("python-docx", "microsoft office user", "windows user", "office user", "webmaster"),
    )
)
"""Authors that programs fill in for want of a name."""
_DAY = 10
"""Characters of a date in ISO 8601."""


def told(metadata: Metadata, origin: Origin, detail: str = "") -> tuple[Found, ...]:
    """What ``metadata`` says, each value as found at ``origin``."""
    return tuple(
        Found(Field(field.name), value, origin, detail)
        for field in fields(metadata)
        if (value := getattr(metadata, field.name))
    )


def choose(found: Iterable[Found]) -> tuple[Found, ...]:
    """The values that can be right, in one form, field after field, the one that counts first.

    Of values that agree and stand in one place, one is kept. A day gives way to a moment of that day.
    """
    checked = [one for raw in found if (one := _checked(raw)) is not None]
    return tuple(one for field in Field for one in _of_field(field, checked))


def chosen(found: Iterable[Found]) -> Metadata:
    """The metadata that ``choose`` put first."""
    values: dict[str, str] = {}
    for one in found:
        values.setdefault(one.field.value, one.value)
    return Metadata(**values)


def _of_field(field: Field, found: Iterable[Found]) -> list[Found]:
    order = ORDERS.get(field, ORDER)
    ranked = [one for one in found if one.field is field and one.origin in order]
    ranked.sort(key=lambda one: order.index(one.origin))
    kept: list[Found] = []
    for one in ranked:
        if not any(one.origin is other.origin and one.value == other.value for other in kept):
            kept.append(one)
    return _more_exact_first(field, kept[:MOST])


def _more_exact_first(field: Field, found: list[Found]) -> list[Found]:
    """With a moment in front of the day that it agrees with, unless a person wrote the day."""
    if field not in (Field.PUBLISHED, Field.MODIFIED) or not found:
        return found
    first = found[0]
    if first.origin in ORDER[:3] or len(first.value) > _DAY:
        return found
    exact = next(
        (one for one in found if len(one.value) > _DAY and agree(field, one.value, first.value)), first
    )
    return [exact, *(one for one in found if one is not exact)]


def _checked(found: Found) -> Found | None:
    """The value in one form; None where it cannot be right: a page's slip refuses no upload."""
    value = one_line(found.value)
    if value is None:
        return None
    if found.field in (Field.PUBLISHED, Field.MODIFIED):
        value = iso_or_none(value)
    elif found.field is Field.URL:
        value = value if is_web_address(value) else None
    elif found.field is Field.LANGUAGE:
        value = language_code(value)
    elif len(value) > _LONGEST[found.field] or (
        found.field is Field.AUTHORS and value.casefold().strip("() ") in _NOBODY
    ):
        value = None
    return None if value is None else replace(found, value=value)
