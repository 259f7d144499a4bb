"""What became of those whose number is told: "the number of those who died", "how many were hurt"."""

from app.extract.language.tokens import Doc
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import GENITIVE
from app.extract.measures.measure_words import by_verb, by_word, listed
from app.extract.measures.phrases import phrase_at
from app.extract.measures.told import Told

_UP_TO = word_set("rules/measures", "totals", "up_to")
_REACHING = word_set("rules/measures", "totals", "reaching")
_RISING = word_set("rules/measures", "totals", "rising")
_NUMBERED = 12
"""Most tokens from "number" to the verb by which it reaches something."""


def told_of_numbered(doc: Doc, noun: int, end: int) -> Told | None:
    """What "people" of "the number of people living with cholera has passed 900" are said to be, and
    "those" of "the number of those who died", or nobody of "the number who died"."""
    counted = doc[noun - 2].lower_ if noun > 1 and doc[noun - 1].lower_ in GENITIVE else doc[noun - 1].lower_
    if noun < 1 or counted not in listed("counts"):
        return None
    for at in range(noun + 1, min(noun + 6, end)):
        if (match := phrase_at(doc, at)) is not None:
            return Told(match.measure, f"the number of those ‘{match.words}’", match.words)
        if doc[at].lower_ in by_verb("subject") and doc[at].tag_ in ("VBD", "VBN"):
            return Told(by_verb("subject")[doc[at].lower_], f"the number of those who ‘{doc[at].lower_}’")
    return None


def told_of_reached(doc: Doc, first: int, start: int) -> Told | None:
    """What became of those whose number comes to people told behind it: "the number of people killed by
    rebels reached | 71 civilians"."""
    at = first - 1
    if at > start and doc[at].lower_ in _UP_TO:
        at -= 1
        if doc[at].lemma_ not in _RISING:
            return None
    elif at <= start or doc[at].lemma_ not in _REACHING:
        return None
    state = None
    for token in reversed(doc[max(start, at - _NUMBERED) : at]):
        if token.lower_ in listed("counts"):
            return None if state is None else Told(*state)
        if token.is_punct:
            return None
        if (told := by_word("states").get(token.lower_)) is not None:
            state = told, f"the number of those ‘{token.lower_}’", token.lower_
    return None


def told_of_those_doing(doc: Doc, verb: int) -> Told | None:
    """What those do whose number is told: "the number | fleeing the country exceeded 3,500"."""
    if verb == 0 or doc[verb - 1].lower_ not in listed("counts"):
        return None
    if (match := phrase_at(doc, verb)) is not None:
        return Told(match.measure, f"the number of those ‘{match.words}’", match.words)
    word = doc[verb].lower_
    measure = by_verb("subject").get(word)
    return None if measure is None else Told(measure, f"the number of those ‘{word}’", word)
