"""Time stamps of live blogs: "14:05 - Fire brigade: 7 bodies found", "16.10 GMT UPDATE: Toll at 9", and
"1610 GMT - Toll at 9"."""

import re
from collections.abc import Sequence
from typing import Protocol

from app.extract.lexicon import word_set

_TIME = re.compile(r"[(\[]?(?:[01]?\d|2[0-3])[:.h][0-5]\d[)\]]?$")
_PLAIN = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d$")
"""Four digits, which are a time only before a zone."""
_ZONES = word_set("rules/language", "stamps", "zones")
_MARKS = frozenset({"-", "–", "—", "--", ":", "|", "•", "]", ")"})
_LABELS = word_set("rules/language", "stamps", "labels")


class _Word(Protocol):
    @property
    def text(self) -> str: ...


def stamp_end(words: Sequence[_Word]) -> int | None:
    """How many words of a paragraph are the time it was posted at, with marks and a label such as
    "UPDATE:" behind it; None where it opens with none, or goes on as a sentence about a time."""
    if len(words) < 3 or not (_TIME.match(words[0].text) or _is_zoned(words)):
        return None
    at = 1
    while at < len(words) and (words[at].text.lower() in _ZONES or words[at].text in _MARKS):
        at += 1
    if at + 1 < len(words) and words[at].text.lower() in _LABELS and words[at + 1].text in _MARKS:
        at += 2
    return at if at < len(words) and words[at].text[0].isupper() else None


def _is_zoned(words: Sequence[_Word]) -> bool:
    return _PLAIN.match(words[0].text) is not None and words[1].text.lower() in _ZONES
