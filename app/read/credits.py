"""Credits to wire agencies: in a dateline, in a byline, or in a line at the end of an article."""

import re
from collections.abc import Iterator

from app.domain.found import Field, Found, Origin
from app.read.paragraphs import paragraphs

_AGENCIES = "|".join(
    (
        "AAP|AFP|Agence France-Presse|Anadolu(?: Agency)?|ANI|ANSA|AP|Associated Press",
        "Australian Associated Press|Bloomberg(?: News)?|Canadian Press|dpa|Deutsche Presse-Agentur",
        "EFE|IANS|Interfax(?:-Ukraine)?|KUNA|Kyodo(?: News)?|MENA|PA(?: Media)?|Press Association",
        "Press Trust of India|PTI|Reuters|RIA(?: Novosti)?|SPA|TASS|Ukrinform|UPI",
        "United Press International|WAFA|Xinhua(?: News Agency)?|Yonhap(?: News Agency)?",
    )
)
"""News agencies whose articles other outlets print, by the names that they sign with."""
_AGENCY = rf"(?:(?i:the) )?(?P<agency>{_AGENCIES})"
_DATELINE = re.compile(
    rf"[^\W\d_a-z][\w .,'’/-]{{1,60}}?[,\s]*(?:\([^()]{{0,20}}?)?\b{_AGENCY}\)?\s*[-–—:]{{1,2}}\s"
)
"""As in ``PORT VELL, March 2 (Reuters) -``."""
_BYLINE = re.compile(rf"(?:(?i:by|source|from|via)\s*:?\s+)?{_AGENCY}(?:\s*/\s*(?:{_AGENCIES}))?")
_CLAUSE = r"[^.!?]{0,120}?"
_HELPED = re.compile(
    rf"[\W_]*(?:{_CLAUSE}\b)?(?:{_AGENCIES})\b{_CLAUSE}\b(?:contributed|assisted)\b{_CLAUSE}[.!]?[\W_]*"
    rf"|[\W_]*(?i:with|additional) {_CLAUSE}\b(?:from|by) (?:(?i:the) )?(?:{_AGENCIES})\b{_CLAUSE}[.!]?[\W_]*"
)
"""As in ``The AP contributed to this report.``"""
_SIGNED = re.compile(
    rf"[(\[\s—–-]{{0,3}}(?P<agency>(?:{_AGENCIES})(?:\s*[,/]\s*(?:{_AGENCIES})){{0,3}})[)\]]?\.?"
)
_TOP, _BOTTOM = 6, 4
"""Paragraphs in which a credit is looked for."""
_LONGEST = 300


def find_credits(text: str) -> Iterator[Found]:
    """The credits in an article's text, as they are written.

    >>> [one.value for one in find_credits("Ferry sinks\\n\\nPORT VELL (AP) — Twelve people died.")]
    ['AP']
    """
    blocks = paragraphs(text)
    for block in blocks[1:_TOP]:
        if found := _DATELINE.match(block[:_LONGEST]):
            yield Found(Field.CREDIT, found["agency"], Origin.DATELINE)
        elif found := _BYLINE.fullmatch(block[:_LONGEST]):
            yield Found(Field.CREDIT, found["agency"], Origin.BYLINE)
    for block in blocks[max(1, len(blocks) - _BOTTOM) :]:
        if len(block) > _LONGEST:
            continue
        if found := _SIGNED.fullmatch(block):
            yield Found(Field.CREDIT, found["agency"], Origin.TEXT, "last lines")
        elif _HELPED.fullmatch(block):
            yield Found(Field.CREDIT, block.strip(" _—–-()[]"), Origin.TEXT, "last lines")


def byline_credit(line: str) -> str | None:
    """The agency that a byline names in place of a person."""
    found = _BYLINE.fullmatch(line.strip()) if len(line) < _LONGEST else None
    return found["agency"] if found else None
