"""Whether what is counted can be of the measure that the words tell, and of which else it is."""

from app.domain.counted import fights
from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import GENITIVE, INFINITIVE, INSIDE, OUT, THING_RELATIVES
from app.extract.measures.counted_nouns import is_person, nouns
from app.extract.measures.fitting.meant import is_not_done, is_only_meant
from app.extract.measures.fitting.of_the_dead import word_of_the_dead
from app.extract.measures.grammar.predicates import state_of_whom
from app.extract.measures.measure_words import by_verb, by_word, listed
from app.extract.measures.subjects.holders import holders
from app.extract.measures.subjects.walkouts import is_hit_by_walkout, is_walkout, takes_no_part
from app.extract.measures.told import Told

_BEING = word_set("rules/measures", "fitting", "being")
_WON_THINGS = word_set("rules/measures", "fitting", "won_things")
_TOUCHING_STEMS = tuple(words("rules/measures", "fitting", "touching_stems"))
_BLOODLESS = word_set("rules/measures", "fitting", "bloodless")
_AMOUNTS = word_set("rules/measures", "fitting", "amounts")
_WHOLE_PLACES = word_set("rules/measures", "fitting", "whole_places")
_SAMPLES = word_set("rules/measures", "fitting", "samples")
_CASES = word_set("rules/measures", "fitting", "cases")
_PICTURES = word_set("rules/measures", "fitting", "pictures")
_STRIKES = word_set("rules/measures", "fitting", "strikes")
_TAKEN_THINGS = word_set("rules/measures", "fitting", "taken_things")
_BEFALLING = word_set("rules/measures", "fitting", "befalling")
_BURIED = "".join(words("rules/measures", "fitting", "buried"))
_HIT = word_set("rules/measures", "fitting", "hit")
_SHARES_IN = word_set("rules/measures", "fitting", "shares_in")
_MARCHING_STEMS = tuple(words("rules/measures", "fitting", "marching_stems"))
_RUINS = word_set("rules/measures", "fitting", "ruins")
_ROOFS = word_set("rules/measures", "fitting", "roofs")
_BODIES = word_set("rules/measures", "fitting", "bodies")
_FAILING_STEMS = tuple(words("rules/measures", "fitting", "failing_stems"))
_CRASHING_STEMS = tuple(words("rules/measures", "fitting", "crashing_stems"))
_BURSTING_STEMS = tuple(words("rules/measures", "fitting", "bursting_stems"))
_TAKING_TAILS = tuple(words("rules/measures", "fitting", "taking_tails"))

_ROW = 8
"""Most tokens between arms and their verb."""
_DONE = frozenset({Measure.KILLED, Measure.INJURED, Measure.DESTROYED, Measure.FIRED, Measure.CAPTURED})
"""Measures of what is done to somebody; who only means to do it has not."""
_GOING = frozenset({Measure.DISPLACED, Measure.ATTENDED})
"""Measures of what people may refuse to do."""
_PATIENTS = word_set("rules/measures", "fitting", "patients")
_HOMES = word_set("rules/measures", "fitting", "homes")
_COMING_STEMS = tuple(words("rules/measures", "fitting", "coming_stems"))
_PARTAKING = tuple(words("rules/measures", "fitting", "partaking"))
_NETTING = tuple(words("rules/measures", "fitting", "netting"))
_GATHERING_STEMS = tuple(words("rules/measures", "fitting", "gathering_stems"))
_NO_CROWDS = nouns("not_crowds") | word_set("rules/measures", "fitting", "gatherings")
_ARRIVING_STEMS = tuple(words("rules/measures", "fitting", "arriving_stems"))
_WORK = word_set("rules/measures", "fitting", "work")
_KINDS_OF_WORK = word_set("rules/measures", "fitting", "kinds_of_work")
_HARMED = frozenset({Measure.KILLED, Measure.INJURED, Measure.CASUALTIES})
_OF_PLACES = frozenset({Measure.DISPLACED, Measure.DESTROYED})
"""Measures that places are of as well, but not those in which it happened: "in four districts"."""
_STREETS = word_set("rules/measures", "fitting", "streets")
_FIRES = word_set("rules/measures", "fitting", "fires")
_WANTED = word_set("rules/measures", "fitting", "wanted")
_FURTHER = word_set("rules/measures", "fitting", "further")
_STORES = word_set("rules/measures", "fitting", "stores")
_WIPING_OUT = word_set("rules/measures", "fitting", "wiping_out")
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
    if _lies_under(parsed, found, told):
        return Told(Measure.MISSING, f"{told.reason}, under what came down", told.word)
    if told.measure in _GOING and is_not_done(parsed, found, told.word):
        return Told(Measure.OTHER, f"who did not do it: {told.reason}")
    if found.head is None:
        return told
    head, noun = parsed.doc[found.head], parsed.doc[found.head].lower_
    if noun in nouns("animals") and head.text[:1].isupper() and told.measure in OF_PEOPLE:
        return told  # "75 Wolves": who fights or plays under that name
    if noun in _PICTURES and told.measure in OF_PEOPLE | {Measure.DESTROYED}:
        return told if told.word in by_verb("object") else Told(Measure.OTHER, f"‘{noun}’ of somebody")
    if told.measure in _HARMED and (dead := word_of_the_dead(parsed, found)):
        return Told(Measure.KILLED, f"a part of the ‘{dead}’", dead)
    if told.measure in _DONE and is_only_meant(parsed, found):
        return _as_named(noun) or Told(Measure.OTHER, "only meant, not done")
    if (
        told.measure is Measure.OTHER
        and any(phrase in told.word for phrase in _SHARES_IN)
        and noun in nouns("munitions")
    ):
        return Told(Measure.FIRED, told.reason)
    if told.measure in OF_PEOPLE | {Measure.DISPLACED} and noun in nouns("quantities"):
        return Told(Measure.OTHER, f"‘{noun}’ of goods")
    if told.measure in OF_PEOPLE and (noun in nouns("animals") or noun in words("identifying", "events")):
        return _struck(noun, told)
    if told.measure in _OF_PLACES and _is_land(noun) and parsed.doc[found.first - 1].lower_ in INSIDE:
        return Told(Measure.OTHER, f"‘{noun}’ only tell where")
    if told.measure is Measure.INFECTED and noun in nouns("territory") | words("identifying", "nouns"):
        return Told(Measure.OTHER, f"‘{noun}’ do not fall ill")
    if told.measure is Measure.INFECTED and (noun in _SAMPLES or noun in nouns("things")):
        return Told(Measure.OTHER, f"‘{noun}’ do not fall ill")
    if noun in listed("living") and _is_brought_away(told):
        return Told(Measure.OTHER, f"‘{noun}’ live")
    if told.measure is Measure.MISSING:
        return _missing(noun, told)
    match told.measure:
        case Measure.KILLED | Measure.INJURED | Measure.CASUALTIES:
            return _hurt(parsed, found, noun, told)
        case Measure.DESTROYED:
            if (verb := head.head).lower_ == told.word and is_hit_by_walkout(verb):
                return Told(Measure.OTHER, "hit by a strike of workers")
            return _destroyed(noun, told)
        case Measure.FIRED:
            return _fired(parsed, found, noun, told)
        case Measure.ATTENDED:
            return _attended(parsed, found, noun, told)
        case Measure.DISPLACED:
            return _displaced(noun, told)
        case Measure.CAPTURED:
            return _captured(noun, told)
        case Measure.OTHER if told.word in _BEFALLING or not told.word:
            return _befallen(noun, told)
        case Measure.DETAINED if told.word in holders("holding") or told.word.endswith(_NETTING):
            return _held(noun, told)
    return told


def _befallen(noun: str, told: Told) -> Told:
    """Refugees are displaced whatever else becomes of them: "15,000 refugees stranded"."""
    displaced = by_word("weak").get(noun) is Measure.DISPLACED
    return Told(Measure.DISPLACED, f"the noun ‘{noun}’, {told.reason}", noun) if displaced else told


def _is_brought_away(told: Told) -> bool:
    """Whether survivors are read as killed or driven out without a word of their own dying."""
    if told.measure is Measure.KILLED:
        return any(word in by_word("states") for word in told.word.split())
    return told.measure is Measure.DISPLACED and (not told.word or told.word in listed("brought_away"))


def _held(noun: str, told: Told) -> Told:
    if noun in nouns("territory"):
        return Told(Measure.CAPTURED, told.reason, told.word)
    if noun in nouns("captives") and noun in by_word("weak") and by_word("weak")[noun] is Measure.CAPTURED:
        return Told(Measure.CAPTURED, f"the noun ‘{noun}’", noun)
    return told if _may_be_held(noun) else Told(Measure.OTHER, f"‘{noun}’ are not held by anybody")


def _missing(noun: str, told: Told) -> Told:
    if noun in nouns("captives") and noun in by_word("weak"):
        return Told(by_word("weak")[noun], f"the noun ‘{noun}’", noun)
    if noun in nouns("lawbreakers") | _WANTED:
        return Told(Measure.OTHER, f"‘{noun}’ are looked for, not missed")
    if noun in nouns("nothings"):
        return Told(Measure.OTHER, f"‘{noun}’ are nobody")
    if noun not in nouns("things") and noun not in nouns("munitions"):
        return told
    if _is_ruin(told.word):
        return Told(Measure.DESTROYED, told.reason, told.word)
    return Told(Measure.OTHER, f"‘{noun}’ are no people")


def _is_ruin(phrase: str) -> bool:
    return not _RUINS.isdisjoint(phrase.split())


def _lies_under(parsed: Parsed, found: FoundFigure, told: Told) -> bool:
    """Whether people were buried by what came down, and in no grave: "the slope gave way, 12 were buried"."""
    if told.word.split()[-1:] != [_BURIED] or told.measure not in _HARMED:
        return False
    noun = "" if found.head is None else parsed.doc[found.head].lower_
    around = {token.lower_ for token in parsed.sentence_of(found.first)}
    return (is_person(noun) or noun not in nouns("things")) and bool(around & listed("burying_masses"))


def _hurt(parsed: Parsed, found: FoundFigure, noun: str, told: Told) -> Told:
    around = {token.lower_ for token in parsed.sentence_of(found.first)}
    house = noun in nouns("things") and not is_person(noun)
    if told.measure is Measure.CASUALTIES and (state := state_of_whom(parsed, found)) is not None:
        return state
    if told.word in _HIT and around & listed("shooting"):
        return Told(Measure.CASUALTIES, f"{told.reason}, by shots", told.word)
    if noun in _CASES and (told.measure is Measure.INJURED or not told.word):
        return Told(Measure.INFECTED, f"the noun ‘{noun}’")
    if house:
        return Told(Measure.DESTROYED, told.reason, told.word)
    return _struck(noun, told)


def _struck(noun: str, told: Told) -> Told:
    """Events, lands and animals are nobody."""
    if noun in nouns("animals") or noun in words("identifying", "events") or _is_land(noun):
        return Told(Measure.OTHER, f"‘{noun}’ are no people")
    return told


def _is_land(noun: str) -> bool:
    """Whether a noun names a piece of land and nobody on it: "the loss of 21 regions"."""
    return noun in nouns("territory") and not is_person(noun) and noun not in nouns("things")


def _destroyed(noun: str, told: Told) -> Told:
    if noun in nouns("animals"):
        return Told(Measure.OTHER, f"‘{noun}’ are no things")
    if noun in _WHOLE_PLACES and told.word.startswith(_TOUCHING_STEMS):
        return Told(Measure.OTHER, f"‘{noun}’ were ‘{told.word}’, and stand")
    if noun in _FIRES:
        return Told(Measure.OTHER, f"‘{noun}’ burn and are not burnt")
    if not is_person(noun) or noun in _FURTHER:
        crash = told.word.startswith(_CRASHING_STEMS) and noun not in nouns("things")
        crash = crash or (noun in _BODIES and told.word.startswith(_FAILING_STEMS))
        return Told(Measure.OTHER, f"‘{noun}’ are no craft or building") if crash else told
    if noun in _ROOFS:
        return told
    if told.word in by_word("destroyed_people"):
        return Told(by_word("destroyed_people")[told.word], f"‘{told.word}’ said of ‘{noun}’", told.word)
    if told.word in _WIPING_OUT and fights(noun):
        return Told(Measure.KILLED, f"‘{told.word}’ said of ‘{noun}’", told.word)
    return Told(Measure.OTHER, f"‘{noun}’ are no things")


def _fired(parsed: Parsed, found: FoundFigure, noun: str, told: Told) -> Told:
    if noun in THING_RELATIVES:
        return told  # "200 rockets fell, 40 of which were fired at night"
    if noun not in nouns("munitions") | listed("raids"):
        burst = told.word.startswith(_BURSTING_STEMS) and noun in nouns("things")
        measure = Measure.DESTROYED if burst else Measure.OTHER
        return Told(measure, f"‘{noun}’ are not fired")
    if told.word not in by_word("weak"):
        return told
    if noun in _STRIKES and parsed.doc[(found.head or 1) - 1].lower_ in _BLOODLESS:
        return Told(Measure.OTHER, f"‘{noun}’ of nobody's arms")
    keeping = _arms_kept(parsed, found)
    if keeping:
        return Told(Measure.OTHER, f"‘{keeping}’ fires nothing")
    if found.head is not None and is_walkout(parsed.doc[found.head]):
        return Told(Measure.OTHER, f"‘{noun}’ of workers")
    return told


def _arms_kept(parsed: Parsed, found: FoundFigure) -> str:
    """The verb right before arms that are only held, before the first of a row of them, or behind them with
    a form of being."""
    behind = found.last if found.head is None else max(found.last, found.head + 1)
    at = behind
    while at + 2 < len(parsed.doc) and parsed.doc[at].pos_ == "AUX":
        at += 1
    kept = parsed.doc[at].lower_ if behind < at else ""
    if kept in listed("keeping_arms") and parsed.doc[at + 1].lower_ not in OUT:
        return kept  # "13,000 bullets were seized"
    start = max(parsed.sentence_of(found.first).start, found.first - _ROW)
    for at in range(found.first - 1, start - 1, -1):
        token = parsed.doc[at]
        if token.lower_ in listed("keeping_arms") and token.nbor(1).lower_ not in OUT:
            return token.lower_
        if token.pos_ in ("VERB", "AUX", "ADP", "SCONJ"):
            store = token.nbor(-1).lower_ if token.lower_ in GENITIVE and at > start else ""
            return store if store in _STORES else ""  # "a cache of | 200 mortar rounds"
    return ""


def _as_named(noun: str) -> Told | None:
    """The measure of a noun by itself: hostages are captured, whatever is meant for them."""
    measure = by_word("weak").get(noun)
    return None if measure is None else Told(measure, f"the noun ‘{noun}’", noun)


def _attended(parsed: Parsed, found: FoundFigure, noun: str, told: Told) -> Told:
    if _is_to_come(parsed, found):
        return Told(Measure.OTHER, "only planned, not done")
    before = parsed.doc[found.first - 1].lower_ if found.first else ""
    if told.word in by_word("weak") and before in listed("taking_along"):
        return Told(Measure.OTHER, f"‘{noun}’ on their way")
    if noun in nouns("munitions"):
        return Told(Measure.FIRED, told.reason)
    if noun in nouns("posted") and _STREETS & set(told.word.split()):
        return Told(Measure.OTHER, f"‘{noun}’ are sent there")
    if takes_no_part(parsed, told.word, noun):
        return Told(Measure.OTHER, f"‘{noun}’ take no part")
    if told.word.startswith(_PARTAKING) and _is_at_work(parsed, found):
        return Told(Measure.OTHER, "at work, and no crowd")
    gathers = told.word.startswith(_GATHERING_STEMS) and fights(noun)  # "20 rebels assembled in the valley"
    if noun in _NO_CROWDS or noun in words("identifying", "nouns") or gathers or _is_no_crowd(noun):
        return Told(Measure.OTHER, f"‘{noun}’ are no crowd")
    return _befallen(noun, told) if told.word.startswith(_ARRIVING_STEMS) else told


def _is_to_come(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a form of being and "to" say that those counted were only to do it: "500 were to march"."""
    behind = found.last if found.head is None else max(found.last, found.head + 1)
    following = [token.lower_ for token in parsed.doc[behind : behind + 2]]
    return len(following) > 1 and following[0] in _BEING and following[1] in INFINITIVE


def _is_at_work(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether those who take part do so in work: "participating in the | rescue efforts"."""
    behind = parsed.doc[found.last : parsed.sentence_of(found.first).end]
    return any(one.lower_ in _WORK and one.i and one.nbor(-1).lower_ in _KINDS_OF_WORK for one in behind)


def _is_no_crowd(noun: str) -> bool:
    return not is_person(noun) and (noun in nouns("things") or noun in nouns("animals"))


def _displaced(noun: str, told: Told) -> Told:
    if noun in nouns("forces") or noun in _AMOUNTS:
        return Told(Measure.OTHER, f"‘{noun}’ do not flee")
    if noun in nouns("things") and told.word not in by_verb("object"):
        return Told(Measure.OTHER, f"‘{noun}’ do not flee")
    crossing = told.word not in by_verb("object")
    if noun in _PATIENTS and told.word.startswith(_COMING_STEMS):
        return Told(Measure.OTHER, f"‘{noun}’ are brought in, and do not flee")
    from_home = any(word in _HOMES for word in told.word.split())
    if noun in nouns("travellers") and crossing and not from_home and told.word not in by_verb("subject"):
        return Told(Measure.OTHER, f"‘{noun}’ cross borders without fleeing")
    return told


def _may_be_held(noun: str) -> bool:
    things = noun in nouns("things") or noun in nouns("not_crowds") or noun in words("identifying", "events")
    return is_person(noun) or not (things or noun in _TAKEN_THINGS)


def _captured(noun: str, told: Told) -> Told:
    bound = told.word.endswith(_TAKING_TAILS) or told.word in by_verb("object_of_territory")
    if bound and noun not in nouns("territory") | nouns("ground") and not is_person(noun):
        return Told(Measure.OTHER, f"‘{noun}’ are no territory")
    if (
        told.word.startswith(_MARCHING_STEMS)
        and not is_person(noun)
        and noun in nouns("animals") | nouns("munitions")
    ):
        return Told(Measure.OTHER, f"‘{noun}’ are stolen")
    if noun in _WON_THINGS:
        return Told(Measure.OTHER, f"‘{noun}’ are won")
    return told
