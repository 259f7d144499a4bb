"""Whether one article is a copy of another, as outlets reprint what an agency wrote."""

import re

COPIED_AT = 0.6
"""Reprints in the seeds share 0.8 and more, two articles on one event by two authors below 0.05."""
_RUN = 5
_WORD = re.compile(r"\w+")


def runs_of(text: str) -> frozenset[int]:
    """Every run of five words, as a number: what stays through a new headline and cuts."""
    words = _WORD.findall(text.casefold())
    return frozenset(hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1))


def is_copy(a: frozenset[int], b: frozenset[int]) -> bool:
    """Whether most of the shorter text's runs are in the longer one."""
    shorter = min(len(a), len(b))
    return shorter > 0 and len(a & b) / shorter >= COPIED_AT
