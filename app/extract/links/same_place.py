"""Where an answer says what it denies happened: "denied the killings in Lomeda" is no answer to a count of
those who died in Olmar."""

from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.aims import Aim
from app.extract.links.signs import Signs

_INSIDE = word_set("rules/links", "same_place", "inside")
_BEHIND = 12
"""Tokens behind a figure in which it is told where."""


def of_its_place(signs: Signs, aim: Aim, others: list[int]) -> list[int]:
    """What an answer that names a place can answer, where figures are told for it: none told for another."""
    doc = signs.words.parsed.doc
    here = _places([*doc[aim.first : aim.last]])
    if not here:
        return others
    told = {n: _told_places(signs, n) for n in others}
    if all(here.isdisjoint(places) for places in told.values()):
        return others
    return [n for n in others if not told[n] or not here.isdisjoint(told[n])]


def _told_places(signs: Signs, number: int) -> frozenset[str]:
    """The places named between a figure and the next one of its sentence."""
    figure = signs.draft(number).figure
    if figure is None:
        return frozenset()
    first = figure.found.last
    last = min(first + _BEHIND, signs.words.parsed.sentence_of(figure.found.core).end)
    following = signs.draft(number + 1).figure if number + 1 < len(signs.words.drafts) else None
    if following is not None and first <= following.found.first:
        last = min(last, following.found.first)
    return _places([*signs.words.parsed.doc[first:last]])


def _places(words: list[Token]) -> frozenset[str]:
    return frozenset(
        word.lower_
        for word in words
        if word.pos_ == "PROPN" and any(child.lower_ in _INSIDE for child in word.children)
    )
