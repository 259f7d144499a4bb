"""What an event struck: words that tell two events of one city and day apart."""

from app.group.lexicon import word_pairs, word_set

SITES = word_set("events", "sites")
_SAME = word_pairs("same_sites")
"""What outlets call by either name."""


def sites_among(words: frozenset[str]) -> frozenset[str]:
    """The sites among telling words: ``{"market"}`` of market, stalls and shoppers."""
    singular = (word.lower() if word.lower() in SITES else word.lower().removesuffix("s") for word in words)
    return frozenset(_SAME.get(word, word) for word in singular if word in SITES)
