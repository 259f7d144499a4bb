"""The turns of a transcript: "ORTEGA: We know of 12." is a speaker's label and what he says.

A label that opens a line would be parsed as part of the sentence behind it, as its subject where that
has a verb of saying. In a transcript each is made a paragraph of its own.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from app.extract.lexicon import word_set

_ASKING = word_set("rules/language", "turns", "asking")
_ANSWERING = word_set("rules/language", "turns", "answering")
_TITLES = word_set("roles", "titles")
_OFFICES = word_set("roles", "words")
_LABEL = re.compile(
    r"\s*([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,4})"
    r"(?P<office>,(?: [^\s,.:()]+){1,9})?"  # "BOB KAY, SNB CORRESPONDENT:"
    r"(?: \([^()\n]{1,60}\))?:(?=\s+\S)"
    r"|\s*([^\W\d_])\.(?=\s+\S)"  # "Q. How many?"
)
_FEWEST = 3
"""Fewest labels that make a transcript; one of them at least stands there again."""


def apart_from_labels(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines of a text, from character to character, with the labels of a transcript cut off. Its first
    line may be a headline, and stays whole."""
    labels = {start: match for start, end in lines[1:] if (match := _label(text, start, end))}
    if not is_transcript(match[1] or match[3] for match in labels.values()):
        yield from lines
        return
    for start, end in lines:
        if start in labels:
            yield start, labels[start].end()
            yield labels[start].end(), end
        else:
            yield start, end


def _label(text: str, start: int, end: int) -> re.Match[str] | None:
    """The label that opens a line. With an office behind a comma it is one in capitals alone: "In Lomeda,
    he put it plainly:" and "Lomeda, Monday:" are none."""
    match = _LABEL.match(text, start, end)
    if match is None or (match["office"] and not f"{match[1]}{match['office']}".isupper()):
        return None
    return match if all(word[0].isupper() for word in (match[1] or match[3]).split()) else None


def is_transcript(labels: Iterable[str]) -> bool:
    """Whether what stands before colons are speakers who take turns: some of them speak again, or one asks
    and another answers, or two have titles ("MR. ORTEGA", "Col. Bell")."""
    every = list(labels)
    times = Counter(speaker_of(label) for label in every)
    if times.total() >= _FEWEST and max(times.values()) > 1:
        return True
    asking = sum(is_asking(label) and speaker_of(label) not in _ANSWERING for label in every)
    return sum(map(_is_titled, every)) > 1 or 0 < asking < len(every)


def _is_titled(label: str) -> bool:
    """Whether a title stands before a name, or in capitals an office: "Col. Bell", "GENERAL BELL"."""
    first, _, name = label.casefold().partition(" ")
    return bool(name) and (first in _TITLES or (label.isupper() and first in _OFFICES))


def is_asking(label: str) -> bool:
    """Whether a label only tells that somebody asks or answers: "Q", "REPORTER"."""
    return speaker_of(label) in _ASKING


def speaker_of(label: str) -> str:
    """What tells one speaker from another, who is "Ana Ortega" at first and "ORTEGA" later: the surname."""
    return label.split()[-1].casefold().rstrip(".")
