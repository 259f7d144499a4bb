"""Datelines of an article: they tell where and when it was written, not what happened."""

from collections.abc import Container, Iterator
from itertools import pairwise

from app.extract.language import Parsed
from app.extract.language.datelines import dateline_end
from app.extract.language.tokens import Sentence


def find_datelines(parsed: Parsed) -> dict[int, int]:
    """The datelines of an article: from the token that begins each to the one after it.

    They stand at the beginning of a paragraph below the headline.
    """
    found = {}
    for opening, following in pairwise([*sorted(parsed.paragraph_starts), len(parsed.doc)]):
        end = None if parsed.in_headline(opening) else dateline_end(parsed.doc[opening:following])
        if end is not None:
            found[opening] = opening + end
    return found


def body_sentences(parsed: Parsed, in_datelines: Container[int]) -> Iterator[Sentence]:
    """The sentences below the headline that are more than a dateline; ``in_datelines`` are its tokens."""
    for sentence in parsed.sentences:
        if not parsed.in_headline(sentence.start) and sentence.end - 1 not in in_datelines:
            yield sentence
