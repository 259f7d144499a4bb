"""Whether a figure is a running total, an addition to it or a part of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.scope import Scope
from app.extract.figures.units import PERCENT
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import words

_BEFORE = 10
_BEHIND = 8
_ENDS = frozenset({",", ";", ".", ":", "but", "while", "—", "–"})


@dataclass(frozen=True, slots=True)
class ToldScope:
    """A scope with the words that tell it."""

    scope: Scope
    words: str


def scope_of(parsed: Parsed, found: FoundFigure) -> ToldScope | None:
    """What a figure covers: in "another 12 people" 12 is an addition. None where no word tells."""
    doc = parsed.doc
    sentence = parsed.sentence_of(found.first)
    before = [token.lower_ for token in doc[max(sentence.start, found.first - _BEFORE) : found.first]]
    own = [token.lower_ for token in doc[found.first : found.core]]
    behind = [token.lower_ for token in doc[found.last : min(found.last + _BEHIND, sentence.end)]]
    noun = 0 if found.head is None else max(found.head - found.last, 0)
    share = found.figure.value.unit == PERCENT
    return (
        (None if share else _part(before, behind))
        or _addition([*before[-2:], *own], behind[: noun + 3], noun)
        or _total(before, own, behind, bare=found.head is None)
    )


def _part(before: Sequence[str], behind: Sequence[str]) -> ToldScope | None:
    opening = " ".join(behind[:2])
    if opening in words("scopes", "part_of"):
        return ToldScope(Scope.PART, opening)
    tail = f" {' '.join(before)}"
    told = next((phrase for phrase in words("scopes", "including") if tail.endswith(f" {phrase}")), None)
    return None if told is None else ToldScope(Scope.PART, told)


def _addition(near: Sequence[str], behind: Sequence[str], noun: int) -> ToldScope | None:
    for word in near:
        if word in words("scopes", "added_before"):
            return ToldScope(Scope.ADDITION, word)
    if not words("scopes", "comparing").isdisjoint(behind):
        return None
    told = next((word for word in behind[: noun + 1] if word in words("scopes", "added_behind")), None)
    return None if told is None else ToldScope(Scope.ADDITION, told)


def _total(
    before: Sequence[str], own: Sequence[str], behind: Sequence[str], *, bare: bool
) -> ToldScope | None:
    if "total" in [*before[-2:], *own]:
        return ToldScope(Scope.TOTAL, "a total of")
    around = f" {' '.join([*before, *own, *behind])} "
    for phrase in words("scopes", "so_far"):
        if f" {phrase} " in around:
            return ToldScope(Scope.TOTAL, phrase)
    clause = _clause(before) if bare else []
    told = next((word for word in reversed(clause) if word in words("scopes", "totals")), None)
    return None if told is None else ToldScope(Scope.TOTAL, told)


def _clause(before: Sequence[str]) -> list[str]:
    """The words before a number, in its own clause."""
    start = max((at + 1 for at, word in enumerate(before) if word in _ENDS), default=0)
    return list(before[start:])
