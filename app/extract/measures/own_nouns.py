"""What the counted noun tells by itself: "22 bodies", "300 cases of measles", "six aboard"."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import words
from app.extract.measures.measure_words import by_word, listed
from app.extract.measures.told import Told, joined_measure

_ABOARD_REACH = 6
_LIVES = frozenset({"life", "lives"})
_LIVES_REACH = 8


def told_by_noun(parsed: Parsed, found: FoundFigure, key: str, *, part: bool = False) -> Told | None:
    """The measure of the counted noun, by the table ``nouns`` or ``weak`` of the lexicon; with ``part``
    also where it is a state that the figure is only a part of."""
    if found.head is None:
        return None
    doc = parsed.doc
    noun = doc[found.head].lower_
    if noun in ("case", "cases") and _is_no_sickness(parsed, found.head):
        return None
    if noun in ("graves", "coffins") and not _is_burial(parsed, found):
        return None
    if noun in _LIVES:
        return _told_of_lives(parsed, found)
    if key == "nouns" and not part and noun in by_word("states") and _is_part(parsed, found):
        return None  # "two of the injured died": what becomes of a part says more
    if found.head > found.last:
        noun_phrase = f"{doc[found.head - 1].lower_} {noun}"
        noun = noun_phrase if noun_phrase in by_word(key) else noun
    if noun in ("patient", "patients", "sufferers") and found.head > found.last:
        sickness = doc[found.head - 1].lower_
        if sickness in words("measure_patterns", "classes", "sickness"):
            return Told(Measure.INFECTED, f"the noun ‘{sickness} {noun}’", noun)
    measure = by_word(key).get(noun)
    if measure is None:
        return None
    if noun in by_word("states"):
        measure = joined_measure(doc[found.head], measure)
    return Told(measure, f"the noun ‘{noun}’", noun)


def _is_burial(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether graves are dug for the dead, and not found there."""
    words = {token.lower_ for token in parsed.sentence_of(found.first)}
    return bool(words & listed("burying"))


def _is_part(parsed: Parsed, found: FoundFigure) -> bool:
    doc = parsed.doc
    behind = [token.lower_ for token in doc[found.last : found.last + 2]]
    return behind[:1] == ["of"] and behind[-1] in ("the", "those", "these", "its", "their")


def _told_of_lives(parsed: Parsed, found: FoundFigure) -> Told | None:
    """Lives are killed where they are lost, claimed or taken: "60 lives were lost"."""
    if found.head is not None and parsed.doc[found.head - 2].lower_ == "loss":
        return Told(Measure.KILLED, "loss of life", "loss")
    sentence = parsed.sentence_of(found.first)
    first = max(sentence.start, found.first - _LIVES_REACH)
    last = min(sentence.end, (found.head or found.last) + _LIVES_REACH)
    for token in parsed.doc[first:last]:
        if token.lower_ in listed("taking_lives"):
            return Told(Measure.KILLED, f"lives lost: ‘{token.lower_}’", token.lower_)
    return None


def _is_no_sickness(parsed: Parsed, head: int) -> bool:
    """ "Cases of fraud", "court cases"."""
    doc = parsed.doc
    behind = [token.lower_ for token in doc[head + 1 : head + 4]]
    beside = behind[1:] if behind[:1] == ["of"] else []
    return bool({*beside, doc[head - 1].lower_ if head else ""} & listed("not_sick"))


def told_of_air_raids(parsed: Parsed, found: FoundFigure) -> Told | None:
    """Raids from the air are fired, others only identify."""
    if found.head is None or found.head == 0:
        return None
    noun, before = parsed.doc[found.head].lower_, parsed.doc[found.head - 1].lower_
    if noun in listed("raids") and before in listed("bombing"):
        return Told(Measure.FIRED, f"the noun ‘{before} {noun}’", f"{before} {noun}")
    return None


def told_aboard(parsed: Parsed, found: FoundFigure) -> Told | None:
    """People aboard a craft that is being looked for are missing."""
    sentence = parsed.sentence_of(found.first)
    doc = parsed.doc
    behind = {token.lower_ for token in doc[found.last : min(found.last + _ABOARD_REACH, sentence.end)]}
    carried = found.first > sentence.start and doc[found.first - 1].lower_ == "carrying"
    if not carried and not behind & {"aboard", "board"}:
        return None
    words = {token.lower_ for token in sentence}
    lost = words & listed("lost_craft") or {"lost", "contact"} <= words
    return Told(Measure.MISSING, "aboard a missing craft") if lost else None
