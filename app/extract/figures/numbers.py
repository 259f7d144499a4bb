"""The number that begins at a piece, in whatever notation: the door to the readers of each."""

from collections.abc import Sequence
from functools import cache

from app.extract.figures.digit_numbers import digits_at
from app.extract.figures.number import Notation, Number, scale_words, word_at
from app.extract.figures.parts import part_at, share_of
from app.extract.figures.pieces import Piece
from app.extract.figures.vague_numbers import several_at, vague_at
from app.extract.figures.worded_numbers import (
    after_article,
    half_of_scale,
    one_half_of_scale,
    with_half,
    worded_at,
)
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import EVERY, GENITIVE, HALF, INDEFINITE, ONE

_BEFORE_WHOLE = word_set("rules/figures", "numbers", "before_whole")
_BETWEEN_PARTS = word_set("rules/figures", "numbers", "between_parts")

_WHOLES = frozenset({2, 3, 4, 5, 6, 8, 9, 10, 12, 20, 50, 100, 1000})
"""Wholes that shares are told of: "one in five"."""


def number_openings(text: Sequence[Piece]) -> list[int]:
    """The pieces that a number can begin with: most words of a text are none of those."""
    words = _openings()
    return [at for at, piece in enumerate(text) if piece.word in words or piece.word[0].isdecimal()]


def read_number(text: tuple[Piece, ...], at: int) -> Number | None:
    """The number that begins at piece ``at``, as long as it goes; None where none does."""
    return _one_in(text, _read(text, at))


def _one_in(text: tuple[Piece, ...], number: Number | None) -> Number | None:
    """ "four in ten", "one in every five", "one voter in four is", as a share in hundredths."""
    if number is None or number.scaled or number.low > 9 or number.notation is Notation.PART:
        return number
    skipped = 1 if number.low == 1 and word_at(text, number.last + 1) in _BETWEEN_PARTS else 0
    between = word_at(text, number.last + skipped)
    of_every = between in GENITIVE and word_at(text, number.last + 1) in EVERY and not skipped
    if not (of_every or between in _BETWEEN_PARTS) or number.high is None:
        return number
    if not text[number.first].capital and word_at(text, number.first - 1) not in words(
        "numbers", "before_shares"
    ):
        return number
    at = number.last + skipped + 1
    while word_at(text, at) in _BEFORE_WHOLE:
        at += 1
    whole = _read(text, at) if at < len(text) else None
    if whole is None or whole.high is None or whole.low not in _WHOLES or number.low >= whole.low:
        return number
    if skipped and word_at(text, whole.last) not in words("numbers", "behind_shares"):
        return number  # "one man in four months"
    return share_of(number.first, whole.last, number.low * 100 / whole.low)


def _read(text: tuple[Piece, ...], at: int) -> Number | None:
    word = text[at].word
    if text[at].is_digits:
        number = digits_at(text, at)
        return number if number is None or number.scaled else with_half(text, number)
    if word not in _openings():
        return None
    if word in scale_words("vague"):
        return vague_at(text, at, at)
    if word in words("numbers", "few"):
        return several_at(text, at)
    if word in INDEFINITE:
        halved = word_at(text, at + 1) in HALF and half_of_scale(text, at + 1, at)
        return halved or part_at(text, at) or after_article(text, at)
    if word in HALF:
        return half_of_scale(text, at) or part_at(text, at)
    if word in ONE and (halved := one_half_of_scale(text, at)) is not None:
        return halved
    if word in scale_words("small") or word in scale_words("tens"):
        return part_at(text, at) or worded_at(text, at)
    if word in scale_words("fractions"):
        return part_at(text, at)
    return None


@cache
def _openings() -> frozenset[str]:
    """The words that a number can begin with."""
    counting = (word for key in ("vague", "small", "tens", "fractions") for word in scale_words(key))
    return INDEFINITE | HALF | frozenset([*words("numbers", "few"), *counting])
