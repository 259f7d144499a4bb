"""Sentences of a text by its marks alone: good enough to compare two texts, without a language pipeline."""

import re

_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_TITLES = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Gov|Sen|St|No|Prof)\.$")


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of every paragraph in order, each in one line.

    >>> sentences_of("Ferry sinks\\n\\nTwelve died. Gen. Orlov denied it.")
    ('Ferry sinks', 'Twelve died.', 'Gen. Orlov denied it.')
    """
    found: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text):
        found += _joined([part for part in _cut(" ".join(paragraph.split())) if part])
    return tuple(found)


def _cut(paragraph: str) -> list[str]:
    parts, start = [], 0
    for end in _END.finditer(paragraph):
        parts.append(paragraph[start : end.end()].strip())
        start = end.end()
    return [*parts, paragraph[start:].strip()]


def _joined(parts: list[str]) -> list[str]:
    """A full stop after a title or an initial ends no sentence."""
    joined: list[str] = []
    for part in parts:
        if joined and _TITLES.search(joined[-1]):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined
