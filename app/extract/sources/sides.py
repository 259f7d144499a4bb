"""Whose side a source is on, where the text tells it: Russia of "a Moscow-installed official"."""

import re
from functools import cache

from app.extract import countries
from app.extract.lexicon import strings, table, word_set, words

_GOVERNMENTS = word_set("rules/sources", "sides", "governments")

_PRO = re.compile(rf"\b(?:{'|'.join(words('sides', 'for')) or '(?!)'})-(?P<who>\w+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def side_of(text: str, country: str | None = None) -> str | None:
    """The side that the words of a source name; None where they name none.

    ``country`` is the code of the country whose institution it is: "Spain's interior ministry" is on
    Spain's side. A power that a source is tied to comes first: "the pro-Russian mayor of Kherson", "the
    Hamas-run health ministry".

    >>> side_of("a pro-Russian analyst")
    'Russia'
    """
    tied = _tied().search(text) or _PRO.search(text)
    if tied is not None:
        return _named(tied["who"])
    if country is not None:
        return countries.name(country)
    return _of_words(text)


def _named(power: str) -> str | None:
    """A power by the name to show: Moscow is Russia, "rebel" the rebels, Hamas itself."""
    country = countries.country_of(power) or countries.government_of(power)
    if country is not None:
        return countries.name(country)
    camp = _camps().get(power.lower())
    return camp or (power if power[:1].isupper() else None)


def _of_words(text: str) -> str | None:
    """The side of a camp's people ("rebel commander") or of an office with a country's adjective."""
    found = _WORD.findall(text)
    small = [word.lower() for word in found]
    camp = next((_camps()[word] for word in small if word in _camps() and word not in _GOVERNMENTS), None)
    if camp is not None:
        return camp
    if not _offices().intersection(small):
        return None
    lands = {code for word in found if (code := countries.country_of(word)) is not None}
    return countries.name(lands.pop()) if len(lands) == 1 else None


@cache
def _tied() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<who>[\w.]+)-(?:{'|'.join(words('sides', 'tied')) or '(?!)'})\b", re.IGNORECASE)


@cache
def _offices() -> frozenset[str]:
    return word_set("sides", "offices")


@cache
def _camps() -> dict[str, str]:
    camps = table("sides", "camps")
    return {word: strings([name])[0] for word, name in camps.items()}
