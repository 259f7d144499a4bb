"""Phrases of a lexicon in a stretch of tokens."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.extract.language.tokens import Token
from app.extract.lexicon import words


def phrases_in(tokens: Sequence[Token], lexicon: str, *keys: str) -> Iterator[tuple[int, int]]:
    """Where phrases of a lexicon (words side by side, in lower case) stand: tokens first up to last."""
    if not tokens:
        return
    doc, last = tokens[0].doc, tokens[-1].i + 1
    by_opening = _phrases(lexicon, keys)
    openings = doc.by_word.among(by_opening.words, tokens[0].i, last)
    if not openings:
        return
    words_here = {opening.lower_ for opening in openings}
    for _, parts in sorted(numbered for word in words_here for numbered in by_opening.phrases[word]):
        for opening in openings:
            end = opening.i + len(parts)
            if opening.lower_ != parts[0] or end > last:
                continue
            if [token.lower_ for token in doc[opening.i : end]] == parts:
                yield opening.i, end


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Phrases by their first words, each with its number in the lexicon; ``words`` are all first words."""

    phrases: dict[str, list[tuple[int, list[str]]]]
    words: frozenset[str]


@cache
def _phrases(lexicon: str, keys: tuple[str, ...]) -> _Phrases:
    phrases: dict[str, list[tuple[int, list[str]]]] = {}
    for number, phrase in enumerate(phrase for key in keys for phrase in words(lexicon, key)):
        parts = phrase.split()
        phrases.setdefault(parts[0], []).append((number, parts))
    return _Phrases(phrases, frozenset(phrases))
