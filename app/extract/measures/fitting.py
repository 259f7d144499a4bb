"""Whether what is counted can be of the measure that the words tell, and of which else it is."""

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import words
from app.extract.measures.counted_nouns import is_person, nouns
from app.extract.measures.holders import holders
from app.extract.measures.measure_words import by_verb, by_word, listed
from app.extract.measures.told import Told

OF_PEOPLE = frozenset(
    {
        Measure.KILLED,
        Measure.INJURED,
        Measure.CASUALTIES,
        Measure.DETAINED,
        Measure.INFECTED,
        Measure.MISSING,
    }
)
"""Measures that nobody but people are of."""


def fitting(parsed: Parsed, found: FoundFigure, told: Told) -> Told:
    """The measure, unless the counted noun cannot be of it: launched probes are not fired."""
    if found.head is None:
        return told
    noun = parsed.doc[found.head].lower_
    if told.measure in OF_PEOPLE and (noun in nouns("animals") or noun in words("identifying", "events")):
        return _struck(noun, told)
    if told.measure is Measure.INFECTED and noun in ("samples", "sample", "tests", "test", "swabs"):
        return Told(Measure.OTHER, f"‘{noun}’ do not fall ill")
    if told.measure is Measure.MISSING:
        return _missing(noun, told)
    match told.measure:
        case Measure.KILLED | Measure.INJURED | Measure.CASUALTIES:
            return _hurt(noun, told)
        case Measure.DESTROYED:
            return _destroyed(noun, told)
        case Measure.FIRED:
            return _fired(parsed, found, noun, told)
        case Measure.ATTENDED:
            return _attended(noun, told)
        case Measure.DISPLACED:
            return _displaced(noun, told)
        case Measure.CAPTURED:
            return _captured(noun, told)
        case Measure.DETAINED if told.word in holders("holding"):
            return _held(noun, told)
    return told


def _held(noun: str, told: Told) -> Told:
    if noun in nouns("captives") and noun in by_word("weak") and by_word("weak")[noun] is Measure.CAPTURED:
        return Told(Measure.CAPTURED, f"the noun ‘{noun}’", noun)
    return told if _may_be_held(noun) else Told(Measure.OTHER, f"‘{noun}’ are not held by anybody")


def _missing(noun: str, told: Told) -> Told:
    if noun in nouns("captives") and noun in by_word("weak"):
        return Told(by_word("weak")[noun], f"the noun ‘{noun}’", noun)
    if noun not in nouns("things") and noun not in nouns("munitions"):
        return told
    if _is_ruin(told.word):
        return Told(Measure.DESTROYED, told.reason, told.word)
    return Told(Measure.OTHER, f"‘{noun}’ are no people")


def _is_ruin(words: str) -> bool:
    return bool({"ruins", "rubble", "debris", "mud", "water"} & set(words.split()))


def _hurt(noun: str, told: Told) -> Told:
    if noun in ("case", "cases") and told.measure is Measure.INJURED:
        return Told(Measure.INFECTED, f"the noun ‘{noun}’")
    if noun in nouns("things") and not is_person(noun):
        return Told(Measure.DESTROYED, told.reason, told.word)
    return _struck(noun, told)


def _struck(noun: str, told: Told) -> Told:
    """Attacks that destroy or kill are counted themselves; other events and animals are nobody."""
    if noun in listed("attacking"):
        return Told(Measure.FIRED, f"‘{noun}’ are counted themselves")
    if noun in nouns("animals") or noun in words("identifying", "events"):
        return Told(Measure.OTHER, f"‘{noun}’ are no people")
    return told


def _destroyed(noun: str, told: Told) -> Told:
    if noun in listed("attacking"):
        return Told(Measure.FIRED, f"‘{noun}’ are counted themselves")
    if not is_person(noun):
        crash = told.word.startswith("crash") and noun not in nouns("things")
        return Told(Measure.OTHER, f"‘{noun}’ are no craft") if crash else told
    if told.word in by_verb("object_of_people"):
        return Told(by_verb("object_of_people")[told.word], f"‘{noun}’ as object of ‘{told.word}’")
    if told.word in by_word("destroyed_people"):
        return Told(by_word("destroyed_people")[told.word], f"‘{told.word}’ said of ‘{noun}’", told.word)
    return Told(Measure.OTHER, f"‘{noun}’ are no things")


def _fired(parsed: Parsed, found: FoundFigure, noun: str, told: Told) -> Told:
    if noun not in nouns("munitions") | listed("raids"):
        return Told(Measure.OTHER, f"‘{noun}’ are not fired")
    before = parsed.doc[found.first - 1].lower_ if found.first else ""
    if told.word in by_word("weak") and before in listed("keeping_arms"):
        return Told(Measure.OTHER, f"‘{before}’ fires nothing")
    return told


def _attended(noun: str, told: Told) -> Told:
    if noun in nouns("munitions"):
        return Told(Measure.FIRED, told.reason)
    if noun in nouns("not_crowds") or noun in words("identifying", "nouns") or _is_no_crowd(noun):
        return Told(Measure.OTHER, f"‘{noun}’ are no crowd")
    return told


def _is_no_crowd(noun: str) -> bool:
    return not is_person(noun) and (noun in nouns("things") or noun in nouns("animals"))


def _displaced(noun: str, told: Told) -> Told:
    if noun in nouns("forces"):
        return Told(Measure.OTHER, f"‘{noun}’ do not flee")
    if noun in nouns("things") and told.word not in by_verb("object"):
        return Told(Measure.OTHER, f"‘{noun}’ do not flee")
    crossing = told.word not in by_verb("object")
    if noun in nouns("travellers") and crossing and told.word not in by_verb("subject"):
        return Told(Measure.OTHER, f"‘{noun}’ cross borders without fleeing")
    return told


def _may_be_held(noun: str) -> bool:
    things = noun in nouns("things") or noun in nouns("not_crowds") or noun in words("identifying", "events")
    return is_person(noun) or not (things or noun in ("vote", "votes", "seats", "shares", "stake", "weapons"))


def _captured(noun: str, told: Told) -> Told:
    if noun in nouns("lawbreakers") and told.word in by_verb("object"):
        return Told(Measure.DETAINED, told.reason, told.word)
    bound = told.word.endswith(("control of", "back")) or told.word in by_verb("object_of_territory")
    if bound and noun not in nouns("territory") | nouns("ground") and not is_person(noun):
        return Told(Measure.OTHER, f"‘{noun}’ are no territory")
    if noun in ("vote", "votes", "seats", "ballots", "medals", "titles", "imagination", "headlines"):
        return Told(Measure.OTHER, f"‘{noun}’ are won")
    return told
