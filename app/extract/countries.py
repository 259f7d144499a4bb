"""Countries by the words news has for them: names, adjectives, peoples, capitals, seats of power."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from app.extract.lexicon import Entry, LexiconError, strings, table
from app.extract.lexicon.function_words import without_article, without_owner_mark


@dataclass(frozen=True, slots=True)
class Country:
    """A country, its words as news writes them, the one to show first.

    ``people`` are one and many of its people: ``("Turk", "Turks")``. ``iso`` is ISO 3166-1 alpha-2.
    """

    iso: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name to show."""
        return self.names[0]


@dataclass(frozen=True, slots=True)
class Seat:
    """Whom a place stands for: ``Seat("US", "military")`` for the Pentagon."""

    country: str
    body: str


GOVERNMENT = "government"

_REMEMBERED = 20_000
"""Words that are looked up again and again, remembered: more than any article has."""


@cache
def countries() -> dict[str, Country]:
    """Every country by its code."""
    return {iso: _country(iso, entry) for iso, entry in table("countries", "countries").items()}


@lru_cache(_REMEMBERED)
def country_of(word: str) -> str | None:
    """The country that a name, an adjective or a people means: 'Ukrainians', 'the UK' give UA, GB.

    Lower-case words are no names: "turkey", "poles" and "us" give None. Capitals and seats mean
    their government, not the country: see ``government_of``.
    """
    iso = _country_words().get(folded(word))
    return iso if iso is not None and _is_written_as_name(word) else None


def name(iso: str) -> str:
    """The name of a country: 'Ukraine' for UA. Raises KeyError for an unknown code."""
    return countries()[iso].name


def government_of(metonym: str) -> str | None:
    """The country whose powers a capital or seat stands for: 'Moscow', 'the Kremlin' give RU."""
    seat = seat_of(metonym)
    return None if seat is None else seat.country


@lru_cache(_REMEMBERED)
def seat_of(metonym: str) -> Seat | None:
    """The country and the body that a capital or seat stands for: the Pentagon is the US military."""
    return _seats().get(folded(metonym)) if _is_written_as_name(metonym) else None


@lru_cache(_REMEMBERED)
def is_country_name(word: str) -> bool:
    """Whether a word names a country itself ('Ukraine'), not its people or an adjective."""
    return folded(word) in _folded_names() and _is_written_as_name(word)


@lru_cache(_REMEMBERED)
def is_adjective(word: str) -> bool:
    """Whether a word is a country's adjective: 'Ukrainian'."""
    return folded(word) in adjectives() and _is_written_as_name(word)


def is_capital(word: str) -> bool:
    """Whether a word names a capital: 'Kyiv'."""
    return folded(word) in _folded_capitals() and _is_written_as_name(word)


@lru_cache(_REMEMBERED)
def folded(word: str) -> str:
    """A word as it is looked up: 'the Kremlin’s' gives 'kremlin', 'U.S.' gives 'u.s.'."""
    plain = " ".join(word.replace("’", "'").casefold().split())
    return without_article(without_owner_mark(plain).removesuffix("'"))


def _is_written_as_name(word: str) -> bool:
    """Whether a word has its capital letters: one for a name, all of them for an abbreviation."""
    if folded(word) in _abbreviations():
        return without_owner_mark(without_article(word)).isupper()
    return any(letter.isupper() for letter in without_article(word))


@cache
def _abbreviations() -> frozenset[str]:
    """'us', 'uk', 'car': words that are a country only in capital letters."""
    return frozenset(folded(word) for word in _all_words() if word.isupper())


def _country(iso: str, entry: Entry) -> Country:
    if not isinstance(entry, dict):
        raise LexiconError(f"country {iso} is not a table")
    names, adjectives, people, capitals = (
        strings(entry.get(key)) for key in ("names", "adjectives", "people", "capitals")
    )
    if not names or not adjectives:
        raise LexiconError(f"country {iso} lacks a name or an adjective")
    return Country(iso, names, adjectives, people, capitals)


def _own_words(country: Country) -> Iterator[str]:
    yield from country.names
    yield from country.adjectives
    yield from country.people


def _all_words() -> Iterator[str]:
    for country in countries().values():
        yield from _own_words(country)


@cache
def _country_words() -> dict[str, str]:
    found: dict[str, str] = {}
    for country in countries().values():
        for word in _own_words(country):
            found.setdefault(folded(word), country.iso)
    for word, iso in table("countries", "shared").items():
        found[folded(word)] = str(iso)
    return found


@cache
def _folded_names() -> frozenset[str]:
    return frozenset(folded(word) for country in countries().values() for word in country.names)


@cache
def adjectives() -> frozenset[str]:
    """The adjectives of all countries, folded: a token that is none of them need not be looked up."""
    return frozenset(folded(word) for country in countries().values() for word in country.adjectives)


@cache
def _folded_capitals() -> frozenset[str]:
    return frozenset(folded(word) for country in countries().values() for word in country.capitals)


@cache
def _seats() -> dict[str, Seat]:
    found = {
        folded(capital): Seat(country.iso, GOVERNMENT)
        for country in countries().values()
        for capital in country.capitals
    }
    for word, entry in table("countries", "seats").items():
        if not isinstance(entry, dict):
            raise LexiconError(f"seat {word} is not a table")
        found[folded(word)] = Seat(str(entry["country"]), str(entry["body"]))
    return found
