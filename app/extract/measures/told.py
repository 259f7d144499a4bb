"""A measure with the words that tell it, and how neighbouring words change it."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.measure import Measure
from app.extract.language.tokens import Token
from app.extract.measures.measure_words import by_verb, by_word, listed

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
_GAP = 4
"""Most tokens between the two words of "killed or seriously wounded"."""


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


def total_at(token: Token) -> Measure | None:
    """What a word that names a total counts: "toll", "dead", with the word before it "body count",
    and any noun of a measure in "the number of homicides"."""
    word = token.lower_
    if token.i > token.sent.start:
        both = by_word("totals").get(f"{token.nbor(-1).lower_} {word}")
        if both is not None:
            return both
    named = by_word("totals").get(word)
    if named is None and _is_numbered(token):
        return by_word("nouns").get(word) or by_word("weak").get(word)
    return named


def _is_numbered(token: Token) -> bool:
    """Whether a noun stands in "number of …", adjectives between them left aside."""
    at = token.i - 1
    start = token.sent.start
    while at > start and token.doc[at].pos_ in ("ADJ", "NOUN", "PROPN") and token.doc[at].lower_ != "of":
        at -= 1
    return at > start and token.doc[at].lower_ == "of" and token.doc[at - 1].lower_ in listed("counts")
