"""A number as read: where it stands, what it is, how it is written; and how scale words multiply it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import cache

from app.extract.figures.pieces import Piece
from app.extract.lexicon import shared, table, words

_HYPHENS = frozenset("-‐‑")
_MOST_SCALES = 4
"""Most scale words of one number: "two million million" has two."""
_MOST_OF_PLURALS = 999
"""The highest number that a plural multiplies: 2020 is a year before "millions"."""


class Notation(StrEnum):
    """How a number is written, as far as later rules care."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Number:
    """Pieces ``first`` up to ``last`` read as a number. ``high`` is None for "dozens".

    ``core`` is the piece that bears the number in a tree: the last word of it. ``scale`` is what
    its scale words multiply by, 1 where it has none: 1,000 in "fifteen thousand".
    """

    first: int
    last: int
    low: Fraction
    high: Fraction | None
    notation: Notation
    scale: int = 1

    @property
    def scaled(self) -> bool:
        """Whether a scale word is part of the number."""
        return self.scale != 1

    @property
    def core(self) -> int:
        """The piece that carries the number in the tree."""
        return self.last - 1


@cache
def scale_words(key: str) -> Mapping[str, int]:
    """One table of ``numbers.toml``: word -> number."""
    return {word: value for word, value in table("numbers", key).items() if isinstance(value, int)}


def word_at(text: tuple[Piece, ...], at: int) -> str:
    """The word of a piece, or nothing outside the text."""
    return text[at].word if 0 <= at < len(text) else ""


def after_hyphen(text: tuple[Piece, ...], at: int) -> int:
    """Where the next word stands: one further where a glued hyphen is between."""
    return at + 1 if word_at(text, at) in _HYPHENS and not text[at].gap else at


def _is_money(text: tuple[Piece, ...], first: int) -> bool:
    """Whether the sign of a currency stands before a number: "$65 M"."""
    return word_at(text, first - 1) in shared("currencies", "signs")


def _plural_scale(text: tuple[Piece, ...], number: Number, word: str) -> int | None:
    """What a plural multiplies it by: "5 millions", but "in 2020 | millions", "on June 4 | millions"."""
    if word not in words("numbers", "multiplying_plurals") or number.low > _MOST_OF_PLURALS:
        return None
    dated = word_at(text, number.first - 1) in words("not_figures", "months")
    return None if dated else scale_words("scales")[word.removesuffix("s")]


def scaled(text: tuple[Piece, ...], number: Number) -> Number:
    """The number with the scale words that follow: "1.2" to "1.2 million", "2" to "2 lakh crore"."""
    scales, letters = scale_words("scales"), scale_words("letters")
    for _ in range(_MOST_SCALES):
        if number.last >= len(text):
            break
        at = after_hyphen(text, number.last)
        word = word_at(text, at)
        glued = at < len(text) and not text[at].gap and at == number.last
        of_money = at == number.last and _is_money(text, number.first)
        lettered = (glued or of_money) and number.notation is Notation.DIGITS
        factor = letters.get(word) if lettered else None
        if factor is None:
            factor = scales.get(word) or (_plural_scale(text, number, word) if at == number.last else None)
        if factor is None:
            return number
        high = None if number.high is None else number.high * factor
        number = replace(number, last=at + 1, low=number.low * factor, high=high, scale=number.scale * factor)
    return number
