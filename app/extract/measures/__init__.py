"""Measures: what each figure counts, read off the grammar around it."""

from spacy.tokens import Token

from app.domain.measure import Measure
from app.domain.reason import Part, Reason
from app.extract.figures.units import PERCENT
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.lexicon import words
from app.extract.measures.governors import told_by_modifiers, told_by_total_above, told_by_tree
from app.extract.measures.holders import Holders
from app.extract.measures.identifying import only_identifies
from app.extract.measures.inherited import Counts
from app.extract.measures.measure_words import by_verb, by_word, listed_nouns
from app.extract.measures.nearby import (
    STANDS_AGAINST,
    told_by_event_before,
    told_by_list,
    told_by_series,
    told_by_state_beside,
    told_by_total,
    told_by_verb_before,
)
from app.extract.measures.predicates import told_by_predicate_behind
from app.extract.measures.told import Told

_NONE = Told(Measure.OTHER, "no word of a known measure governs it", steps=1)
_SHARE = Told(Measure.SHARE, "a share", steps=2)
_OPEN = frozenset({_NONE.reason, _SHARE.reason, STANDS_AGAINST})
_OF_PEOPLE = frozenset(
    {Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.DETAINED, Measure.INFECTED, Measure.MISSING}
)

_OF_SHARES = frozenset({Measure.DISPLACED, Measure.DESTROYED})


def find_measures(parsed: Parsed, figures: tuple[FoundFigure, ...]) -> tuple[MeasuredFigure, ...]:
    """The figures with what they count: in "12 rebels were killed" 12, killed, "rebels".

    Numbers that count nothing by a measure and only tell which things are meant ("the two
    countries") are left out.
    """
    told = _inherited(parsed, figures, _told_alone(parsed, figures))
    return tuple(
        _measured(parsed, found, one)
        for found, one in zip(figures, told, strict=True)
        if not only_identifies(parsed, found, one.measure)
    )


def _told_alone(parsed: Parsed, figures: tuple[FoundFigure, ...]) -> list[Told]:
    """What the words around each figure tell of it."""
    every: list[Told] = []
    measured: list[MeasuredFigure] = []
    holders = Holders(parsed)
    for found in figures:
        told = holders.settle(found, _fitting(parsed, found, _told(parsed, found, measured)))
        every.append(told)
        if not only_identifies(parsed, found, told.measure):
            measured.append(_measured(parsed, found, told))
    return every


def _inherited(parsed: Parsed, figures: tuple[FoundFigure, ...], told: list[Told]) -> list[Told]:
    """The same, where figures of which nothing was told take the measure of another figure."""
    counts = Counts(parsed, figures, told)
    for at, one in enumerate(told):
        if one.reason in _OPEN and one.measure in (Measure.OTHER, Measure.SHARE):
            told[at] = counts.told_by_another(at) or one
    return told


def _measured(parsed: Parsed, found: FoundFigure, told: Told) -> MeasuredFigure:
    reason = Reason(Part.MEASURE, told.reason, told.steps)
    return MeasuredFigure(found, told.measure, _counted(parsed, found), reason)


def _told(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told:
    unit = found.figure.value.unit
    if unit == PERCENT:
        return _told_of_share(parsed, found)
    if unit is not None:
        return Told(Measure.COST, "money")
    return (
        _told_against_share(parsed, found, earlier)
        or _told_by_noun(parsed, found, "nouns")
        or told_by_state_beside(parsed, found)
        or told_by_verb_before(parsed, found)
        or told_by_total_above(parsed.doc, found)
        or told_by_tree(parsed.doc, found)
        or told_by_modifiers(parsed.doc, found)
        or told_by_total(parsed, found, earlier)
        or told_by_predicate_behind(parsed, found)
        or told_by_event_before(parsed, found)
        or told_by_list(parsed, found, earlier)
        or told_by_series(parsed, found, earlier)
        or _told_by_noun(parsed, found, "weak")
        or _told_of_air_raids(parsed, found)
        or _told_aboard(parsed, found)
        or _NONE
    )


def _told_against_share(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A bare number that a share is held against, "31 per cent, not 58", counts nobody."""
    if found.head is not None or not earlier or found.first == 0:
        return None
    share = earlier[-1].found
    against = parsed.doc[found.first - 1].lower_ in ("not", "against", "versus")
    near = parsed.sentence_number(share.first) == parsed.sentence_number(found.first)
    return (
        Told(Measure.OTHER, "stands against a share")
        if (against and near and share.figure.value.unit == PERCENT)
        else None
    )


def _told_of_share(parsed: Parsed, found: FoundFigure) -> Told:
    """A share of people who were killed, infected and so on is of that measure, in per cent."""
    told = _told_by_noun(parsed, found, "nouns") or told_by_tree(parsed.doc, found)
    if told is not None and (told.measure in _OF_PEOPLE or told.measure in _OF_SHARES):
        return told
    if _stays_away(parsed, found, told or told_by_predicate_behind(parsed, found)):
        return Told(Measure.ATTENDED, "a share that took part")
    return _SHARE


def _stays_away(parsed: Parsed, found: FoundFigure, told: Told | None) -> bool:
    """Whether a share of some people struck or marched: told by a phrase, never by "turnout"."""
    if found.head is None or told is None or told.measure is not Measure.ATTENDED:
        return False
    return " " in told.word and parsed.doc[found.head].lower_ not in listed_nouns("not_crowds")


def _fitting(parsed: Parsed, found: FoundFigure, told: Told) -> Told:
    """The measure, unless the counted noun cannot be of it: launched probes are not fired."""
    if found.head is None:
        return told
    noun = parsed.doc[found.head].lower_
    if told.measure is Measure.ATTENDED and noun in listed_nouns("munitions"):
        return Told(Measure.FIRED, told.reason)
    if told.measure in (Measure.KILLED, Measure.INJURED) and noun in ("case", "cases"):
        return Told(Measure.INFECTED, f"the noun ‘{noun}’")
    if told.measure is Measure.FIRED and noun not in listed_nouns("munitions") | listed_nouns("raids"):
        return Told(Measure.OTHER, f"‘{noun}’ are not fired")
    if told.measure in _OF_PEOPLE and noun in listed_nouns("animals"):
        return Told(Measure.OTHER, f"‘{noun}’ are no people")
    if told.measure in _OF_PEOPLE and noun in words("identifying", "events"):
        return Told(Measure.OTHER, f"‘{noun}’ are no people")
    if told.measure in (Measure.DESTROYED, Measure.KILLED) and noun in words("measures", "attacking"):
        return Told(Measure.FIRED, f"‘{noun}’ are counted themselves")
    if told.measure is Measure.DISPLACED and noun in listed_nouns("forces"):
        return Told(Measure.OTHER, f"‘{noun}’ do not flee")
    if told.measure is Measure.DESTROYED and noun in listed_nouns("people"):
        if told.word in by_verb("object_of_people"):
            return Told(by_verb("object_of_people")[told.word], f"‘{noun}’ as object of ‘{told.word}’")
        return Told(Measure.OTHER, f"‘{noun}’ are no things")
    if told.measure is Measure.ATTENDED and (
        noun in listed_nouns("not_crowds") or noun in words("identifying", "nouns")
    ):
        return Told(Measure.OTHER, f"‘{noun}’ are no crowd")
    if told.measure is Measure.KILLED and noun in listed_nouns("things"):
        return Told(Measure.DESTROYED, told.reason)
    return told


def _told_by_noun(parsed: Parsed, found: FoundFigure, key: str) -> Told | None:
    if found.head is None:
        return None
    noun = parsed.doc[found.head].lower_
    if found.head > found.last:
        noun_phrase = f"{parsed.doc[found.head - 1].lower_} {noun}"
        noun = noun_phrase if noun_phrase in by_word(key) else noun
    measure = by_word(key).get(noun)
    return None if measure is None else Told(measure, f"the noun ‘{noun}’", noun)


def _told_of_air_raids(parsed: Parsed, found: FoundFigure) -> Told | None:
    if found.head is None or found.head == 0:
        return None
    noun, before = parsed.doc[found.head].lower_, parsed.doc[found.head - 1].lower_
    if noun in listed_nouns("raids") and before in listed_nouns("bombing"):
        return Told(Measure.FIRED, f"the noun ‘{before} {noun}’")
    return None


def _told_aboard(parsed: Parsed, found: FoundFigure) -> Told | None:
    """People aboard a craft that is being looked for are missing."""
    sentence = parsed.sentence_of(found.first)
    behind = {token.lower_ for token in parsed.doc[found.last : min(found.last + 6, sentence.end)]}
    if not behind & {"aboard", "board"}:
        return None
    lost = any(token.lower_ in listed_nouns("lost_craft") for token in sentence)
    return Told(Measure.MISSING, "aboard a missing craft") if lost else None


def _counted(parsed: Parsed, found: FoundFigure) -> str | None:
    """The counted things as written, without relative clauses: "Russian soldiers"."""
    if found.head is None or found.head < found.last:
        return None
    first = found.last
    for at in range(found.last, found.head):
        if parsed.doc[at].lower_ == "of":
            first = at + 1
    if parsed.doc[found.head].pos_ == "PRON":
        return None
    if parsed.doc[found.head].lower_ in by_word("states"):
        return None
    while first < found.head and _is_before_counted(parsed.doc[first]):
        first += 1
    return parsed.span(first, found.head + 1).text


def _is_before_counted(token: Token) -> bool:
    """Whether a word before the noun is no part of what is counted: "the 50" of "20 of the 50 hostages"."""
    return token.like_num or token.lower_ in words("measures", "not_counted")
