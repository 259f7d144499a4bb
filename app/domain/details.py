"""What was read of an article, with what a person who looked at it says instead."""

from dataclasses import replace

from app.domain.article import Metadata, ReadArticle
from app.domain.found import Field, Found, Origin

_ORDER = list(Field)


def with_details(read: ReadArticle, known: Metadata) -> ReadArticle:
    """The same article, known as ``known`` says; where that was read too, it keeps its origin.

    The text stays. A language that is left empty stays as it was read.
    """
    found = read.found
    for field in Field:
        value = getattr(known, field.value)
        if value is not None and value != getattr(read.metadata, field.value):
            chosen = next((one for one in found if (one.field, one.value) == (field, value)), None)
            first = chosen or Found(field, value, Origin.GIVEN)
            found = (first, *(one for one in found if one != first))
    language = known.language or read.language
    return replace(
        read,
        metadata=replace(known, language=language),
        language=language,
        found=tuple(sorted(found, key=lambda one: _ORDER.index(one.field))),
    )
