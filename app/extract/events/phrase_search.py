"""Phrases of a lexicon in a stretch of tokens."""

from collections.abc import Iterator, Sequence
from functools import cache

from app.extract.language.tokens import Token
from app.extract.lexicon import words


def phrases_in(tokens: Sequence[Token], lexicon: str, *keys: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a lexicon (words side by side, in lower case) stand: tokens first up to last."""
    if not tokens:
        return
    doc, last = tokens[0].doc, tokens[-1].i + 1
    phrases, first_words = _phrases(lexicon, keys)
    openings = doc.by_word.among(first_words, tokens[0].i, last)
    if not openings:
        return
    for parts in phrases:
        for opening in openings:
            end = opening.i + len(parts)
            if opening.lower_ != parts[0] or end > last:
                continue
            if [token.lower_ for token in doc[opening.i : end]] == parts:
                yield opening.i, end


@cache
def _phrases(lexicon: str, keys: tuple[str, ...]) -> tuple[tuple[list[str], ...], frozenset[str]]:
    """The phrases, and the words that they begin with."""
    phrases = tuple(phrase.split() for key in keys for phrase in words(lexicon, key))
    return phrases, frozenset(parts[0] for parts in phrases)
