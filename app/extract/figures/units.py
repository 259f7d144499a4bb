"""Percentages and money around a number: "12 per cent", "US$5m", "seven million dollars"."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.extract.figures.number import Notation, Number, after_hyphen, word_at
from app.extract.figures.pieces import Piece
from app.extract.lexicon import Entry, runs, shared, table, word_set, words
from app.extract.lexicon.function_words import GENITIVE, PER

_CENT = word_set("rules/figures", "units", "cent")

PERCENT = "%"
_SHARED = ("signs", "prefixes", "codes", "initials")
"""Tables that hold in every language."""
_PERCENT_WORDS = tuple(words("rules/figures", "units", "percent_words"))


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit: pieces ``first`` up to ``last``; ``unit`` is None for a plain count."""

    number: Number
    first: int
    last: int
    unit: str | None


@cache
def currency(key: str) -> Mapping[str, str]:
    """One table of ``currencies.toml``: what is written -> code."""
    return {word: str(code) for word, code in _currencies(key).items()}


def _currencies(key: str) -> Mapping[str, Entry]:
    return shared("currencies", key) if key in _SHARED else table("currencies", key)


def with_unit(text: tuple[Piece, ...], number: Number) -> Measured:
    """A number widened by the sign or word of its unit."""
    first, code = _sign_before(text, number.first)
    if code is None and (number.scaled or "," in text[number.first].word):
        first, code = _letter_before(text, number.first)
    if code is not None:
        last, _ = _currency_after(text, number.last)
        return Measured(number, first, last, code)
    share_end = _percent_after(text, number.last)
    if share_end is not None:
        return Measured(number, number.first, share_end, PERCENT)
    last, code = _currency_after(text, number.last)
    if code is not None:
        return Measured(number, number.first, last, code)
    part = PERCENT if number.notation is Notation.PART else None
    return Measured(number, number.first, number.last, part)


def _percent_after(text: tuple[Piece, ...], last: int) -> int | None:
    at = after_hyphen(text, last)
    if word_at(text, at) in _PERCENT_WORDS:
        return at + 1
    if word_at(text, at) in PER and word_at(text, after_hyphen(text, at + 1)) in _CENT:
        return after_hyphen(text, at + 1) + 1
    return None


def _sign_before(text: tuple[Piece, ...], first: int) -> tuple[int, str | None]:
    before = word_at(text, first - 1)
    if before in currency("signs"):
        prefix = word_at(text, first - 2)
        if prefix in currency("prefixes") and not text[first - 1].gap:
            return first - 2, currency("prefixes")[prefix]
        return first - 1, currency("signs")[before]
    code = first - 2 if before == "." else first - 1
    if word_at(text, code) in currency("codes") and text[code].capital:
        return code, currency("codes")[word_at(text, code)]
    return first, None


def _letter_before(text: tuple[Piece, ...], first: int) -> tuple[int, str | None]:
    """The letters glued before a number of millions or of thousands with a comma, which is no name of a
    road or a model: "N40 billion", "P388,822", but "N40"."""
    letter = word_at(text, first - 1)
    if letter not in currency("initials") or text[first].gap or not text[first - 1].capital:
        return first, None
    glued = first > 1 and not text[first - 1].gap and text[first - 2].is_word
    return (first, None) if glued else (first - 1, currency("initials")[letter])


def _currency_after(text: tuple[Piece, ...], last: int) -> tuple[int, str | None]:
    at = after_hyphen(text, last)
    if word_at(text, at) in GENITIVE and text[last - 1].word.endswith("s"):
        at += 1  # "hundreds of millions of dollars"
    owner = None
    if word_at(text, at) in currency("owners") and text[at].capital:
        owner, at = currency("owners")[word_at(text, at)], at + 1
    elif tuple([word_at(text, at + step) for step in range(4)]) in runs(
        "rules/figures", "units", "dollar_owner"
    ):
        owner, at = "USD", at + 4
    word = word_at(text, at)
    if word in currency("words"):
        if owner == "USD" and currency("words")[word] != "USD":
            owner = None
        return at + 1, owner or currency("words")[word]
    if word in currency("weights") and word_at(text, at + 1) not in GENITIVE:
        return at + 1, owner or currency("weights")[word]
    return last, None
