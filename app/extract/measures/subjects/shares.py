"""What a share is of: per cent of the dead, of a town's homes, or of nothing that has a measure."""

from app.domain.measure import Measure
from app.extract.figures.units import PERCENT
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.measures.counted_nouns import nouns
from app.extract.measures.fitting import OF_PEOPLE
from app.extract.measures.grammar.governors import told_by_tree
from app.extract.measures.grammar.own_nouns import told_by_noun
from app.extract.measures.grammar.predicates import told_by_predicate_behind
from app.extract.measures.measure_words import listed
from app.extract.measures.subjects.walkouts import takes_no_part
from app.extract.measures.told import Told

_AGAINST = word_set("rules/measures", "shares", "against")

SHARE = Told(Measure.SHARE, "a share", steps=2)
_OF_SHARES = OF_PEOPLE | {Measure.DISPLACED, Measure.DESTROYED, Measure.CAPTURED}


def told_of_share(parsed: Parsed, found: FoundFigure) -> Told:
    """A share of people who were killed, infected and so on is of that measure, in per cent."""
    told = (
        told_by_noun(parsed, found, "nouns", part=True)
        or told_by_tree(parsed.doc, found)
        or told_by_predicate_behind(parsed, found)
    )
    if told is None:
        return SHARE
    if told.measure is Measure.CAPTURED and not _is_territory(parsed, found):
        return SHARE
    if told.measure in _OF_SHARES:
        return told
    return Told(Measure.ATTENDED, "a share that took part") if _stays_away(parsed, found, told) else SHARE


def _is_territory(parsed: Parsed, found: FoundFigure) -> bool:
    return found.head is not None and parsed.doc[found.head].lower_ in nouns("territory")


def _stays_away(parsed: Parsed, found: FoundFigure, told: Told) -> bool:
    """Whether a share of some people struck or marched: told by a phrase, never by "turnout"; where nobody
    is told of whom, by what only workers do: "only 35 per cent had walked out"."""
    if told.measure is not Measure.ATTENDED:
        return False
    if found.head is None:
        behind = parsed.doc[
            found.last : parsed.sentence_of(found.core).end
        ]  # not "the share on strike was 36 %"
        words = listed("leaving_work") & set(told.word.split())
        return any(token.lower_ in words for token in behind)
    if takes_no_part(parsed, told.word, parsed.doc[found.head].lower_):
        return False
    active = " " in told.word or told.word in listed("striking")
    return active and parsed.doc[found.head].lower_ not in nouns("not_crowds")


def told_against_share(parsed: Parsed, found: FoundFigure, earlier: list[MeasuredFigure]) -> Told | None:
    """A bare number that a share is held against, "31 per cent, not 58", counts nobody."""
    if found.head is not None or not earlier or found.first == 0:
        return None
    share = earlier[-1].found
    against = parsed.doc[found.first - 1].lower_ in _AGAINST
    near = parsed.sentence_number(share.first) == parsed.sentence_number(found.first)
    if against and near and share.figure.value.unit == PERCENT:
        return Told(Measure.OTHER, "stands against a share")
    return None
