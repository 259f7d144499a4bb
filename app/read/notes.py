"""Corrections, updates and editors' notes: where a newsroom speaks of the article itself."""

import re
from collections.abc import Iterator

from app.domain.article import Note, NoteKind
from app.domain.span import Span

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = rf"(?:\s*[,(\[]?\s*(?:on )?(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}|[\d./-]{{6,10}})[^:—–]{{0,25}})?"
_COLON = r"\s*[)\]]?\s*(?::|\s[—–-]\s)"
_THIS = r"(?:an? (?:earlier|previous) version of )?this (?:article|story|report|page|piece|post|headline)"
_STARTS = {
    NoteKind.CORRECTION: rf"(?:corrections?(?: and clarifications?)?|clarifications?|corrected)"
    rf"{_DATE}{_COLON}"
    rf"|(?:a|this) correction (?:was|has been) made|an? (?:earlier|previous) version of this \w+\b"
    rf"|(?:{_THIS}|the headline|this) (?:was|has been) (?:amended|corrected)\b"
    rf"|\(?corrects? (?:the )?(?:number|spelling|name|date|toll|figure|headline|paragraph|in)\b",
    NoteKind.UPDATE: rf"updated?{_DATE}{_COLON}|{_THIS} (?:was|has been) (?:updated|revised)\b",
    NoteKind.EDITORS_NOTE: rf"(?:editors?['’]?s?['’]?|publisher['’]s) note{_DATE}\s*[:.—–-]"
    r"|note (?:from|by) the editors?\b|note to (?:our )?readers\b",
}
_NOTES = {kind: re.compile(rf"[\W_]{{0,3}}(?:{starts})", re.I) for kind, starts in _STARTS.items()}
_LOOKED_AT = 200
"""Characters from the beginning of a paragraph that decide."""


def note_kind(words: str) -> NoteKind | None:
    """What kind of note a paragraph is; None where it is part of the story.

    >>> note_kind("Correction: An earlier version of this article said that 20 had died.")
    <NoteKind.CORRECTION: 'correction'>
    """
    start = words[:_LOOKED_AT]
    return next((kind for kind, pattern in _NOTES.items() if pattern.match(start)), None)


def is_note(words: str) -> bool:
    """Whether the newsroom speaks of the article in this paragraph."""
    return note_kind(words) is not None


def find_notes(text: str) -> Iterator[Note]:
    """The notes of a text in its order, each a paragraph."""
    start = 0
    for paragraph in text.split("\n\n"):
        kind = note_kind(paragraph)
        if kind is not None:
            yield Note(kind, Span.of(text, start, start + len(paragraph)))
        start += len(paragraph) + 2
