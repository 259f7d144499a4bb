"""People who told what happened: "interviews with 40 relatives of the dead" count no dead."""

from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.measures.counted_nouns import is_person

_BEFORE = word_set("rules/measures", "informants", "before")
_ASKING = word_set("rules/measures", "informants", "asking")
_TALKING = word_set("rules/measures", "informants", "talking")


def are_informants(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a figure counts people who were asked: "testimonies from 12 guards", "spoke to 12 guards"."""
    doc, start = parsed.doc, parsed.sentence_of(found.first).start
    if found.head is None or found.first - 2 < start:
        return False
    before = doc[found.first - 1].lower_
    asked = before in _ASKING or (before in _BEFORE and doc[found.first - 2].lower_ in _TALKING)
    return asked and is_person(doc[found.head].lower_)
