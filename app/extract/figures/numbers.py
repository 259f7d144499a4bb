"""Number words and notations: "sixty-three", "1,00,000", "1.2 million", "two dozen", "scores"."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import cache

from app.extract.figures.pieces import Piece
from app.extract.lexicon import table, words

_HYPHENS = frozenset("-‐‑")

_WHOLES = frozenset({2, 3, 4, 5, 6, 8, 9, 10, 12, 20, 50, 100, 1000})
"""Wholes that shares are told of: "one in five"."""


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


def read_number(text: tuple[Piece, ...], at: int) -> Number | None:
    """The number that begins at piece ``at``, as long as it goes; None where none does."""
    return _one_in(text, _read(text, at))


def _one_in(text: tuple[Piece, ...], number: Number | None) -> Number | None:
    """ "four in ten", "one in every five", as a share in hundredths."""
    if number is None or number.scaled or number.low > 9 or number.notation is Notation.PART:
        return number
    if word_at(text, number.last) not in ("in", "out") or number.high is None:
        return number
    if not text[number.first].capital and word_at(text, number.first - 1) not in words(
        "numbers", "before_shares"
    ):
        return number
    at = number.last + 1
    while word_at(text, at) in ("of", "every"):
        at += 1
    whole = _read(text, at) if at < len(text) else None
    if whole is None or whole.high is None or whole.low not in _WHOLES or number.low >= whole.low:
        return number
    return _share(number.first, whole.last, number.low * 100 / whole.low)


def _read(text: tuple[Piece, ...], at: int) -> Number | None:
    word = text[at].word
    if text[at].is_digits:
        return _digits(text, at)
    if word not in _openings():
        return None
    if word in scale_words("vague"):
        return _vague(text, at, at)
    if word in words("numbers", "few"):
        return _several(text, at)
    if word in ("a", "an"):
        return _part(text, at) or _article(text, at)
    if word == "half":
        return _half_of_scale(text, at) or _part(text, at)
    if word in scale_words("small") or word in scale_words("tens"):
        return _part(text, at) or _worded(text, at)
    if word in scale_words("fractions"):
        return _part(text, at)
    return None


@cache
def _openings() -> frozenset[str]:
    """The words that a number can begin with: most words of a text are none."""
    counting = (word for key in ("vague", "small", "tens", "fractions") for word in scale_words(key))
    return frozenset({"a", "an", "half", *words("numbers", "few"), *counting})


def word_at(text: tuple[Piece, ...], at: int) -> str:
    """The word of a piece, or nothing outside the text."""
    return text[at].word if 0 <= at < len(text) else ""


def after_hyphen(text: tuple[Piece, ...], at: int) -> int:
    """Where the next word stands: one further where a glued hyphen is between."""
    return at + 1 if word_at(text, at) in _HYPHENS and not text[at].gap else at


def _digits(text: tuple[Piece, ...], at: int) -> Number | None:
    word = text[at].word
    if word.count(".") > 1:
        return None
    digits, last = word.replace(",", ""), at + 1
    while (joined := _next_group(text, at, last)) is not None:
        digits += text[joined].word
        last = joined + 1
    if not digits.replace(".", "", 1).isdecimal():
        return None  # "10³", "4²": raised digits count nothing
    if word_at(text, last) == "s" and not text[last].gap:
        return _digit_plural(text, at, digits)
    return _scaled(text, Number(at, last, Fraction(digits), Fraction(digits), Notation.DIGITS))


def _next_group(text: tuple[Piece, ...], first: int, at: int) -> int | None:
    """The piece of a further group of three digits: "22, 000" or "130 000"."""
    if len(text[first].word) > 3 or "." in text[first].word:
        return None
    follower = at + 1 if word_at(text, at) == "," else at
    group = word_at(text, follower)
    if len(group) != 3 or not group.isdecimal() or not text[follower].gap:
        return None
    if group.startswith("0") or (follower == at and not _after_month(text, first)):
        return follower
    return None


def _after_month(text: tuple[Piece, ...], at: int) -> bool:
    before = word_at(text, at - 1) if word_at(text, at - 1) != "." else word_at(text, at - 2)
    return before in words("not_figures", "months")


def _digit_plural(text: tuple[Piece, ...], at: int, digits: str) -> Number | None:
    """ "100s of people"; the 1970s are none."""
    if digits not in ("10", "100", "1000") or word_at(text, at + 2) != "of":
        return None
    return _vague_of(text, at, at + 2, 2 * int(digits))


def _scaled(text: tuple[Piece, ...], number: Number) -> Number:
    """The number with the scale words that follow: "1.2" to "1.2 million", "2" to "2 lakh crore"."""
    scales, letters = scale_words("scales"), scale_words("letters")
    while number.last < len(text):
        at = after_hyphen(text, number.last)
        word = word_at(text, at)
        glued = at < len(text) and not text[at].gap and at == number.last
        factor = letters.get(word) if glued and number.notation is Notation.DIGITS else None
        if factor is None:
            factor = scales.get(word) or scales.get(word.removesuffix("s"))
        if factor is None:
            return number
        high = None if number.high is None else number.high * factor
        number = replace(number, last=at + 1, low=number.low * factor, high=high, scale=number.scale * factor)
    return number


def _worded(text: tuple[Piece, ...], at: int) -> Number | None:
    """ "one hundred and twenty", "two hundred and fifty thousand", "two and a half million"."""
    total, current, last, scale = 0, 0, at, 1
    while True:
        below = _below_hundred(text, last) if current % 100 == 0 else None
        if below is not None:
            current, last = current + below[0], below[1]
        step = after_hyphen(text, last)
        factor = scale_words("scales").get(word_at(text, step))
        if factor is None or current == 0:
            break
        current, last, scale = current * factor, step + 1, scale * factor
        if factor >= 1000:
            while (further := scale_words("scales").get(word_at(text, last), 0)) >= 1000:
                current, last, scale = current * further, last + 1, scale * further
            total, current = total + current, 0
        last = _past_and(text, last, factor)
        if _below_hundred(text, last) is None and not current:
            break
    if last == at:
        return None
    value = Fraction(total + current)
    return _with_half(text, Number(at, last, value, value, Notation.WORDS, scale))


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
    if 0 < small.get(unit_word, 0) < 10 and (unit > at + 1 or unit_word != "one"):
        return tens[word] + small[unit_word], unit + 1
    return tens[word], at + 1


def _past_and(text: tuple[Piece, ...], at: int, factor: int) -> int:
    """Past the "and" of "one hundred and twenty", but not of "one hundred and two hundred"."""
    if word_at(text, at) != "and":
        return at
    below = _below_hundred(text, at + 1)
    if below is None:
        return at
    follower = scale_words("scales").get(word_at(text, after_hyphen(text, below[1])), 0)
    starts_anew = follower in (12, 100) if factor == 100 else follower >= factor
    return at if starts_anew else at + 1


def _with_half(text: tuple[Piece, ...], number: Number) -> Number:
    """ "two and a half million"; any number with the scale that follows it."""
    at = number.last
    if _is_and_half(text, at):
        halved = replace(
            number, last=at + 3, low=number.low + Fraction(1, 2), high=number.low + Fraction(1, 2)
        )
        return _scaled(text, halved)
    return number


def _is_and_half(text: tuple[Piece, ...], at: int) -> bool:
    return [word_at(text, at + step) for step in range(3)] == ["and", "a", "half"]


def _article(text: tuple[Piece, ...], at: int) -> Number | None:
    """ "a hundred", "a dozen", "a million and a half"; "a few hundred" is left to its own rule."""
    after = after_hyphen(text, at + 1)
    word = word_at(text, after)
    if word in words("numbers", "few_after_a"):
        return _several(text, at)
    if word == "score" and word_at(text, after + 1) in ("of", "or"):
        return Number(at, after + 1, Fraction(20), Fraction(20), Notation.WORDS, 20)
    if word == "half":
        return _half_of_scale(text, after, at)
    factor = scale_words("scales").get(word)
    if factor is None or after > at + 1:
        return None
    value = Fraction(factor)
    number = Number(at, after + 1, value, value, Notation.WORDS, factor)
    if _is_and_half(text, number.last):
        return replace(number, last=number.last + 3, low=value * 3 / 2, high=value * 3 / 2)
    last = _past_and(text, number.last, factor)
    if last > number.last and (below := _below_hundred(text, last)) is not None:
        return replace(number, last=below[1], low=value + below[0], high=value + below[0])
    return number if word == "dozen" else _scaled(text, number)


def _half_of_scale(text: tuple[Piece, ...], at: int, first: int | None = None) -> Number | None:
    """ "half a million", "a half-million", "half a dozen"."""
    after = after_hyphen(text, at + 1)
    if word_at(text, after) == "a":
        after += 1
    factor = scale_words("scales").get(word_at(text, after))
    if factor is None:
        return None
    value = Fraction(factor, 2)
    return _scaled(
        text, Number(at if first is None else first, after + 1, value, value, Notation.WORDS, factor)
    )


def _part(text: tuple[Piece, ...], at: int) -> Number | None:
    """A share in words: "half", "a third", "two-thirds", in hundredths."""
    count, step = 1, at
    if text[at].word in ("a", "an"):
        step = at + 1
    elif text[at].word in scale_words("small"):
        count, step = scale_words("small")[text[at].word], after_hyphen(text, at + 1)
    denominator = scale_words("fractions").get(word_at(text, step))
    if denominator is None or count >= denominator or (count > 1) != word_at(text, step).endswith("s"):
        return None
    if step == at and word_at(text, step) != "half":
        return None
    if (whole := _scale_of_part(text, step + 1)) is not None:
        value = Fraction(count * whole[1], denominator)
        return Number(at, whole[0], value, value, Notation.WORDS, whole[1])
    return _share(at, step + 1, Fraction(100 * count, denominator))


def _share(first: int, last: int, share: Fraction) -> Number:
    """A share in hundredths, to two places: a third is 33.33."""
    rounded = Fraction(round(share, 2))
    return Number(first, last, rounded, rounded, Notation.PART)


def _scale_of_part(text: tuple[Piece, ...], at: int) -> tuple[int, int] | None:
    """The scale that a part is of, and where it ends: "of a million" in "a quarter of a million"."""
    if word_at(text, at) != "of" or word_at(text, at + 1) != "a":
        return None
    factor = scale_words("scales").get(word_at(text, at + 2))
    return None if factor is None else (at + 3, factor)


def _vague(text: tuple[Piece, ...], first: int, at: int) -> Number | None:
    low = scale_words("vague")[text[at].word]
    if text[at].word == "tens" and word_at(text, at + 1) != "of":
        return None
    return _vague_of(text, first, at + 1, low)


def _vague_of(text: tuple[Piece, ...], first: int, last: int, low: int) -> Number | None:
    """ "hundreds", and "hundreds of thousands" with "of" and another plural after it."""
    plural = word_at(text, last + 1) if word_at(text, last) == "of" else ""
    if plural in scale_words("vague") and plural != "tens":
        factor = scale_words("scales").get(plural.removesuffix("s"), 1)
        return Number(first, last + 2, Fraction(low * factor), None, Notation.VAGUE, low * factor)
    if low == scale_words("vague")["tens"]:
        return None
    return Number(first, last, Fraction(low), None, Notation.VAGUE, low)


def _several(text: tuple[Piece, ...], at: int) -> Number | None:
    """ "several hundred", "a few dozen", "many thousands", "a couple of hundred"."""
    step = at
    while word_at(text, step) in words("numbers", "few") or word_at(text, step) in ("a", "of"):
        step += 1
    word = word_at(text, step)
    plural = word if word in scale_words("vague") else f"{word}s"
    if plural not in scale_words("vague") or plural == "tens":
        return None
    return _vague_of(text, at, step + 1, scale_words("vague")[plural])
