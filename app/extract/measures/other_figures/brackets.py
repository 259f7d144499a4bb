"""Breakdowns in brackets right behind what they break down: "12 killed (9 men, 3 women)"."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.told import Told

BREAKS_DOWN = "breaks down the figure before the bracket"
"""The reason of what a bracket tells."""
_GROUPS = word_set("rules/measures", "brackets", "groups")
_LISTED = frozenset({"NUM", "NOUN", "ADJ", "ADP", "ADV", "DET", "PRON", "PROPN", "CCONJ", "PUNCT"})
_LONGEST = 16
"""Most tokens between a figure and either bracket around it."""
_STATES = frozenset({"VERB", "AUX", "ADJ"})
_STATE_REACH = 3
"""Most tokens between a whole and the bracket: "12 people | had been killed | (9 men"."""
_OF_PEOPLE = frozenset(
    {
        Measure.KILLED,
        Measure.INJURED,
        Measure.MISSING,
        Measure.CAPTURED,
        Measure.DETAINED,
        Measure.DISPLACED,
        Measure.INFECTED,
        Measure.CASUALTIES,
    }
)


def told_by_bracket(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """What befell those whom the bracket around a figure breaks down, where it tells nothing else of them."""
    opening = _opening(parsed, found)
    if opening is None or not _lists_people(parsed, found) or not _closes(parsed, found):
        return None
    whole = next((one for one in reversed(earlier) if one.found.first < opening), None)
    if whole is None or whole.measure not in _OF_PEOPLE:
        return None
    between = parsed.doc[max(whole.found.last, (whole.found.head or 0) + 1) : opening]
    if len(between) > _STATE_REACH or any(token.pos_ not in _STATES for token in between):
        return None
    return Told(whole.measure, BREAKS_DOWN)


def _opening(parsed: Parsed, found: FoundFigure) -> int | None:
    """The bracket that a figure stands in, with nothing but what is counted between them."""
    first = max(parsed.sentence_of(found.first).start, found.first - _LONGEST)
    for token in reversed(parsed.doc[first : found.first]):
        if token.text == "(":
            return token.i
        if token.pos_ not in _LISTED or token.text == ")":
            return None
    return None


def _closes(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether nothing is said of anybody up to the closing bracket; not in "(12 guards were hurt)"."""
    last = min(parsed.sentence_of(found.first).end, found.last + _LONGEST)
    for token in parsed.doc[found.last : last]:
        if token.text == ")":
            return True
        if token.pos_ not in _LISTED:
            return False
    return False


def _lists_people(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether people are counted, or what stands behind a bare number places it: "9 men", "9 in the north",
    "9 of them"; families are the same people, counted otherwise."""
    if found.figure.value.unit is not None:
        return False
    if found.head is not None and parsed.doc[found.head].pos_ != "PRON":
        noun = parsed.doc[found.head].lower_
        return is_person(noun) and noun not in _GROUPS
    return found.last < len(parsed.doc) and _is_place(parsed.doc[found.last])


def _is_place(preposition: Token) -> bool:
    return preposition.pos_ == "ADP" and preposition.head.pos_ in ("PROPN", "NOUN", "PRON")
