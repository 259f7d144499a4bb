"""How well an answer fits what was said: small signs, each with its weight, added up.

A denial seldom repeats what it denies. It says "the charges", "the report", "this"; or it tells
the contrary in words of its own. Each sign is worth little alone; the weights are data.
"""

from collections.abc import Sequence
from functools import cache

from app.domain.stance import Stance
from app.extract.lexicon import shared
from app.extract.links.aims import Aim
from app.extract.links.signs import Signs
from app.extract.links.signs.shown import between

_REACH = 40
"""Sentences around an answer in which what it answers can stand."""
_TOLD = 2
"""Most signs that a reason names."""


def best_fit(signs: Signs, number: int, aim: Aim, candidates: Sequence[int]) -> tuple[int, str] | None:
    """The candidate that an answer fits best, of equals the first of the nearest source, for a doubt the
    first that counts something, and why; None where none fits."""
    here = signs.sentence(number)
    near = (n for n in candidates if abs(signs.sentence(n) - here) <= _REACH)
    doubts = signs.draft(number).stance.stance is Stance.DOUBTS
    scored = [
        (
            score(signs, number, aim, n),
            -abs(signs.gap(number, n)),
            doubts and signs.draft(n).figure is not None,
            -n,
        )
        for n in near
    ]
    top = max(scored, default=None)
    if top is None or top[0] < _weights()[f"enough.{aim.kind.value}"]:
        return None
    return -top[-1], _reason(signs, number, aim, -top[-1])


def score(signs: Signs, number: int, aim: Aim, other: int) -> float:
    """What the signs of one draft answering another add up to."""
    return sum(worth for _, worth in _weighed(signs, number, aim, other))


def _weighed(signs: Signs, number: int, aim: Aim, other: int) -> list[tuple[str, float]]:
    weights = _weights()
    return [(sign, weights.get(sign, 0.0) * shows) for sign, shows in between(signs, number, aim, other)]


def _reason(signs: Signs, number: int, aim: Aim, other: int) -> str:
    """The strongest signs in words: "names who answers, close before it"."""
    strongest = sorted(_weighed(signs, number, aim, other), key=lambda weighed: -weighed[1])
    told = (_told().get(sign.removeprefix(f"{aim.kind.value}.")) for sign, worth in strongest if worth > 0)
    return ", ".join(list(dict.fromkeys(words for words in told if words))[:_TOLD]) or "what it fits best"


@cache
def _weights() -> dict[str, float]:
    entries = shared("signs", "weights").items()
    return {name: float(value) for name, value in entries if isinstance(value, int | float)}


@cache
def _told() -> dict[str, str]:
    return {name: str(words) for name, words in shared("signs", "told").items()}
