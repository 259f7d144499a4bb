"""How well an answer fits what was said: small scores, added up.

A denial seldom repeats what it denies. It says "the charges", "the report", "this"; or it tells
the contrary in words of its own. Each sign below is worth little alone.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from app.extract import countries
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.lexicon import strings, table

_ENOUGH = 2.0
"""Least score of a link."""
_REACH = 40
"""Sentences around an answer in which what it answers can stand."""
_SHARED, _MOST_SHARED = 0.8, 3.2
_MENTIONS, _ACCUSES, _OWNS = 1.4, 1.0, 3.0
_POINTS, _NEAREST, _FARTHER = 0.8, 1.8, 0.45
_AHEAD, _NOBODY = 0.8, 1.0
_DULL = frozenset(strings(table("stances", "dull")["words"]))


class Relevance:
    """Scores of the drafts of one article against one another."""

    def __init__(self, parsed: Parsed, drafts: Sequence[Draft]) -> None:
        self._parsed = parsed
        self._drafts = drafts
        self._lemmas: dict[int, frozenset[str]] = {}
        self._lemmas_around: dict[int, frozenset[str]] = {}
        self._name_words: dict[int, frozenset[str]] = {}
        self._spoken_words: dict[int, frozenset[str]] = {}

    def best(self, number: int, candidates: Sequence[int]) -> int | None:
        """The candidate that an answer fits best, the nearest of equals; None where none fits."""
        here = self._sentence(number)
        near = (n for n in candidates if abs(self._sentence(n) - here) <= _REACH)
        scored = [(self._score(number, n), -abs(number - n), n) for n in near]
        top = max(scored, default=(0.0, 0, -1))
        return top[2] if top[0] >= _ENOUGH else None

    def _score(self, number: int, other: int) -> float:
        shared = len(self._content(number) & self._around(other))
        score = min(_MOST_SHARED, _SHARED * shared)
        gap = self._sentence(number) - self._sentence(other)
        ahead = self._drafts[other].token > self._drafts[number].token
        if ahead and shared < 2:
            return 0.0
        score -= _AHEAD if ahead else 0.0
        if self._drafts[other].source is None and self._drafts[other].figure is None:
            score -= _NOBODY
        if self._mentions_source(number, other):
            score += _MENTIONS
        if self._accuses(other):
            score += _ACCUSES
        pointing = self._pointing_word(number)
        if pointing is not None and not ahead:
            score += _POINTS + max(0.0, _NEAREST - _FARTHER * gap)
            owners = set(owner_words(self._parsed, self._drafts[number].content_first, pointing))
            if owners & self._names(other):
                score += _OWNS
        return score

    def _sentence(self, number: int) -> int:
        return self._parsed.sentence_number(self._drafts[number].token)

    def _content(self, number: int) -> frozenset[str]:
        if number not in self._lemmas:
            draft = self._drafts[number]
            self._lemmas[number] = self._telling(draft.content_first, draft.content_last)
        return self._lemmas[number]

    def _around(self, number: int) -> frozenset[str]:
        """The telling words of the sentence that a draft stands in."""
        if number not in self._lemmas_around:
            sentence = self._parsed.sentence_of(self._drafts[number].token)
            self._lemmas_around[number] = self._telling(sentence.start, sentence.end)
        return self._lemmas_around[number]

    def _telling(self, first: int, last: int) -> frozenset[str]:
        return frozenset(
            token.lemma_.lower()
            for token in self._parsed.doc[first:last]
            if token.pos_ in ("NOUN", "PROPN", "VERB", "NUM", "ADJ") and token.lemma_.lower() not in _DULL
        )

    def _mentions_source(self, number: int, other: int) -> bool:
        """Whether what was said speaks of the one who answers: accusers name the accused."""
        return bool(self._names(number) & self._spoken_of(other))

    def _names(self, number: int) -> frozenset[str]:
        if number not in self._name_words:
            self._name_words[number] = frozenset(source_words(self._drafts[number]))
        return self._name_words[number]

    def _spoken_of(self, number: int) -> frozenset[str]:
        """The words of a draft's sentence, folded, but for those of its own source."""
        if number not in self._spoken_words:
            draft = self._drafts[number]
            own = draft.attribution.source if draft.attribution is not None else None
            self._spoken_words[number] = frozenset(
                word
                for token in self._parsed.sentence_of(draft.token)
                if own is None or not own.first <= token.i < own.last
                for word in _folded(token.text, token.lemma_)
            )
        return self._spoken_words[number]

    def _accuses(self, number: int) -> bool:
        attribution = self._drafts[number].attribution
        return attribution is not None and attribution.lemma in _listed("accusing")

    def _pointing_word(self, number: int) -> int | None:
        draft = self._drafts[number]
        last = min(draft.content_last, draft.content_first + 8)
        for index in range(draft.content_first, last):
            if self._parsed.doc[index].lower_ in _listed("words"):
                return index
        return None


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(strings(table("stances", "pointing")[key]))


def owner_words(parsed: Parsed, first: int, index: int) -> Iterator[str]:
    """The words before a noun that tell whose it is, folded: "the Ukrainian estimates"."""
    for token in parsed.doc[max(first, index - 6) : index]:
        if token.pos_ in ("PROPN", "ADJ", "NOUN"):
            yield from _folded(token.text, token.lemma_)


def source_words(draft: Draft) -> Iterator[str]:
    """The words of a draft's source, folded the same way."""
    if draft.source is None:
        return
    for word in draft.source.name.replace("’s", "").replace("'s", "").split():
        yield from _folded(word, word)


def _folded(text: str, lemma: str) -> Iterator[str]:
    """A country in any of its words as one; other words by their lemma."""
    if not text[:1].isalpha():
        return
    country = countries.country_of(text) or countries.government_of(text)
    if country is not None:
        yield f"country:{country}"
    elif len(text) > 3:
        yield lemma.lower()
