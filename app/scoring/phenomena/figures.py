"""How figures are written, and what surrounds them."""

import re

from app.scoring.annotated import AnnotatedClaim
from app.scoring.phenomena.surroundings import Surroundings

_VAGUE = re.compile(r"\b(dozens|scores|hundreds?|thousands|millions|billions|handful|tens)\b", re.I)
_SCALE = re.compile(r"\b(hundred|thousand|million|billion|trillion|lakh|crore|mln|bn)\b|\d(m|bn|k)\b", re.I)
_PERCENT = re.compile(r"%|\bper ?cent\b|\bpercent\b|\b(half|thirds?|quarters?|majority)\b", re.I)
_MONEY = re.compile(r"[$€£₹¥]|\b(dollars?|euros?|pounds?|rupees?|yen|rubles?|roubles?|dinars?)\b", re.I)
_HEDGED = re.compile(
    r"\b(about|around|some|nearly|almost|roughly|approximately|estimated|close|closer|or so|up to)\b", re.I
)
_OF_WHOLE = re.compile(r"^\s*(?:per ?cent |%|percent )?\s*of (?:the|them|those|its|their|whom|these|all)\b")
_STATES = frozenset("dead wounded injured missing killed hurt people persons others".split())


def is_in_digits(one: Surroundings) -> bool:
    """63"""
    return re.search(r"\d", one.place.text) is not None and not _SCALE.search(one.place.text)


def is_grouped(one: Surroundings) -> bool:
    """1,200, 1,00,000"""
    return re.search(r"\d[,.  ]\d{2,3}\b", one.place.text) is not None


def is_in_words(one: Surroundings) -> bool:
    """sixty-three"""
    return not re.search(r"\d", one.place.text) and not is_vague(one) and not is_nought(one)


def is_scaled(one: Surroundings) -> bool:
    """1.2 million, 47 lakh"""
    return _SCALE.search(one.place.text) is not None and not is_vague(one)


def is_vague(one: Surroundings) -> bool:
    """dozens, several hundred, tens of thousands"""
    item = one.item
    open_ended = isinstance(item, AnnotatedClaim) and item.high is None and item.approx
    return open_ended and _VAGUE.search(one.place.text) is not None


def is_hedged(one: Surroundings) -> bool:
    """about 50, nearly 50"""
    item = one.item
    return isinstance(item, AnnotatedClaim) and item.approx and _HEDGED.search(one.place.text) is not None


def is_at_least(one: Surroundings) -> bool:
    """at least 12, more than 300"""
    item = one.item
    return isinstance(item, AnnotatedClaim) and item.high is None and not item.approx


def is_at_most(one: Surroundings) -> bool:
    """up to 400, fewer than 220"""
    return isinstance(one.item, AnnotatedClaim) and one.item.low is None


def is_range(one: Surroundings) -> bool:
    """100 to 300"""
    item = one.item
    return (
        isinstance(item, AnnotatedClaim)
        and item.low is not None
        and item.high is not None
        and item.low < item.high
    )


def is_nought(one: Surroundings) -> bool:
    """no casualties, nobody"""
    return isinstance(one.item, AnnotatedClaim) and one.item.low == one.item.high == 0


def is_share(one: Surroundings) -> bool:
    """12 per cent, half of them"""
    counted = one.item.counted if isinstance(one.item, AnnotatedClaim) else None
    return _PERCENT.search(one.place.text) is not None or "%" in (counted or "")


def is_money(one: Surroundings) -> bool:
    """$3 billion, 500 euros"""
    return _MONEY.search(f"{one.place.text} {' '.join(one.words_after(1))}") is not None


def is_part(one: Surroundings) -> bool:
    """20 of the 50, three of them; including 12 women"""
    return _OF_WHOLE.match(one.after) is not None or bool({"including", "among"} & set(one.words_before(2)))


def is_one_of_several(one: Surroundings) -> bool:
    """12 dead and 40 wounded: another figure in the sentence"""
    return sum(one.in_same_sentence(other.figure) for other in one.article.claims) > 1


def is_without_noun(one: Surroundings) -> bool:
    """93 dead, 55 wounded; put the toll at 20"""
    return (
        not one.words_after(1)
        or one.after[:1] in ",.;:)”"
        or one.words_after(1)[0]
        in _STATES
        - {
            "people",
            "persons",
            "others",
        }
    )


def is_in_headline(one: Surroundings) -> bool:
    """in the headline"""
    return one.in_headline
