"""What a counted noun is: people, things, munitions, animals, places."""

from functools import cache

from app.extract.countries import countries
from app.extract.lexicon import table, words

_SIBILANTS = ("s", "sh", "ch", "x", "z")
_VOWELS = frozenset("aeiou")


@cache
def nouns(kind: str) -> frozenset[str]:
    """One list of ``counted_nouns.toml``, in both numbers: ``nouns("things")`` has "house" and "houses"."""
    singular = words("counted_nouns", kind)
    return frozenset((*singular, *(_plural(noun) for noun in singular)))


@cache
def is_person(word: str) -> bool:
    """Whether a lower-case noun names people: "miners", "frenchmen", "syrians"."""
    return (
        word in nouns("people")
        or word in _peoples()
        or word.endswith(tuple(words("counted_nouns", "people_endings")))
    )


@cache
def _peoples() -> frozenset[str]:
    """The peoples of all countries, one and many: "turk", "turks"."""
    return frozenset(name.lower() for country in countries().values() for name in country.people)


def _plural(noun: str) -> str:
    irregular = table("counted_nouns", "plurals").get(noun)
    if irregular is not None:
        return str(irregular)
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_SIBILANTS) else f"{noun}s"
