"""Bare numbers beside each other, of which the second leaves its verb out, and parts of parts."""

from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    ADVERSATIVE,
    COORDINATOR,
    DEFINITE,
    GENITIVE,
    NEGATOR,
    POINTED_AT,
)

_PERHAPS = word_set("rules/measures", "bare_numbers", "perhaps")

_GAPS = frozenset({",", ";"})
_NOMINAL = frozenset({"NOUN", "PROPN", "DET", "ADJ"})
_LONGEST_SUBJECT = 4
"""Most tokens of a subject whose verb is left out."""
_OF_PLACE = _NOMINAL | {"ADP", "CCONJ", "PUNCT"}
_LONGEST_PLACE = 7
"""Most tokens of the place between two numbers that are joined."""


def stands_against(parsed: Parsed, before: FoundFigure, found: FoundFigure) -> bool:
    """Whether the next subject gives its own number: "Ministry counts 900, union 2,000"."""
    if before.head is not None or found.head is not None:
        return False
    comma, *subject = parsed.doc[before.last : found.first] or (None,)
    if comma is None or comma.text not in _GAPS or not subject or len(subject) > _LONGEST_SUBJECT:
        return False
    return all(token.pos_ in _NOMINAL for token in subject)


def corrects(parsed: Parsed, before: FoundFigure, found: FoundFigure) -> bool:
    """Whether a bare number is set against one that is denied: "not 500 people had died, | but a dozen"."""
    doc = parsed.doc
    if found.head is not None or not found.first or doc[found.first - 1].lower_ not in ADVERSATIVE:
        return False
    denied = before.first > 0 and doc[before.first - 1].lower_ in NEGATOR
    return denied and parsed.sentence_number(before.first) == parsed.sentence_number(found.first)


def goes_on(parsed: Parsed, before: FoundFigure, found: FoundFigure) -> bool:
    """Whether a number is joined to another, with at most a place between: "had spoken of 80 and 400 in
    the capital, and of 1,200 and more than 2,000 in all"."""
    if before.head is not None or found.head is not None:
        return False
    between = parsed.doc[before.last : found.first]
    if [token.text for token in between] == [","] and parsed.doc[found.first].pos_ == "ADV":
        return True  # "a few dozen, probably between 10 and 50"
    if len(between) > _LONGEST_PLACE or not any(token.lower_ in COORDINATOR for token in between):
        return False
    same = parsed.sentence_number(before.first) == parsed.sentence_number(found.first)
    return same and all(token.pos_ in _OF_PLACE for token in between)


def is_guess(parsed: Parsed, found: FoundFigure, end: int) -> bool:
    """Whether a bare number behind those counted (up to token ``end``) only guesses how many they were:
    "killed over 20 guests, | possibly as many as 45"."""
    between = parsed.doc[end : found.first]
    joins = len(between) > 0 and all(one.text == "," or one.pos_ == "CCONJ" for one in between)
    return joins and found.head is None and parsed.doc[found.first].lower_ in _PERHAPS


def is_of_parted(parsed: Parsed, before: FoundFigure, opener: int) -> bool:
    """Whether a part is told of some of those who share a fate, whatever else is said of these: "five of
    those killed were caught in the fire, including | two boys"."""
    doc, at = parsed.doc, before.last
    if at + 1 >= opener or doc[at].lower_ not in GENITIVE or doc[at + 1].lower_ not in POINTED_AT | DEFINITE:
        return False
    between = doc[at:opener]
    commas = [one.i for one in between if one.is_punct]
    return commas in ([], [opener - 1]) and not any(one.dep_ == "mark" or one.tag_ == "WP" for one in between)
