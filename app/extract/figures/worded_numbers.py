"""Numbers in words: "sixty-three", "one hundred and twenty", "two and a half million", "half a dozen"."""

from dataclasses import replace
from fractions import Fraction

from app.extract.figures.number import Notation, Number, after_hyphen, scale_words, scaled, word_at
from app.extract.figures.pieces import Piece
from app.extract.figures.vague_numbers import several_at
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import COORDINATOR, HALF, ONE, UNIT_ARTICLE

_SCORE = word_set("rules/figures", "worded_numbers", "score")
_BEHIND_SCORE = word_set("rules/figures", "worded_numbers", "behind_score")
_DOZEN = word_set("rules/figures", "worded_numbers", "dozen")

_LARGEST = 10**24
"""Scale words beyond this multiply nothing: they are noise, or a row of words."""


def worded_at(text: tuple[Piece, ...], at: int) -> Number | None:
    """ "one hundred and twenty", "two hundred and fifty thousand", "two and a half million"."""
    total, current, last, scale = 0, 0, at, 1
    while True:
        below = _below_hundred(text, last) if current % 100 == 0 else None
        if below is not None:
            current, last = current + below[0], below[1]
        step = after_hyphen(text, last)
        factor = scale_words("scales").get(word_at(text, step))
        if factor is None or current == 0 or scale > _LARGEST:
            break
        current, last, scale = current * factor, step + 1, scale * factor
        if factor >= 1000:
            while (
                scale <= _LARGEST and (further := scale_words("scales").get(word_at(text, last), 0)) >= 1000
            ):
                current, last, scale = current * further, last + 1, scale * further
            total, current = total + current, 0
        last = _past_and(text, last, factor)
        if _below_hundred(text, last) is None and not current:
            break
    if last == at:
        return None
    value = Fraction(total + current)
    return with_half(text, Number(at, last, value, value, Notation.WORDS, scale))


def _below_hundred(text: tuple[Piece, ...], at: int) -> tuple[int, int] | None:
    """A number under a hundred at a piece, and where it ends: "twenty-five", "twelve"."""
    small, tens = scale_words("small"), scale_words("tens")
    word = word_at(text, at)
    if word in small:
        return small[word], at + 1
    if word not in tens:
        return None
    unit = after_hyphen(text, at + 1)
    unit_word = word_at(text, unit)
    if 0 < small.get(unit_word, 0) < 10 and (unit > at + 1 or unit_word not in ONE):
        return tens[word] + small[unit_word], unit + 1
    return tens[word], at + 1


def _past_and(text: tuple[Piece, ...], at: int, factor: int) -> int:
    """Past the "and" of "one hundred and twenty", but not of "one hundred and two hundred"."""
    if word_at(text, at) not in COORDINATOR:
        return at
    below = _below_hundred(text, at + 1)
    if below is None:
        return at
    follower = scale_words("scales").get(word_at(text, after_hyphen(text, below[1])), 0)
    starts_anew = follower in (12, 100) if factor == 100 else follower >= factor
    return at if starts_anew else at + 1


def with_half(text: tuple[Piece, ...], number: Number) -> Number:
    """ "two and a half million", "10 and one-half"; any number with the scale that follows it."""
    at = number.last
    last = _past_half(text, at)
    if last > at:
        halved = replace(number, last=last, low=number.low + Fraction(1, 2), high=number.low + Fraction(1, 2))
        return scaled(text, halved)
    return number


def _past_half(text: tuple[Piece, ...], at: int) -> int:
    """Past the "and a half" of "two and a half", hyphens between or not; else ``at`` itself."""
    last = at
    for word in (COORDINATOR, UNIT_ARTICLE | ONE, HALF):
        last = after_hyphen(text, last)
        if word_at(text, last) not in word:
            return at
        last += 1
    return at if word_at(text, after_hyphen(text, last)) in _DOZEN else last  # "12 and | a half dozen"


def after_article(text: tuple[Piece, ...], at: int) -> Number | None:
    """ "a hundred", "a dozen", "a million and a half"; "a few hundred" is left to its own rule."""
    after = after_hyphen(text, at + 1)
    word = word_at(text, after)
    if word in words("numbers", "few_after_a"):
        return several_at(text, at)
    if word in _SCORE and word_at(text, after + 1) in _BEHIND_SCORE:
        return Number(at, after + 1, Fraction(20), Fraction(20), Notation.WORDS, 20)
    if word in HALF:
        return half_of_scale(text, after, at)
    factor = scale_words("scales").get(word)
    if factor is None or after > at + 1:
        return None
    value = Fraction(factor)
    number = Number(at, after + 1, value, value, Notation.WORDS, factor)
    if (half := _past_half(text, number.last)) > number.last:
        return replace(number, last=half, low=value * 3 / 2, high=value * 3 / 2)
    last = _past_and(text, number.last, factor)
    if last > number.last and (below := _below_hundred(text, last)) is not None:
        return replace(number, last=below[1], low=value + below[0], high=value + below[0])
    return number if word in _DOZEN else scaled(text, number)


def one_half_of_scale(text: tuple[Piece, ...], at: int) -> Number | None:
    """ "one half million", "one-half million"; "one half of a million" is a part."""
    half = after_hyphen(text, at + 1)
    return half_of_scale(text, half, at) if word_at(text, half) in HALF else None


def half_of_scale(text: tuple[Piece, ...], at: int, first: int | None = None) -> Number | None:
    """ "half a million", "a half-million", "half a dozen", "half-a-dozen"."""
    after = after_hyphen(text, at + 1)
    if word_at(text, after) in UNIT_ARTICLE:
        after = after_hyphen(text, after + 1)
    factor = scale_words("scales").get(word_at(text, after))
    if factor is None:
        return None
    value = Fraction(factor, 2)
    return scaled(
        text, Number(at if first is None else first, after + 1, value, value, Notation.WORDS, factor)
    )
