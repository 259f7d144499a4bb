"""A measure with the words that tell it, and how neighbouring words change it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from app.domain.measure import Measure
from app.extract.measures.measure_words import by_phrase, by_verb, by_word

_LINKS = frozenset(
    {
        "and",
        "or",
        "/",
        ",",
        "and/or",
        "been",
        "were",
        "was",
        "badly",
        "seriously",
        "either",
        "had",
        "have",
        "else",
        "both",
        "being",
        "also",
    }
)
_TERMS = frozenset({"years", "year", "months", "days"})
_GAP = 4
"""Most tokens between the two words of "killed or seriously wounded"."""
_PREDICATE = 4
"""Most tokens before the noun of a predicate that belong to it: "still under the rubble"."""


@dataclass(frozen=True, slots=True)
class Told:
    """A measure with the rule that told it."""

    measure: Measure
    reason: str
    word: str = ""
    """The word or phrase that told it."""
    steps: int = 0
    """What had to be inferred: 1 where another figure's measure is taken, or none was told."""


def joined_measure(word: Token, measure: Measure) -> Measure:
    """The measure of two told together: "killed or wounded" is casualties, "dead or missing" other."""
    for other in (*_linked(word, 1), *_linked(word, -1)):
        text = other.lower_
        further = by_word("states").get(text) or by_verb("object").get(text) or by_verb("subject").get(text)
        if further is None or further is measure:
            continue
        pair = {measure, further}
        if pair == {Measure.KILLED, Measure.INJURED}:
            return Measure.CASUALTIES
        if pair == {Measure.KILLED, Measure.MISSING} or pair == {Measure.INJURED, Measure.MISSING}:
            return Measure.OTHER
    return measure


def _linked(word: Token, step: int) -> Iterator[Token]:
    """The next word on one side that only linking words part from this one, with one "and" or "or"."""
    conjunction = False
    for distance in range(1, _GAP + 1):
        at = word.i + step * distance
        if not word.sent.start <= at < word.sent.end:
            return
        token = word.doc[at]
        if token.lower_ in ("and", "or", "/", "and/or"):
            conjunction = True
        elif token.lower_ not in _LINKS:
            if conjunction:
                yield token
            return


def phrase_near(head: Token, counted: Token) -> Told | None:
    """Several words around the verb that tell a measure: "were taken hostage", "took to the streets"."""
    doc = head.doc
    start = max(head.i - 1, head.sent.start)
    if counted.i < head.i and head.pos_ != "VERB":
        start = max(counted.i + 1, head.i - _PREDICATE)
    end = min(max(head.i, counted.i) + 6, head.sent.end)
    for at in range(start, end):
        if doc[at].lower_ in (",", ";") and at > counted.i and at > head.i:
            return None
        if (found := phrase_at(doc, at)) is not None:
            phrase = " ".join(found[0])
            return Told(found[1], f"phrase ‘{phrase}’", phrase)
    return None


def phrase_at(doc: Doc, start: int) -> tuple[tuple[str, ...], Measure] | None:
    """The longest phrase of a measure that begins at a token."""
    words = tuple(token.lower_ for token in doc[start : start + 5])
    for length in range(len(words), 1, -1):
        measure = by_phrase().get(words[:length])
        if measure is not None and not (words[0] == "in" and start > 0 and doc[start - 1].lower_ in _TERMS):
            return words[:length], measure
    return None
