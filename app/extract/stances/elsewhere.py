"""Counts of somebody else: "only 6 percent of nurses", "only 5 died in the south" speak against no count of
drivers, or of the north."""

from collections.abc import Iterator

from app.extract.found import MeasuredFigure
from app.extract.language import Parsed
from app.extract.language.clauses import SUBJECTS
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import INSIDE
from app.extract.words.place_words import place_words

_TRADES = word_set("rules/stances", "elsewhere", "trades")
_CLIMBS = 4
"""Words up from a figure among which the verb stands that tells where."""


def counts_others(parsed: Parsed, own: MeasuredFigure, other: MeasuredFigure) -> bool:
    """Whether two figures count people of two trades, or each those of a place of its own."""
    trades = {_trade(own), _trade(other)}
    if len(trades) == 2 and None not in trades:
        return True
    here, there = (frozenset(_places(parsed, figure)) for figure in (own, other))
    return bool(here and there) and here.isdisjoint(there)


def _trade(figure: MeasuredFigure) -> str | None:
    """The trade of those who are counted: of "6 percent of nurses" nurses."""
    counted = (figure.counted or "").lower().split()
    return next((word for word in reversed(counted) if word in _TRADES), None)


def _places(parsed: Parsed, figure: MeasuredFigure) -> Iterator[str]:
    """Where it is told of: "in Lomeda", "in the south", "the north lost 40"."""
    word = parsed.doc[figure.found.core]
    for _ in range(_CLIMBS):
        for child in word.children:
            if _is_place(child):
                yield child.lower_
        if word.head is word or word.pos_ == "VERB":
            return
        word = word.head


def _is_place(noun: Token) -> bool:
    compass = noun.lower_ in place_words("compass")
    if noun.dep_ in SUBJECTS:
        return compass
    within = any(child.dep_ == "case" and child.lower_ in INSIDE for child in noun.children)
    return within and (compass or (noun.pos_ == "PROPN" and not is_time(noun)))
