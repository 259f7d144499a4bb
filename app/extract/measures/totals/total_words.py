"""What a word for a total counts: "toll", "body count", "the number of homicides"."""

from app.domain.measure import Measure
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import GENITIVE
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.measure_words import by_verb, by_word, listed
from app.extract.measures.told import joined_measure
from app.extract.words.cues import load_cues

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj"})
_LOSSES = word_set("rules/measures", "total_words", "losses")
_OF_THINGS = word_set("rules/measures", "total_words", "of_things")


def total_at(token: Token) -> Measure | None:
    """What a word that names a total counts: "toll", "dead", with the word before it "body count",
    and any noun of a measure in "the number of homicides"."""
    word = token.lower_
    if token.i > token.sent.start:
        both = by_word("totals").get(f"{token.nbor(-1).lower_} {word}")
        if both is not None:
            return both
    if word in _LOSSES and token.i > token.sent.start and token.nbor(-1).lower_ in _OF_THINGS:
        return None  # "the job losses will be 1,150"
    named = by_word("totals").get(word)
    if named is None and token.i > token.sent.start and token.nbor(-1).lower_ in listed("counts"):
        named = by_verb("object_of_people").get(word) or by_verb("object").get(word)  # "the number shot"
    if named is None and word in listed("counts") and _is_of_sickness(token):
        return Measure.INFECTED
    if named is Measure.INFECTED and _is_of_recovery(token):
        return Measure.OTHER
    return named if named is None or word not in by_word("states") else joined_measure(token, named)


def _is_of_sickness(count: Token) -> bool:
    """ "The COVID-19 tally", "the tally of measles": how many fell ill."""
    beside = [count.nbor(-1).lower_] if count.i > count.sent.start else []
    if count.i + 2 < count.sent.end and count.nbor(1).lower_ in GENITIVE:
        beside.append(count.nbor(2).lower_)
    return any(word in words("measure_patterns", "classes", "sickness") for word in beside)


def _is_of_recovery(cases: Token) -> bool:
    """ "Cases of recovery": those who are well again."""
    behind = [token.lower_ for token in cases.doc[cases.i + 1 : min(cases.i + 3, cases.sent.end)]]
    return bool(set(behind[1:]) & listed("recovery")) and behind[0] in GENITIVE


def speaks(word: Token) -> bool:
    """Whether people report instead of being counted: "protesters said 14 died"."""
    people = word.lower_ in by_word("weak") or is_person(word.lower_)
    return people and word.dep_ in _SUBJECTS and word.head.lower_ in load_cues().forms
