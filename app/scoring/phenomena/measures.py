"""What tells what a figure counts."""

import re

from app.scoring.annotated import AnnotatedClaim
from app.scoring.phenomena.surroundings import Surroundings

_PASSIVE = re.compile(
    r"^[^,;.]{0,60}\b(?:was|were|been|being|be|is|are|got)\s+(?:\w+ly\s+|also\s+|either\s+)?"
    r"(?:\w+(?:ed|en|wn)|hurt|held|shot|lost|hit|sunk|taken|made|sent)\b"
)
_TOTALS = frozenset(
    "toll number count tally total figure estimate estimates casualties losses turnout".split()
)
_STATES = re.compile(
    r"^(?:\s+\w+){0,3}\s+(?:dead|missing|wounded|injured|homeless|ill|sick|hostage|captive|alive)\b"
)
_JOINED = re.compile(
    r"\b(?:killed|dead|died|deaths?)\b[^.;]{0,20}\b(?:or|and/or)\b[^.;]{0,12}\b(?:wounded|injured|missing)\b"
)
_MORE_BEFORE = frozenset("another other further additional new".split())
_MORE_BEHIND = frozenset("more other others further additional".split())
_ACTING = re.compile(r"(?:ing|ed|kills?|injures?|wounds?|left|leaves?|took|takes?|hit|shot|lost|held)$")


def is_passive_subject(one: Surroundings) -> bool:
    """12 people were killed"""
    return _PASSIVE.search(one.after) is not None


def is_object(one: Surroundings) -> bool:
    """killing 12, killed at least 12"""
    before = one.words_before(1)
    return bool(before) and _ACTING.search(before[0]) is not None


def is_beside_state(one: Surroundings) -> bool:
    """12 dead, 20 people missing"""
    return _STATES.search(one.after) is not None


def is_beside_total(one: Surroundings) -> bool:
    """the toll stood at 12, the number of dead was 12"""
    return bool(_TOTALS & set(one.words_before(6)))


def is_of_joined_measures(one: Surroundings) -> bool:
    """12 killed or wounded"""
    return _JOINED.search(one.after) is not None


def is_addition(one: Surroundings) -> bool:
    """another 12, 12 more"""
    before = {*one.words_before(1), *one.place.text.lower().split()}
    return bool(_MORE_BEFORE & before or _MORE_BEHIND & set(one.words_after(1)))


def is_of_no_known_measure(one: Surroundings) -> bool:
    """3,000 tons of rice, 12 seats"""
    return isinstance(one.item, AnnotatedClaim) and one.item.measure == "other"
