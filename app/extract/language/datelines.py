"""Datelines: "KYIV, Jan 2 (Agency) —" at the head of a paragraph."""

from collections.abc import Sequence
from typing import Protocol

from app.extract.lexicon import word_set

_LONGEST = 24
_SHORT = 4
"""Most tokens of a dateline in small letters without an agency: "Port Moresby —"."""

_DASHES = frozenset({"—", "–", "-", "--", "―"})
_COLONS = frozenset({":", "):"})
"""A colon, and one that the tokenizer keeps with the bracket before it, for a smiley."""
_MARKS = frozenset({",", ".", "(", ")", "/", "-", "'", "’", "&"})
_MONTHS = word_set("not_figures", "months")
_SMALL = word_set("rules/language", "datelines", "small")


class _Word(Protocol):
    @property
    def text(self) -> str: ...

    @property
    def whitespace_(self) -> str: ...


def dateline_end(words: Sequence[_Word], *, sure: bool = False) -> int | None:
    """How many words of a paragraph are its dateline; None where it has none.

    It is all in capitals or names, and ends at a dash or, after capitals or an agency in brackets, a
    colon. With ``sure``, neither a colon nor a few names in small letters are enough: speakers and
    headlines are set off so too.
    """
    if not words or not words[0].text[0].isupper():
        return None
    shouted = words[0].text.isupper() and len(words[0].text) > 2
    bracketed = False
    for index, word in enumerate(words[:_LONGEST]):
        apart = index > 0 and bool(words[index - 1].whitespace_) and (bool(word.whitespace_) or bracketed)
        named = shouted or bracketed or (index <= _SHORT and not sure)
        if word.text in _DASHES and apart and named:
            return index + 1 if _opens_sentence(words, index + 1) else None
        if word.text in _COLONS:
            closed = shouted or bracketed or word.text != ":"
            return index + 1 if closed and index > 0 and not sure else None
        if word.text == ")" and _closes_agency(words, index):
            return index + 1 if _opens_sentence(words, index + 1) else None
        if shouted and index > 1 and word.text.isdigit() and _closes_day(words, index):
            return index + 1
        bracketed = bracketed or word.text == ")"
        if not (word.text in _MARKS or word.text[0].isupper() or _is_small(word.text)):
            return None
    return None


def _closes_agency(words: Sequence[_Word], bracket: int) -> bool:
    """Whether a dateline with a day ends at an agency in brackets: "Lomeda, Oct 2 (PTI) The toll"."""
    agency = words[bracket - 1].text
    return agency.isupper() and len(agency) > 1 and any(word.text.isdigit() for word in words[: bracket - 1])


def _closes_day(words: Sequence[_Word], day: int) -> bool:
    """Whether a dateline in capitals ends at its day, the dash lost: "ONITSHA, June 1 Up to 70"."""
    month = words[day - 1].text.rstrip(".").lower()
    behind = words[day + 1 : day + 3]
    return month in _MONTHS and len(behind) > 1 and behind[0].text[:1].isupper() and behind[1].text.islower()


def _opens_sentence(words: Sequence[_Word], at: int) -> bool:
    """Whether what follows the dash begins a sentence: "Ames - the mayor - said" is no dateline."""
    return at < len(words) and not words[at].text[0].islower()


def _is_small(text: str) -> bool:
    return text.lower() in _SMALL or text.isdigit()
