"""What damage came to, where no currency is known: "damage was put at 4 million kalders"."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.measures.counted_nouns import is_person, nouns
from app.extract.measures.told import Told
from app.extract.measures.totals.total_words import total_at

_DAMAGE = word_set("rules/measures", "damages", "damage")
_BEFORE_SUMS = word_set("rules/measures", "totals", "before_totals")
_REACH = 24
"""Most tokens from the damage to a sum."""
_LEAST = 1000
"""Of fewer it may be anything that was damaged."""
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "obj"})


def told_of_damage(parsed: Parsed, found: FoundFigure) -> Told | None:
    """A sum behind "at", of which the nearest word that names a total says that it is of damage."""
    doc, start = parsed.doc, parsed.sentence_of(found.first).start
    if found.first == start or doc[found.first - 1].lower_ not in _BEFORE_SUMS:
        return None
    low = found.figure.value.low or found.figure.value.high or 0
    noun = "" if found.head is None else doc[found.head].lower_
    if low < _LEAST or is_person(noun) or noun in nouns("things"):
        return None
    for token in reversed(doc[max(start, found.first - _REACH) : found.first]):
        if token.lower_ in _DAMAGE and token.dep_ in _SUBJECTS:
            return Told(Measure.COST, f"what ‘{token.lower_}’ came to")
        if total_at(token) is not None:
            return None
    return None
