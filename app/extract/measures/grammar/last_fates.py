"""What became at last of those of whom a participle tells what befell them before: "15 passengers injured
on Friday | have died"."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.clauses import is_passive
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import NEGATOR
from app.extract.measures.grammar.objects import subject_of
from app.extract.measures.measure_words import by_verb, by_word
from app.extract.measures.told import Told, joined_measure

_FOUND = word_set("rules/measures", "last_fates", "found")
_REACH = 18
"""Most tokens from those counted to what became of them."""
_STATES = frozenset({"VBN", "VBD", "JJ"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_OTHER_CLAUSE = frozenset({"WDT", "WP", "WP$", "WRB", "CC"})
_IN_PREDICATE = frozenset({"AUX", "ADV", "PART"})


def told_dead_at_last(parsed: Parsed, found: FoundFigure) -> Told | None:
    """ "12 hikers missing since Sunday were likely | dead", "15 injured in a crash | died": the predicate is
    of now, the participle before it of then."""
    doc = parsed.doc
    first = found.last if found.head is None else max(found.last, found.head + 1)
    rest = doc[first : min(first + _REACH, parsed.sentence_of(found.first).end)]
    if len(rest) < 2 or rest[0].tag_ not in _STATES or rest[0].pos_ == "AUX":
        return None
    fate = _fate(rest[1:])
    if fate is None:
        return None
    subject = subject_of(fate)
    if subject is not None and subject.i >= first and not is_time(subject):
        return None  # "12 passengers injured after a driver died"
    return Told(joined_measure(fate, Measure.KILLED), f"‘{fate.lower_}’ behind it", fate.lower_)


def _fate(tokens: Sequence[Token]) -> Token | None:
    """The word that says of somebody that they died, where the first finite verb begins to; None before any
    other clause."""
    begun = False
    for token in tokens:
        if token.is_punct or token.tag_ in _OTHER_CLAUSE or token.lower_ in NEGATOR:
            return None
        begun = begun or token.tag_ in _FINITE
        if not begun:
            continue
        if _is_death(token):
            return token
        if token.pos_ not in _IN_PREDICATE and token.lower_ not in _FOUND | words("measures", "believed"):
            return None
    return None


def _is_death(token: Token) -> bool:
    word = token.lower_
    if by_verb("subject").get(word) is Measure.KILLED:
        return True
    if by_word("states").get(word) is not Measure.KILLED:
        return False
    return token.tag_ != "VBD" and (word not in by_verb("object") or is_passive(token) or token.pos_ == "ADJ")
