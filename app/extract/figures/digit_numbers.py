"""Numbers in digits: "1,426", "1,00,000", "22, 000", "130 000", "30k", "100s"."""

from fractions import Fraction

from app.extract.figures.number import Notation, Number, scaled, word_at
from app.extract.figures.pieces import Piece
from app.extract.figures.vague_numbers import vague_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import GENITIVE

_PLURAL_S = word_set("rules/figures", "digit_numbers", "plural_s")

_MOST_DIGITS = 250
"""A longer row of digits is no number of anything, and none that a float could hold."""
_MOST_TENTHS = 2
"""Digits behind a comma that are tenths, and no group of three."""
_MOST_PIECES = 12
"""Most pieces of a number written in groups of three digits; what follows is another."""


def digits_at(text: tuple[Piece, ...], at: int) -> Number | None:
    word = text[at].word
    if word.count(".") > 1:
        return None
    tenths = _tenths_behind(text, at)
    if tenths is not None:
        return tenths
    digits, last = word.replace(",", ""), at + 1
    while last - at < _MOST_PIECES and (joined := _next_group(text, at, last)) is not None:
        digits += text[joined].word
        last = joined + 1
    if len(digits) > _MOST_DIGITS or not digits.replace(".", "", 1).isdecimal():
        return None  # "10³", "4²": raised digits count nothing
    if word_at(text, last) in _PLURAL_S and not text[last].gap:
        return _digit_plural(text, at, digits)
    value = Fraction(int(digits) if digits.isdecimal() else digits)
    return scaled(text, Number(at, last, value, value, Notation.DIGITS))


def _tenths_behind(text: tuple[Piece, ...], at: int) -> Number | None:
    """ "4,7 million", "4,7-million": with a comma before the tenths and a scale word behind them."""
    tenths = word_at(text, at + 2)
    if word_at(text, at + 1) != "," or not text[at].word.isdecimal() or not tenths.isdecimal():
        return None
    if len(tenths) > _MOST_TENTHS or text[at + 1].gap or text[at + 2].gap:
        return None
    value = Fraction(f"{text[at].word}.{tenths}")
    number = scaled(text, Number(at, at + 3, value, value, Notation.DIGITS))
    return number if number.scaled else None


def _next_group(text: tuple[Piece, ...], first: int, at: int) -> int | None:
    """The piece of a further group of three digits: "22, 000" or "130 000"."""
    if len(text[first].word) > 3 or "." in text[first].word:
        return None
    follower = at + 1 if word_at(text, at) == "," else at
    group = word_at(text, follower)
    if len(group) != 3 or not group.isdecimal() or not text[follower].gap:
        return None
    return follower if group.startswith("0") or follower == at else None


def _digit_plural(text: tuple[Piece, ...], at: int, digits: str) -> Number | None:
    """ "100s of people"; the 1970s are none."""
    if digits not in ("10", "100", "1000") or word_at(text, at + 2) not in GENITIVE:
        return None
    return vague_of(text, at, at + 2, 2 * int(digits))
