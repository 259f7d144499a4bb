"""What a confirmation tells again: "confirmed that the trucks had been burned"."""

from collections.abc import Sequence

from app.extract.language.clauses import SUBJECTS
from app.extract.stances.aims import Aim
from app.extract.stances.pointing import DEFINITE
from app.extract.stances.signs import Signs

_BACK = 3
"""Sentences after a statement in which it is confirmed."""


def retold(signs: Signs, number: int, aim: Aim, others: Sequence[int]) -> int | None:
    """The nearest statement before a confirmation that tells the same of the same things; None where the
    confirmation speaks of things that nobody has told of yet, or tells something else of them."""
    themes = _known_themes(signs, aim)
    if not themes:
        return None
    for other in reversed(others):
        near = other < number and signs.gap(number, other) <= _BACK
        if near and signs.draft(other).source is not None and _tells_the_same(signs, aim, themes, other):
            return other
    return None


def _known_themes(signs: Signs, aim: Aim) -> frozenset[str]:
    """The stems of the subjects that point back, in what is confirmed: of "that the trucks had been
    burned", truck."""
    doc, words = signs.words.parsed.doc, signs.words
    known = (
        words.telling(token.i, token.i + 1)
        for token in doc[aim.first : aim.last]
        if token.dep_ in SUBJECTS and any(child.lower_ in DEFINITE for child in token.children)
    )
    return frozenset[str]().union(*known) - words.proper


def _tells_the_same(signs: Signs, aim: Aim, themes: frozenset[str], other: int) -> bool:
    words, figure = signs.words, signs.draft(other).figure
    told = words.content(other)
    if not signs.draft(other).stance.stance.supports or not themes & told:
        return False
    if figure is not None and figure.measure in words.measures(aim.first, aim.last):
        head = figure.found.head
        return head is not None and bool(themes & words.telling(head, head + 1))
    own = words.telling(aim.first, aim.last) - themes - words.proper
    return figure is None and bool(own & told)
