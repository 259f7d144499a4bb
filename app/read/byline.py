"""What the lines around a headline say: title and publication date."""

import re

from app.domain.found import Field, Found, Origin
from app.read.headline import find_headline
from app.read.paragraphs import paragraphs
from app.read.published import iso_or_none

LOOKED_AT = 4
"""Paragraphs from the top; further down a date is part of the story."""
_LABEL = re.compile(r"(?:first\s+)?(?:published|posted|updated|last updated)(?:\s+on)?\s*:?\s*", re.I)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def read_top(text: str) -> tuple[Found, ...]:
    """What the top of a text says of it: its headline, and the day of a line that is nothing else."""
    title, published = find_headline(text), find_published(text)
    found = []
    if title:
        found.append(Found(Field.TITLE, title, Origin.HEADLINE))
    if published:
        found.append(Found(Field.PUBLISHED, published, Origin.BYLINE))
    return tuple(found)


def find_published(text: str) -> str | None:
    """``2023-01-02`` from a line "Published: 2 January 2023" near the top, else None."""
    for line in paragraphs(text)[:LOOKED_AT]:
        words = _LABEL.sub("", line, count=1) if _LABEL.match(line) else line
        if len(words) <= 50 and _YEAR.search(words):
            published = iso_or_none(words.strip())
            if published is not None:
                return published
    return None
