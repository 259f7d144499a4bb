"""The words of an article by their stems: which tell something, which are names, how common each is."""

from collections import Counter
from functools import cache

from app.extract.language import Parsed, once_per_article
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.links.voices import folded_words

_LONG = 7
"""Fewest letters of a noun in "-ing" that is read as its verb."""
_DOUBLED = frozenset("lsz")
"""Letters that a verb itself may end in twice: "press", "kill"."""
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})


def stem(token: Token) -> str:
    """A word by which a noun and its verb are one: "looting" and "looted", "meetings" and "meet"."""
    lemma = token.lemma_
    if not lemma.endswith("ing") or len(lemma) < _LONG:
        return lemma
    root = lemma.removesuffix("ing")
    return root[:-1] if root[-1] == root[-2] and root[-1] not in _DOUBLED else root


@once_per_article
def stems(parsed: Parsed) -> tuple[str, ...]:
    """The stem of each token."""
    return tuple(map(stem, parsed.doc))


@once_per_article
def telling_stems(parsed: Parsed) -> tuple[str | None, ...]:
    """The stem of each token that tells something, None for the others."""
    return tuple(
        word if _tells(token) else None for token, word in zip(parsed.doc, stems(parsed), strict=True)
    )


def _tells(token: Token) -> bool:
    return token.pos_ in _TELLING and len(token.text) > 1 and token.lemma_ not in _dull()


@once_per_article
def proper_stems(parsed: Parsed) -> frozenset[str]:
    """The stems that name somebody or a place."""
    words = zip(parsed.doc, stems(parsed), strict=True)
    return frozenset(word for token, word in words if token.pos_ == "PROPN")


@once_per_article
def frequency(parsed: Parsed) -> Counter[str]:
    """In how many sentences each stem stands."""
    words = stems(parsed)
    return Counter(
        word for sentence in parsed.sentences for word in set(words[sentence.start : sentence.end])
    )


@once_per_article
def name_frequency(parsed: Parsed) -> Counter[str]:
    """In how many sentences each folded name stands."""
    sentences = parsed.sentences
    return Counter(word for each in sentences for word in folded_words(parsed, each.start, each.end))


@cache
def _dull() -> frozenset[str]:
    return word_set("links", "dull", "words")
