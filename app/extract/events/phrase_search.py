"""Phrases of a lexicon in a stretch of tokens."""

from collections.abc import Iterable, Iterator, Sequence

from app.extract.language.tokens import Token


def phrases_in(tokens: Sequence[Token], phrases: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where phrases (words side by side, in lower case) stand: tokens first up to last."""
    lower = [token.lower_ for token in tokens]
    there = set(lower)
    for phrase in phrases:
        parts = phrase.split()
        if parts[0] not in there:
            continue
        for start in range(len(lower) - len(parts) + 1):
            if lower[start] == parts[0] and lower[start : start + len(parts)] == parts:
                yield tokens[start].i, tokens[start].i + len(parts)
