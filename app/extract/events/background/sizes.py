"""Figures that are sizes of things that are, not of what happened: inhabitants, pupils, garrisons."""

from app.domain.event import FoundEvent
from app.domain.measure import Measure
from app.extract.events.scene import Scene
from app.extract.language.tokens import Doc, Token, text_of
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import GENITIVE
from app.extract.words.place_words import place_words

_PERSONS = word_set("rules/events", "sizes", "persons")
_POPULATION = word_set("rules/events", "sizes", "population")
_KEEPING = word_set("rules/events", "sizes", "keeping")
_HOMES = word_set("rules/events", "sizes", "homes")

_LOOK_BACK = 5
_FINITE = frozenset({"VBZ", "VBP", "VBD"})


def size_reason(scene: Scene, _: FoundEvent | None, token: Token) -> str | None:
    """ "has about 90,000 inhabitants", "a town of 8,000 people", "where 2,500 troops are stationed"."""
    one = scene.measured_at.get(token.i)
    if one is None:
        return None
    head = None if one.found.head is None else scene.parsed.doc[one.found.head]
    if one.measure is not Measure.OTHER:
        return _have(head)
    return _who_lives_there(token, one.found.first, head) or _have(head) or _posted(head)


def _who_lives_there(token: Token, first: int, head: Token | None) -> str | None:
    beside = token.doc[max(first - _LOOK_BACK, token.sent.start) : token.i]
    if any(word.lemma_ in _POPULATION for word in beside):
        return "a size: population"
    if head is not None and head.lemma_ in words("background", "inhabitants"):
        return "a size: who lives there"
    if any(phrase in text_of(beside).lower() for phrase in _HOMES) or _is_settlement_of(token.doc, first):
        return "a size: who lives there"
    if head is not None and head.dep_ == "nmod" and _is_whole_of(token, first):
        head = head.head  # "many of the country's 250 million people live there"
    if head is not None and head.dep_ == "nsubj" and head.head.lemma_ in words("background", "living"):
        return f"a size: who {head.head.lower_} there"
    return None


def _is_whole_of(token: Token, first: int) -> bool:
    """Whether a figure is all that a place has: "of the country's | 250 million"."""
    return first > token.sent.start and token.doc[first - 1].tag_ == "POS"


def _is_settlement_of(doc: Doc, first: int) -> bool:
    """ "a town of some 85,000"."""
    return (
        first > 1 and doc[first - 1].lower_ in GENITIVE and doc[first - 2].lower_ in place_words("dwellings")
    )


def _have(head: Token | None) -> str | None:
    """ "a school that has 1,900 pupils", "the plant employs 300 workers"."""
    if head is None or head.dep_ != "obj":
        return None
    verb, lemma = head.head, head.lemma_
    holds = verb.lemma_ in words("background", "holding") and lemma in _PERSONS
    has = verb.lemma_ in words("background", "having") and lemma in words("background", "members")
    return f"a size: {verb.lower_} {head.lower_}" if (holds or has) and verb.tag_ in _FINITE else None


def _posted(head: Token | None) -> str | None:
    """Troops that are only there: 'where 2,500 troops are stationed', 'has 9,000 soldiers in'."""
    if head is None or head.lemma_ not in words("background", "forces"):
        return None
    around = head.doc[max(head.i - 8, head.sent.start) : min(head.i + 6, head.sent.end)]
    for word in around:
        if word.lemma_ in words("background", "posted") and word.pos_ == "VERB" and word.i > head.i:
            return f"a size: {head.lower_} {word.lower_} there"
        if word.tag_ in ("VBZ", "VBP") and word.lemma_ in _KEEPING and word.dep_ != "aux":
            return f"a size: {head.lower_} kept there"
    return None
