"""Words around place names, from ``lexicon/places.toml`` and its neighbours."""

from functools import cache

from app.extract.lexicon import strings, table, word_set, words
from app.extract.words.cues import load_cues

_FIND_LEMMA = word_set("rules/words", "place_words", "find_lemma")

_TOGETHER = {"speaking": ("speakers", "actors"), "sites": ("facilities", "settlements")}


@cache
def place_words(key: str) -> frozenset[str]:
    """One list of words: ``place_words("facilities")``; "speaking" and "sites" are two together."""
    keys = _TOGETHER.get(key, (key,))
    return frozenset(word for one in keys for word in words("places", "words", one))


@cache
def preposition_weights() -> dict[str, float]:
    """How surely each preposition tells where, from 0 to 1."""
    return {word: float(str(weight)) / 100 for word, weight in table("places", "prepositions").items()}


@cache
def saying_forms() -> frozenset[str]:
    """Forms of verbs of speech alone: "gave" and "found" are also done to things."""
    return frozenset(
        form
        for form, verb in load_cues().forms.items()
        if verb.takes in ("clause", "person") and verb.lemma not in _FIND_LEMMA
    ) | word_set("rules/words", "place_words", "saying")


@cache
def event_nouns() -> frozenset[str]:
    """The nouns of every kind of event."""
    kinds = table("event_kinds", "kinds").values()
    lists = [entry for entry in kinds if isinstance(entry, dict)]
    return frozenset(
        word for entry in lists for key in ("strong", "weak") for word in strings(entry.get(key))
    )


@cache
def time_words() -> frozenset[str]:
    """Days and months, which look like names."""
    days = [*table("dates", "weekdays"), *table("dates", "months")]
    return frozenset(word.casefold() for word in days) - word_set(
        "rules/words", "place_words", "no_names"
    ) | word_set("rules/words", "place_words", "times")
