"""Datelines of an article: they tell where and when it was written, not what happened."""

from itertools import pairwise

from app.extract.language import Parsed
from app.extract.language.datelines import dateline_end


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
