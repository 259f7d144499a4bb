"""What a figure counts, set right by the figure before it in the same sentence."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import DEFINITE, GENITIVE
from app.extract.measures.counted_nouns import nouns
from app.extract.measures.fitting import OF_PEOPLE
from app.extract.measures.told import Told

_VICTIM = "".join(words("rules/measures", "fitting", "victim"))
_FURTHER = word_set("rules/measures", "fitting", "further")
_SURER = {
    Measure.CASUALTIES: frozenset({Measure.KILLED, Measure.INJURED}),
    Measure.CAPTURED: frozenset({Measure.DETAINED}),
}
"""What was surely meant where less sure words tell of the same people again."""
_SENTENCES = 3
"""Most sentences back to where they were told of first."""
_RUINING = frozenset({Measure.KILLED, Measure.INJURED, Measure.MISSING})


def beside(found: FoundFigure, told: Told, earlier: Sequence[MeasuredFigure], parsed: Parsed) -> Told:
    """The measure that suits what the figures before count: the nearest in the same sentence, or any, where
    victims are counted."""
    if not earlier:
        return told
    before = earlier[-1]
    if (same := _told_again(found, told, earlier, parsed)) is not None:
        return same
    if told.measure is Measure.CASUALTIES:
        return told if _of_something(parsed, found) else of_the_dead(told, earlier)
    if parsed.sentence_number(before.found.first) != parsed.sentence_number(found.first):
        return told
    return of_other_things(found, of_animals(found, told, before, parsed), before, parsed)


def _told_again(
    found: FoundFigure, told: Told, earlier: Sequence[MeasuredFigure], parsed: Parsed
) -> Told | None:
    """ "Troops killed three rebels. They shot | the three men as they ran.": as many as before, with the
    article, are those told of before, of whom more was known."""
    surer = _SURER.get(told.measure)
    if surer is None or not found.first or parsed.doc[found.first - 1].lower_ not in DEFINITE:
        return None
    low, here = found.figure.value.low, parsed.sentence_number(found.first)
    for one in reversed(earlier):
        if here - parsed.sentence_number(one.found.first) > _SENTENCES:
            return None
        if one.found.figure.value.low == low and one.measure in surer:
            return Told(one.measure, "as many are told of before", told.word)
    return None


def _of_something(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether the victims may be those of something else: "three victims | of the explosion"."""
    behind = found.last if found.head is None else found.head + 1
    return behind < len(parsed.doc) and parsed.doc[behind].lower_ in GENITIVE


def of_the_dead(told: Told, earlier: Sequence[MeasuredFigure]) -> Told:
    """ "Of the 70 deaths, four | victims lived in the north": where others are dead, victims are."""
    if _VICTIM not in told.reason or not any(one.measure is Measure.KILLED for one in earlier):
        return told
    return Told(Measure.KILLED, f"{told.reason}, where others are dead")


def of_animals(found: FoundFigure, told: Told, before: MeasuredFigure, parsed: Parsed) -> Told:
    """ "Some 400 whales were stranded, and 320 have died": a bare number behind a count of animals."""
    head = before.found.head
    if found.head is not None or told.measure not in OF_PEOPLE or head is None:
        return told
    if parsed.doc[head].lower_ not in nouns("animals"):
        return told
    return Told(Measure.OTHER, f"‘{parsed.doc[head].lower_}’ are no people")


def of_other_things(found: FoundFigure, told: Told, before: MeasuredFigure, parsed: Parsed) -> Told:
    """ "900 homes were flooded and dozens of | others buried": others are of what stands before."""
    head = before.found.head
    if found.head is None or head is None or told.measure not in _RUINING:
        return told
    other, noun = parsed.doc[found.head].lower_, parsed.doc[head].lower_
    if other not in _FURTHER or noun not in nouns("things") or told.word.split()[-1:] == []:
        return told
    return Told(Measure.DESTROYED, told.reason, told.word) if _is_ruined(told) else told


def _is_ruined(told: Told) -> bool:
    """Whether what befell them befalls things as well."""
    return not _RUINED.isdisjoint(told.word.split())


_RUINED = word_set("rules/measures", "beside", "ruined")
