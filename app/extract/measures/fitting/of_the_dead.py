"""Parts of the dead, whatever had been done to them: "12 of the dead were shot at close range"."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon.function_words import DEFINITE, GENITIVE, POINTED_AT, POSSESSIVES
from app.extract.measures.measure_words import by_word
from app.extract.measures.told import joined_measure


def word_of_the_dead(parsed: Parsed, found: FoundFigure) -> str:
    """The word for the dead whom a figure counts a part of: "of the dead", "of those killed"; else ""."""
    if found.head is None or parsed.doc[found.last].lower_ not in GENITIVE:
        return ""
    if parsed.doc[found.last + 1].lower_ not in DEFINITE | POSSESSIVES | POINTED_AT:
        return ""  # "hundreds of dead and wounded"
    noun = parsed.doc[found.head]
    if noun.lower_ in POINTED_AT and found.head + 1 < len(parsed.doc):
        noun = noun.nbor(1)
    if joined_measure(noun, Measure.KILLED) is not Measure.KILLED:
        return ""  # "12 of the dead and wounded"
    return noun.lower_ if by_word("totals").get(noun.lower_) is Measure.KILLED else ""
