"""Where each word of a text stands.

Most rules are about a few words of a lexicon, and most words of an article are in none. A rule that
asks the index for its words visits these alone, where a walk over all tokens would cost more than all
that it finds.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar


class _Placed(Protocol):
    @property
    def i(self) -> int: ...


Word = TypeVar("Word", bound=_Placed)


def in_order(one: Sequence[Word], other: Sequence[Word]) -> Sequence[Word]:
    """The tokens found by two questions, each once, in order."""
    if not one or not other:
        return one or other
    return sorted({*one, *other}, key=lambda token: token.i)


def _place(token: _Placed) -> int:
    return token.i


class WordIndex(Generic[Word]):
    """The tokens of a text by one form of theirs: as written in small letters, or by lemma."""

    def __init__(self, tokens: Iterable[Word], forms: Iterable[str]) -> None:
        self._tokens: dict[str, list[Word]] = defaultdict(list)
        self._asked: dict[frozenset[str], tuple[list[Word], list[int]]] = {}
        for token, form in zip(tokens, forms, strict=True):
            self._tokens[form].append(token)
        self._forms = frozenset(self._tokens)  # set against set, the shorter is walked

    def count(self, words: Iterable[str]) -> int:
        """How often some words stand in the text."""
        return sum(len(self._tokens.get(word, ())) for word in words)

    def among(self, words: frozenset[str], first: int = 0, last: int | None = None) -> Sequence[Word]:
        """The tokens that are one of some words, in order, of tokens ``first`` up to ``last``."""
        tokens, places = self._asked.get(words) or self._ask(words)
        if last is None or not tokens:
            return tokens
        return tokens[bisect_left(places, first) : bisect_left(places, last)]

    def _ask(self, words: frozenset[str]) -> tuple[list[Word], list[int]]:
        """All tokens that are one of some words, and their places; kept, for most rules ask again."""
        forms = self._forms & words
        tokens = [token for form in forms for token in self._tokens[form]]
        if len(forms) > 1:
            tokens.sort(key=_place)
        self._asked[words] = found = tokens, [token.i for token in tokens]
        return found
