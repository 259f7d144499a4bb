"""Phrases of a lexicon in a stretch of tokens."""

from collections.abc import Iterator, Sequence
from functools import cache

from app.extract.language.tokens import Token
from app.extract.lexicon import words


def phrases_in(tokens: Sequence[Token], lexicon: str, *keys: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a lexicon (words side by side, in lower case) stand: tokens first up to last."""
    lower = [token.lower_ for token in tokens]
    there = _first_words(lexicon, keys).intersection(lower)
    if not there:
        return
    for parts in _phrases(lexicon, keys):
        if parts[0] in there:
            for start in range(len(lower) - len(parts) + 1):
                if lower[start : start + len(parts)] == parts:
                    yield tokens[start].i, tokens[start].i + len(parts)


@cache
def _phrases(lexicon: str, keys: tuple[str, ...]) -> tuple[list[str], ...]:
    return tuple(phrase.split() for key in keys for phrase in words(lexicon, key))


@cache
def _first_words(lexicon: str, keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _phrases(lexicon, keys))
