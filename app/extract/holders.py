"""Who holds people that are "held" or "taken away": authorities detain, gunmen capture."""

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Token

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.measure_words import listed_nouns
from app.extract.told import Told

_HELD = frozenset({Measure.DETAINED, Measure.CAPTURED})


def by_holder(parsed: Parsed, found: FoundFigure, told: Told) -> Told:
    """The same, or the other of detained and captured where the word does not tell the holder
    and the sentence, else the article, names one side more often."""
    if told.measure not in _HELD or told.word not in listed_nouns("holding"):
        return told
    for tokens in (parsed.sentence_of(found.first), parsed.doc):
        lawless, lawful = _holders(tokens)
        if lawless != lawful:
            measure = Measure.CAPTURED if lawless > lawful else Measure.DETAINED
            return Told(measure, f"{told.reason}, by {'captors' if lawless > lawful else 'authorities'}")
    return told


def _holders(tokens: Iterable[Token]) -> tuple[int, int]:
    """How often captors and authorities are told of."""
    seen = Counter(token.lower_ for token in tokens)
    return (
        sum(seen[word] for word in listed_nouns("captors")),
        sum(seen[word] for word in listed_nouns("authorities")),
    )
