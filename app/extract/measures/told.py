"""A measure with the words that tell it, and how neighbouring words change it."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.measure import Measure
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ALTERNATIVE, COORDINATOR
from app.extract.measures.measure_words import by_verb, by_word

_BEING = word_set("rules/measures", "told", "being")
_JOINING = word_set("rules/measures", "told", "joining")

_LINKS = word_set("rules/measures", "told", "links")
_HURT = frozenset({Measure.KILLED, Measure.INJURED})
_FATES = _HURT | {Measure.CAPTURED, Measure.DETAINED, Measure.DISPLACED, Measure.INFECTED}
"""What may become of people: of two joined by "or" neither is told."""
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
    """What had to be inferred: 2 where another figure's measure is taken, or none was told."""


def joined_measure(word: Token, measure: Measure) -> Measure:
    """The measure of two told together: "killed or wounded" is casualties, "dead or missing" other."""
    for other, conjunction in (*_linked(word, 1), *_linked(word, -1)):
        text = other.lower_
        further = by_word("states").get(text) or by_verb("object").get(text) or by_verb("subject").get(text)
        if further is None or further is measure:
            continue
        if measure is Measure.OTHER and conjunction is COORDINATOR:
            return further  # "trapped and killed"
        pair = {measure, further}
        if pair == {Measure.KILLED, Measure.INJURED}:
            return Measure.CASUALTIES
        if Measure.MISSING in pair and pair & _HURT:
            return Measure.OTHER
        if conjunction is ALTERNATIVE and pair <= _FATES:
            return Measure.OTHER
    return measure


def _linked(word: Token, step: int) -> Iterator[tuple[Token, frozenset[str]]]:
    """The next word on one side that only linking words part from this one, and what joins the two:
    by role."""
    conjunction: frozenset[str] = frozenset()
    for distance in range(1, _GAP + 1):
        at = word.i + step * distance
        if not word.sent.start <= at < word.sent.end:
            return
        token = word.doc[at]
        if token.lower_ in _JOINING:
            conjunction = COORDINATOR if token.lower_ in COORDINATOR else ALTERNATIVE
        elif token.lower_ not in _LINKS:
            if conjunction:
                yield token, conjunction
            return


def is_ended(verb: Token) -> bool:
    """Whether a verb stands in the passive, so that what follows is not its object."""
    before = verb.nbor(-1).lower_ if verb.i > verb.sent.start else ""
    return before in _BEING
