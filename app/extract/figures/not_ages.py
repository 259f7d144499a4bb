"""Numbers that are ages: "Ann Lee, 34", "a 12-year-old", "aged between 6 and 9"."""

from itertools import pairwise

from app.extract.figures.number import Notation
from app.extract.figures.surroundings import Surroundings, listed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import (
    AT_A_POINT,
    BOTH,
    COMPARED,
    COORDINATOR,
    GENITIVE,
    HE_OR_SHE,
    LIMIT,
    ORIGIN,
    UNDER,
)
from app.extract.words.speakers import is_speaker

_AGE = word_set("rules/figures", "not_ages", "age")
_BEFORE_AGES = word_set("rules/figures", "not_ages", "before_ages")
_AGE_UNITS = word_set("rules/figures", "not_ages", "age_units")
_BEHIND_AGE_UNITS = word_set("rules/figures", "not_ages", "behind_age_units")
_BEHIND_YEARS = word_set("rules/figures", "not_ages", "behind_years")
_NOW = word_set("rules/figures", "not_ages", "now")
_BEING = word_set("rules/figures", "not_ages", "being")
_TURNING = word_set("rules/figures", "not_ages", "turning")
_AGED = word_set("rules/figures", "not_ages", "aged")
_BOUNDS_OF_AGE = word_set("rules/figures", "not_ages", "bounds_of_age")
_YOUNGER_OR_OLDER = word_set("rules/figures", "not_ages", "younger_or_older")
_AGED_WORDS = word_set("rules/figures", "not_ages", "aged_words")
_AGE_ENDS = frozenset(",.;)—–") | {"--"}
_LEGAL_AGES = word_set("rules/figures", "not_ages", "legal_ages")
_MOVED_REACH = 16
"""Words before an age in which it is told what age is raised or lowered."""
_OLD = 50
"""From here on those whom a part of people "were over" are old, and not many."""


def is_age(at: Surroundings) -> bool:
    if at.near(_AGED_WORDS, 5, 0) or at.just_before() in _AGE:
        return True
    if at.near(_AGE, 4, 0) and at.just_before() in _BEFORE_AGES:
        return True
    behind = [at.after(step) for step in range(3)]
    if behind[0] in _AGE_UNITS and behind[1] in _BEHIND_AGE_UNITS and behind[2] not in _BEHIND_YEARS:
        return behind[1] not in GENITIVE or behind[2] in _AGE
    return (
        _is_appositive_age(at)
        or _is_age_limit(at)
        or _is_told_age(at)
        or _is_age_at_event(at)
        or _is_age_of_one(at)
        or _is_compared_age(at)
        or _is_moved_age(at)
    )


def _is_compared_age(at: Surroundings) -> bool:
    """ "children younger than 18": no age stands before what is counted, as in "older than 30 others"."""
    if at.just_before() not in COMPARED or at.just_before(1) not in _YOUNGER_OR_OLDER:
        return False
    token = at.token_after()
    return at.found.number.low <= 115 and (token is None or token.tag_ not in ("NN", "NNS"))


def _is_moved_age(at: Surroundings) -> bool:
    """ "Raise the retirement age by three months a year from 60 to 63": both are ages, however far off."""
    if at.just_before() not in ORIGIN | LIMIT or at.found.number.low > 115 or at.found.value.unit is not None:
        return False
    token = at.token_after()
    if token is not None and token.pos_ not in ("PUNCT", "SCONJ", "CCONJ", "ADP", "ADV"):
        return False
    front = at.text[max(0, at.found.inner_first - _MOVED_REACH) : at.found.inner_first]
    return any(age.word in _AGE and of.word in _LEGAL_AGES for of, age in pairwise(front))


def _is_age_of_one(at: Surroundings) -> bool:
    """ "a girl of nine": the age of one, where what "of" leads to counts nothing."""
    token = at.token_after()
    ended = token is None or token.pos_ in ("PUNCT", "SCONJ", "CCONJ", "ADP", "AUX", "VERB", "ADV")
    of_one = at.just_before() in GENITIVE and at.just_before(1) in listed("aged_one")
    return ended and of_one and at.found.number.low <= 115 and not at.found.effects


def _is_age_at_event(at: Surroundings) -> bool:
    """ "She died at 61": what happened to somebody at an age."""
    token = at.token_after()
    ended = token is None or token.pos_ in ("PUNCT", "SCONJ", "CCONJ", "ADP")
    at_age = at.just_before() in AT_A_POINT and at.just_before(1) in listed("at_an_age")
    return ended and at_age and at.found.number.low <= 115 and not at.found.effects


def _is_appositive_age(at: Surroundings) -> bool:
    """ "Maria Perez, 34, said"."""
    number = at.found.number
    if number.notation is not Notation.DIGITS or number.low > 115:
        return False
    front = at.found.inner_first - 2
    if not BOTH.isdisjoint((at.before(), at.before(1))) and at.after() == ",":
        return True
    if at.found.effects or at.just_before() != "," or front < 0:
        return False
    named = at.parsed.doc[at.text[front].token]
    if at.after() not in _AGE_ENDS:
        return _is_between_names(at, named)
    # "the lawmaker, 58, was shot"
    one_person = named.tag_ == "NN" and at.after() == "," and is_speaker(named)
    if named.is_sent_start:  # a surname that no tag knows: "Adeyo, 49, survived"
        return (named.pos_ in ("PROPN", "NOUN", "ADJ", "VERB") and at.after() == ",") or one_person
    return named.pos_ == "PROPN" or one_person or named.text[:1].isupper()


def _is_between_names(at: Surroundings, named: Token) -> bool:
    """ "Ruel Cato, 39 and Jay Almo, 38": an age behind a name of two words, before another."""
    following = at.token_after(1)
    if at.after() not in COORDINATOR or following is None:
        return False
    around = [] if named.is_sent_start else [named.nbor(-1)]
    around += [] if following.is_sent_end else [following.nbor(1)]
    return bool(around) and all(one.pos_ == "PROPN" for one in (named, following, *around))


def _is_told_age(at: Surroundings) -> bool:
    """ "when she was 17", "Lee, now 31,"."""
    token = at.token_after()
    ended = token is None or token.pos_ in ("PUNCT", "SCONJ", "CCONJ", "ADV")
    if not ended or at.found.number.low > 115 or at.found.value.unit is not None:
        return False
    if at.just_before() in _NOW and at.just_before(1) == ",":  # and ", also 20."
        return True
    if at.before() in AT_A_POINT and at.after() == "," and at.after(1) in HE_OR_SHE:
        return True
    who = at.parsed.doc[at.text[at.found.inner_first - 2].token] if at.found.inner_first > 1 else None
    if at.just_before() in _BEING and who is not None and who.ent_type_ == "PERSON":
        return True
    return at.just_before() in _TURNING and at.just_before(1) in _AGED


def _is_age_limit(at: Surroundings) -> bool:
    """ "children under 14", "those over 65"."""
    if at.just_before() not in _BOUNDS_OF_AGE or at.found.number.low > 100:
        return False
    who = at.just_before(1)
    if who in listed("being_under"):
        if at.just_before() in UNDER:
            return at.found.number.low <= 21
        return at.found.number.low >= _OLD and at.near(listed("parts_of_people"), 8, 0)
    token = at.token_after()
    return who in listed("aged_people") and (token is None or token.tag_ not in ("NNS", "NNPS"))
