"""Whole figure expressions: numbers with their units, ranges and modifiers, and what they mean."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from app.domain.figure import Value
from app.extract.figures.modifiers import Effect, Modified, with_modifiers
from app.extract.figures.number import Notation, Number, word_at
from app.extract.figures.numbers import number_openings, read_number
from app.extract.figures.pieces import Piece, paragraph_openings
from app.extract.figures.units import PERCENT, Measured, with_unit
from app.extract.language import Parsed
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import ALTERNATIVE, BETWEEN, CONDITION, LIMIT, NEGATOR, ORIGIN

_ALTERNATIVES = word_set("rules/figures", "expressions", "alternatives")
_RANGE_CONNECTORS = word_set("rules/figures", "expressions", "range_connectors")

_DASHES = frozenset("-‐‑–—")
_THOUSAND = 1000
_MOST_APART = 3
"""How many times the lower number the upper one is at most, where two are taken for one range."""
_LOOK_BACK = 12
"""How many pieces before "from 10 to 20" may hold the verb that makes it a change, not a range."""


@dataclass(frozen=True, slots=True)
class Expression:
    """Pieces ``first`` up to ``last``; the bare number with its unit is ``inner_first`` up to
    ``inner_last``; ``number`` is the (last) number itself."""

    first: int
    last: int
    inner_first: int
    inner_last: int
    number: Number
    value: Value
    effects: tuple[Effect, ...] = ()
    is_range: bool = False

    def moved(self, by: int) -> "Expression":
        """The same expression, some pieces farther on."""
        number = replace(self.number, first=self.number.first + by, last=self.number.last + by)
        first, last, inner_first, inner_last = (
            at + by for at in (self.first, self.last, self.inner_first, self.inner_last)
        )
        return replace(
            self, first=first, last=last, inner_first=inner_first, inner_last=inner_last, number=number
        )


def expressions(parsed: Parsed, text: tuple[Piece, ...]) -> Iterator[Expression]:
    """Every number expression of a text, figures or not, in order and without overlap. None goes on into
    another paragraph: "the toll rises to 31 | Dozens of passengers are missing"."""
    for first, last in pairwise([*paragraph_openings(parsed, text), len(text)]):
        for found in _of_paragraph(text[first:last]):
            yield found.moved(first)


def _of_paragraph(text: tuple[Piece, ...]) -> Iterator[Expression]:
    behind = 0
    for at in number_openings(text):
        number = read_number(text, at) if at >= behind else None
        if number is not None:
            expression = _expression(text, with_unit(text, number))
            yield expression
            behind = max(expression.last, number.last)


def _expression(text: tuple[Piece, ...], low: Measured) -> Expression:
    alone = with_modifiers(text, low.first, low.last)
    between = word_at(text, alone.first - 1) in BETWEEN
    high = _range_end(text, low, between=between)
    if high is None:
        return _modified(low, low, alone)
    low, high = _share_scale(low, high)
    return _modified(low, high, with_modifiers(text, alone.first - 1 if between else low.first, high.last))


def _range_end(text: tuple[Piece, ...], low: Measured, *, between: bool) -> Measured | None:
    """The upper number of a range that begins with ``low``, if it is one."""
    at = _connector_end(text, low, between=between)
    if at is None or at >= len(text):
        return None
    first = at
    while word_at(text, first) in words("ranges", "skipped"):
        first += 1
    first += word_at(text, first) in ("$", "€", "£", "₹")
    number = read_number(text, first) if first < len(text) else None
    if number is None:
        return None
    high = with_unit(text, number)
    return high if _may_range(text, low, high, word_at(text, at - 1), between=between) else None


def _connector_end(text: tuple[Piece, ...], low: Measured, *, between: bool) -> int | None:
    word = word_at(text, low.last)
    if between:
        return low.last + 1 if word in _RANGE_CONNECTORS or word in _DASHES else None
    if word in _DASHES and word_at(text, low.last + 1) in LIMIT and word_at(text, low.last + 2) in _DASHES:
        return low.last + 3  # "75-to-100 people"
    if word in _DASHES:
        spaced = text[low.last].gap
        return low.last + 1 if not spaced or word == "–" else None
    if word in LIMIT:
        return None if _is_change(text, low.first) else low.last + 1
    if word in ALTERNATIVE:
        return low.last + 1
    at = low.last + (word == ",")
    if word_at(text, at) in CONDITION and word_at(text, at + 1) in NEGATOR:
        return at + 2
    return None


def _may_range(
    text: tuple[Piece, ...], low: Measured, high: Measured, connector: str, *, between: bool
) -> bool:
    if low.unit not in (None, high.unit) and high.unit is not None:
        return False
    a, b = low.number, _share_scale(low, high)
    if b[0].number.low >= b[1].number.low:
        return False
    if connector in _ALTERNATIVES:
        same = a.notation is high.number.notation
        return same and (a.notation is Notation.VAGUE or high.number.low <= _MOST_APART * b[0].number.low)
    if connector in LIMIT and b[1].number.low > _MOST_APART * b[0].number.low and _is_step(text, low.first):
        return False
    front = {word_at(text, low.first - step) for step in range(1, 5)}
    if not front.isdisjoint(words("ranges", "losing")) and _counts_many(word_at(text, high.last)):
        return True
    by = {
        word_at(text, low.first - step) for step in (1, 2)
    }  # farther off it is whose: "by police at 40 to 65"
    return between or (front.isdisjoint(words("ranges", "votes")) and by.isdisjoint(words("ranges", "by")))


def _counts_many(word: str) -> bool:
    """Whether a word counts several of something, as behind no score: "lost 4-5 | servicemen"."""
    return word.endswith(tuple(words("ranges", "plural_ends"))) and word not in words("ranges", "votes")


def _is_change(text: tuple[Piece, ...], first: int) -> bool:
    """Whether "from 10 to 20" tells of a change ("rose from 10 to 20"), which is two figures."""
    opening = range(max(0, first - 4), first)
    if not any(text[at].word in ORIGIN for at in opening):
        return False
    back = range(max(0, first - _LOOK_BACK), first)
    return any(text[at].word in words("ranges", "changes") for at in back)


def _is_step(text: tuple[Piece, ...], first: int) -> bool:
    """Whether a verb tells by how much a value changed, before what it came to: "fell | $1.20 to $48.70"."""
    front = (word_at(text, first - step) for step in (1, 2))
    return any(word in words("ranges", "changes") for word in front)


def _share_scale(low: Measured, high: Measured) -> tuple[Measured, Measured]:
    """ "1.2 to 1.5 million", "10-15,000": the lower number takes the scale of the upper one."""
    a, b = low.number, high.number
    if _is_in_thousands(a, b):
        low = replace(low, number=replace(a, low=a.low * _THOUSAND, high=a.low * _THOUSAND))
    elif not a.scaled and b.scaled and b.notation is not Notation.VAGUE and a.low < 1000:
        factor = b.scale
        if a.high is not None and a.low * factor < b.low:
            low = replace(low, number=replace(a, low=a.low * factor, high=a.high * factor))
    unit = low.unit or high.unit
    return replace(low, unit=unit), replace(high, unit=unit)


def _is_in_thousands(a: Number, b: Number) -> bool:
    """Whether only the upper of two numbers bothers to say its thousands: "10 to 15,000"."""
    if a.notation is not Notation.DIGITS or b.notation is not Notation.DIGITS or a.scaled or b.scaled:
        return False
    return b.low % _THOUSAND == 0 and a.low < b.low / _THOUSAND <= _MOST_APART * a.low


def _modified(low: Measured, high: Measured, modified: Modified) -> Expression:
    is_range = low is not high
    return Expression(
        first=modified.first,
        last=modified.last,
        inner_first=low.first,
        inner_last=high.last,
        number=high.number,
        value=_range_value(low, high, modified.effects) if is_range else _value(low, modified.effects),
        effects=modified.effects,
        is_range=is_range,
    )


def _range_value(low: Measured, high: Measured, effects: tuple[Effect, ...]) -> Value:
    vague = Notation.VAGUE in (low.number.notation, high.number.notation) or Effect.APPROX in effects
    top = high.number.high
    return Value(plain(low.number.low), None if top is None else plain(top), approx=vague, unit=high.unit)


def _value(measured: Measured, effects: tuple[Effect, ...]) -> Value:
    number = measured.number
    low, high = plain(number.low), None if number.high is None else plain(number.high)
    approx = Effect.APPROX in effects or number.notation is Notation.VAGUE
    opening = next((effect for effect in effects if effect not in (Effect.APPROX, Effect.PLAIN)), None)
    if high is None or opening is None:
        return Value(low, high, approx, unit=measured.unit)
    strict = opening in (Effect.ABOVE, Effect.BELOW)
    if opening in (Effect.LOW, Effect.ABOVE):
        return Value(low, None, approx, strict, measured.unit)
    return Value(None, high, approx, strict, measured.unit)


def plain(number: Fraction) -> int | float:
    """A number as people would type it: an int where it is whole, else a float of six digits."""
    return int(number) if number.denominator == 1 else round(float(number), 6)


def is_share(expression: Expression) -> bool:
    """Whether an expression is a percentage or a part of a whole."""
    return expression.value.unit == PERCENT
