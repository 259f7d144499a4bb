"""The sentence around a span, to show where a finding stands."""

import re

from app.domain.span import Span

_END = re.compile(r"[.!?…][”’\"')\]]*\s+(?=[A-Z0-9“‘\"'(])|\n+")
_INITIAL = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Capt|Sgt|Gov|Sen|St|No)\.\s*$")


def sentence_at(text: str, span: Span) -> str:
    """The words of the sentence that holds the start of ``span``."""
    return sentence_around(text, span).text.strip()


def sentence_around(text: str, span: Span) -> Span:
    """The line's sentence that holds the start of ``span``; good enough to show, not to parse."""
    start = 0
    for end in _END.finditer(text):
        if _INITIAL.search(text[max(0, end.start() - 5) : end.start() + 2]) and "\n" not in end[0]:
            continue
        if end.end() > span.start:
            return Span.of(text, start, end.end())
        start = end.end()
    return Span.of(text, start, len(text))
