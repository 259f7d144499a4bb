"""Vague numbers: "dozens", "tens of thousands", "several hundred", "a couple of dozen"."""

from fractions import Fraction

from app.extract.figures.number import Notation, Number, scale_words, word_at
from app.extract.figures.pieces import Piece
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import GENITIVE

_TENS = word_set("rules/figures", "vague_numbers", "tens")
_INSIDE = word_set("rules/figures", "vague_numbers", "inside")


def vague_at(text: tuple[Piece, ...], first: int, at: int) -> Number | None:
    low = scale_words("vague")[text[at].word]
    if text[at].word in _TENS and word_at(text, at + 1) not in GENITIVE:
        return None
    return vague_of(text, first, at + 1, low)


def vague_of(text: tuple[Piece, ...], first: int, last: int, low: int) -> Number | None:
    """ "hundreds", and "hundreds of thousands" with "of" and another plural after it."""
    plural = word_at(text, last + 1) if word_at(text, last) in GENITIVE else ""
    if plural in scale_words("vague") and plural not in _TENS:
        factor = scale_words("scales").get(plural.removesuffix("s"), 1)
        return Number(first, last + 2, Fraction(low * factor), None, Notation.VAGUE, low * factor)
    if any(low == scale_words("vague").get(word) for word in _TENS):
        return None
    return Number(first, last, Fraction(low), None, Notation.VAGUE, low)


def several_at(text: tuple[Piece, ...], at: int) -> Number | None:
    """ "several hundred", "a few dozen", "many thousands", "a couple of hundred"."""
    step = at
    while word_at(text, step) in words("numbers", "few") or word_at(text, step) in _INSIDE:
        step += 1
    word = word_at(text, step)
    plural = word if word in scale_words("vague") else f"{word}s"
    if plural not in scale_words("vague") or plural in _TENS:
        return None
    return vague_of(text, at, step + 1, scale_words("vague")[plural])
