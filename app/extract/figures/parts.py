"""Shares in words: "half", "a third", "two-thirds"; and parts of a number: "a quarter of a million"."""

from fractions import Fraction

from app.extract.figures.number import Notation, Number, after_hyphen, scale_words, word_at
from app.extract.figures.pieces import Piece
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import GENITIVE, HALF, INDEFINITE, UNIT_ARTICLE

_FURTHER = word_set("rules/figures", "parts", "further")
_SHARES = word_set("rules/figures", "parts", "shares")


def part_at(text: tuple[Piece, ...], at: int) -> Number | None:
    """A share in words: "half", "a third", "two-thirds", in hundredths."""
    count, step = 1, at
    if text[at].word in INDEFINITE:
        step = at + 1
    elif text[at].word in scale_words("small"):
        count, step = scale_words("small")[text[at].word], after_hyphen(text, at + 1)
    denominator = scale_words("fractions").get(word_at(text, step))
    if denominator is None or count >= denominator or (count > 1) != word_at(text, step).endswith("s"):
        return None
    if (whole := _scale_of_part(text, step + 1)) is not None:
        value = Fraction(count * whole[1], denominator)
        return Number(at, whole[0], value, value, Notation.WORDS, whole[1])
    if step == at and word_at(text, step) not in HALF and not _is_further_part(text, at):
        return None
    return share_of(at, step + 1, Fraction(100 * count, denominator))


def _is_further_part(text: tuple[Piece, ...], at: int) -> bool:
    """Whether a share follows on another: "another | third lost cattle", not "another quarter", a time."""
    return word_at(text, at - 1) in _FURTHER and text[at].word in _SHARES


def share_of(first: int, last: int, share: Fraction) -> Number:
    """A share in hundredths, to two places: a third is 33.33."""
    rounded = Fraction(round(share, 2))
    return Number(first, last, rounded, rounded, Notation.PART)


def _scale_of_part(text: tuple[Piece, ...], at: int) -> tuple[int, int] | None:
    """The scale that a part is of, and where it ends: "of a million" in "a quarter of a million"."""
    if word_at(text, at) not in GENITIVE or word_at(text, at + 1) not in UNIT_ARTICLE:
        return None
    factor = scale_words("scales").get(word_at(text, at + 2))
    return None if factor is None else (at + 3, factor)
