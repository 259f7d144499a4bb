"""What the counted noun tells by itself: "22 bodies", "300 cases of measles", "six aboard"."""

from collections.abc import Sequence
from functools import cache

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import COPULA, GENITIVE, INSIDE
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.grammar.governors import top_of
from app.extract.measures.measure_words import by_word, listed
from app.extract.measures.told import Told, joined_measure

_CASES = word_set("rules/measures", "own_nouns", "cases")
_CRIMES = word_set("rules/measures", "own_nouns", "crimes")
_SPREADING = word_set("rules/measures", "own_nouns", "spreading")
_SETS = word_set("rules/figures", "not_times", "sets")
_OF_SETS = 4
_NAMED = 3
"""Words of a noun that takes what it is of with it."""
_BODIES = word_set("rules/measures", "own_nouns", "bodies")
_CORPORATE = word_set("rules/measures", "own_nouns", "corporate")
_GRAVES = word_set("rules/measures", "own_nouns", "graves")
_MASS = word_set("rules/measures", "own_nouns", "mass")
_PATIENTS = word_set("rules/measures", "own_nouns", "patients")
_OF_A_WHOLE = word_set("rules/measures", "own_nouns", "of_a_whole")
_LOSS = word_set("rules/measures", "own_nouns", "loss")
_CARRYING = word_set("rules/measures", "own_nouns", "carrying")
_LOST_CONTACT = word_set("rules/measures", "own_nouns", "lost_contact")
_FOLLOWERS = word_set("rules/measures", "own_nouns", "followers")
_STRIKING = word_set("rules/measures", "own_nouns", "striking")
_ABOARD = word_set("rules/measures", "own_nouns", "aboard")

_ABOARD_REACH = 6
_CRAFT_REACH = 6
_LIVES = word_set("rules/measures", "own_nouns", "lives")
_LIVES_REACH = 8


def told_by_noun(parsed: Parsed, found: FoundFigure, key: str, *, part: bool = False) -> Told | None:
    """The measure of the counted noun, by the table ``nouns`` or ``weak`` of the lexicon; with ``part``
    also where it is a state that the figure is only a part of."""
    if found.head is None:
        return None
    doc = parsed.doc
    noun = doc[found.head].lower_
    if noun in _CASES and is_no_sickness(parsed, found.head):
        return None
    if noun in _CASES and _is_instance(parsed, found):
        return Told(Measure.OTHER, "times that something was done")
    if noun in _BODIES and doc[found.head - 1].lower_ in _CORPORATE:
        return None  # "39 civic bodies"
    if noun in _GRAVES and not _is_burial(parsed, found):
        return None
    if noun in _LIVES:
        return _told_of_lives(parsed, found)
    if key == "nouns" and not part and noun in by_word("states") and _is_part(parsed, found):
        return None  # "two of the injured died": what becomes of a part says more
    if found.head > found.last:
        noun_phrase = f"{doc[found.head - 1].lower_} {noun}"
        noun = noun_phrase if noun_phrase in by_word(key) else noun
    named = " ".join([token.lower_ for token in doc[found.head : found.head + _NAMED]])
    noun = named if named in by_word(key) else noun  # "40 prisoners of war"
    if noun in _PATIENTS and found.head > found.last:
        sickness = doc[found.head - 1].lower_
        if sickness in words("measure_patterns", "classes", "sickness"):
            return Told(Measure.INFECTED, f"the noun ‘{sickness} {noun}’", noun)
    measure = by_word(key).get(noun)
    if measure is None and noun in _SETS:
        measure = _told_of_sets(parsed, found.head)
    if measure is None or (noun in _FOLLOWERS and _suffers(doc, found)):
        return None
    if noun in by_word("states"):
        measure = joined_measure(doc[found.head], measure)
    return Told(measure, f"the noun ‘{noun}’", noun)


def _suffers(doc: Doc, found: FoundFigure) -> bool:
    """Whether something is done to somebody's followers, who then make no crowd: "900 of his supporters were
    turned away"."""
    top = top_of(doc, found)
    whose = found.head is not None and any(one.dep_ == "nmod:poss" for one in doc[found.head].children)
    return whose and top.dep_ == "nsubj:pass"


def told_in_toll(parsed: Parsed, found: FoundFigure, earlier: Sequence[MeasuredFigure]) -> Told | None:
    """What a noun tells in a list of fates, where no verb is shared: "nine dead, six hurt, five hostages"."""
    before = earlier[-1].found if earlier else None
    if before is None or found.head is None or before.last + 2 != found.first:
        return None
    fate, join, behind = parsed.doc[before.last], parsed.doc[before.last + 1], found.head + 1
    if fate.lower_ not in by_word("states") or not (join.text == "," or join.pos_ == "CCONJ"):
        return None
    ends = behind >= len(parsed.doc) or parsed.doc[behind].is_punct or parsed.doc[behind].pos_ == "CCONJ"
    return told_by_noun(parsed, found, "weak") if ends else None


def _told_of_sets(parsed: Parsed, sets: int) -> Measure | None:
    """What sets are of: "eight sets of human remains"."""
    behind = parsed.doc[sets + 1 : min(sets + _OF_SETS, parsed.sentence_of(sets).end)]
    if len(behind) < 2 or behind[0].lower_ not in GENITIVE:
        return None
    return next((by_word("nouns")[one.lower_] for one in behind if one.lower_ in by_word("nouns")), None)


def _is_burial(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether graves are dug for the dead, and not found there; one mass grave is of many."""
    if parsed.doc[(found.head or 1) - 1].lower_ in _MASS:
        return False
    words = {token.lower_ for token in parsed.sentence_of(found.first)}
    return bool(words & listed("burying"))


def _is_part(parsed: Parsed, found: FoundFigure) -> bool:
    doc = parsed.doc
    behind = [token.lower_ for token in doc[found.last : found.last + 2]]
    return not GENITIVE.isdisjoint(behind[:1]) and behind[-1] in _OF_A_WHOLE


def _told_of_lives(parsed: Parsed, found: FoundFigure) -> Told | None:
    """Lives are killed where they are lost, claimed or taken: "60 lives were lost"."""
    if found.head is not None and parsed.doc[found.head - 2].lower_ in _LOSS:
        return Told(Measure.KILLED, "loss of life", "loss")
    sentence = parsed.sentence_of(found.first)
    first = max(sentence.start, found.first - _LIVES_REACH)
    last = min(sentence.end, (found.head or found.last) + _LIVES_REACH)
    for token in parsed.doc[first:last]:
        if token.lower_ in listed("taking_lives"):
            return Told(Measure.KILLED, f"lives lost: ‘{token.lower_}’", token.lower_)
    return None


def is_no_sickness(parsed: Parsed, head: int) -> bool:
    """ "Cases of fraud", "court cases", and "cases" in a text that tells of crimes and of no sickness."""
    doc = parsed.doc
    if doc.by_word.among(_CRIMES) and not doc.by_word.among(_sicknesses()):
        return True
    behind = [token.lower_ for token in doc[head + 1 : head + 4]]
    beside = [] if GENITIVE.isdisjoint(behind[:1]) else behind[1:]
    if any(map(is_person, beside)) and not doc.by_word.among(_sicknesses()):
        return True  # "cases of illegal immigrants working there"
    return bool({*beside, doc[head - 1].lower_ if head else ""} & listed("not_sick"))


def _is_instance(parsed: Parsed, found: FoundFigure) -> bool:
    """ "In one recent case, the firm paid a minister": a case of what is told, where no sickness is."""
    doc = parsed.doc
    inside = found.first > 0 and doc[found.first - 1].lower_ in INSIDE
    return inside and not doc.by_word.among(_sicknesses())


@cache
def _sicknesses() -> frozenset[str]:
    """The words that are each the name of a sickness, or for many of it."""
    return frozenset(words("measure_patterns", "classes", "sickness")) | _SPREADING


def told_of_strikers(parsed: Parsed, found: FoundFigure) -> Told | None:
    """People whose strike or march is told right before them: "3,000 striking miners shut the pit"."""
    if found.head is None or found.head <= found.core:
        return None
    acting, people = parsed.doc[found.head - 1], parsed.doc[found.head]
    if acting.lower_ not in _STRIKING:
        return None
    return Told(Measure.ATTENDED, f"‘{acting.lower_}’ before it") if is_person(people.lower_) else None


def told_of_air_raids(parsed: Parsed, found: FoundFigure) -> Told | None:
    """Raids from the air are fired, others only identify."""
    if found.head is None or found.head == 0:
        return None
    noun, before = parsed.doc[found.head].lower_, parsed.doc[found.head - 1].lower_
    if noun in listed("raids") and before in listed("bombing"):
        return Told(Measure.FIRED, f"the noun ‘{before} {noun}’", f"{before} {noun}")
    return None


def told_aboard(parsed: Parsed, found: FoundFigure) -> Told | None:
    """People aboard a craft that is being looked for are missing; a bare number of those on board of
    any other counts nothing more."""
    sentence = parsed.sentence_of(found.first)
    doc = parsed.doc
    behind = doc[found.last : min(found.last + _ABOARD_REACH, sentence.end)]
    carried = found.first > sentence.start and doc[found.first - 1].lower_ in _CARRYING
    if not carried and not any(token.lower_ in _ABOARD for token in behind):
        return None
    if any(_is_lost(token) for token in sentence) or {token.lower_ for token in sentence} >= _LOST_CONTACT:
        return Told(Measure.MISSING, "aboard a missing craft")
    near = behind[:2] if found.head is None else behind[1:4] if _is_copula(behind[1:2]) else ()
    return Told(Measure.OTHER, "all those aboard") if any(one.lower_ in _ABOARD for one in near) else None


def _is_copula(behind: Sequence[Token]) -> bool:
    """Whether a form of being follows people: "170 people | were on board"."""
    return len(behind) > 0 and behind[0].lemma_ in COPULA


def _is_lost(word: Token) -> bool:
    """Whether a word tells that a craft is looked for; only a craft that is missing is."""
    if word.lower_ not in listed("lost_craft"):
        return False
    near = word.doc[max(word.sent.start, word.i - _CRAFT_REACH) : min(word.sent.end, word.i + 3)]
    crafts = words("measure_patterns", "classes", "lost")
    return word.lower_ not in by_word("states") or any(token.lower_ in crafts for token in near)
