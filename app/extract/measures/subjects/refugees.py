"""People on the move, where an article tells of refugees: "10,200 people arrived", "18,000 new arrivals"."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed, once_per_article
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.grammar.governors import top_of
from app.extract.measures.measure_words import listed
from app.extract.measures.told import Told

_REFUGEES = word_set("measures", "refugees")
_REACHING = word_set("measures", "reaching")
_ENOUGH = 2
"""How often refugees are named where an article is about them."""


def told_of_refugees(parsed: Parsed, found: FoundFigure) -> Told | None:
    """Who arrives, crosses or is received, where an article tells of refugees, is displaced."""
    if not _tells_of_refugees(parsed):
        return None
    noun = None if found.head is None else parsed.doc[found.head]
    if noun is not None and noun.lower_ in listed("arrivals"):
        return Told(Measure.DISPLACED, f"‘{noun.lower_}’ among refugees")
    if noun is not None and not is_person(noun.lower_):
        return None
    top = top_of(parsed.doc, found)
    if top.dep_ not in ("nsubj", "nsubj:pass"):
        return None
    moving = next(filter(_moves, (top.head, *top.head.children)), None)
    if moving is not None and top.dep_ == "nsubj:pass" and moving.lemma_ in _REACHING:
        return None  # "are being reached with aid"
    return None if moving is None else Told(Measure.DISPLACED, f"‘{moving.lower_}’ of refugees")


def _moves(verb: Token) -> bool:
    """Whether a verb is of coming away, by itself or behind another: "are waiting to | cross"."""
    return verb.pos_ == "VERB" and verb.lemma_ in listed("arriving")


@once_per_article
def _tells_of_refugees(parsed: Parsed) -> bool:
    return parsed.doc.by_word.count(_REFUGEES) >= _ENOUGH
