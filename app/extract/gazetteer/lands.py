"""Lands by name: countries, US states and the regions of ``lexicon/regions.toml``."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from app.extract.countries import country_of, is_country_name
from app.extract.gazetteer.folding import folded_name
from app.extract.lexicon import strings, table, word_set
from app.extract.lexicon.function_words import GENITIVE

COUNTRY_WEIGHT = 20_000.0
"""Weights are in thousands of inhabitants; a country outweighs all but its homonyms' context."""

STATE_WEIGHT = 3_000.0
REGION_WEIGHT = 1_500.0


@dataclass(frozen=True, slots=True)
class Land:
    """A land that bears a name. ``state`` is a US postal code or empty."""

    country: str
    state: str
    weight: float


def lands_called(name: str) -> Iterator[Land]:
    """The lands that bear a name: Georgia is a country and a state."""
    folded = folded_name(name)
    country = country_of(name) if is_country_name(name) else None
    if country is not None:
        yield Land(country, "", COUNTRY_WEIGHT)
    state = _states().get(folded)
    if state is not None:
        yield Land("US", state, STATE_WEIGHT)
    for iso in _regions().get(folded, ()):
        yield Land(iso, "", REGION_WEIGHT)


def is_region_name(name: str) -> bool:
    """Whether a name is of a land, not of a settlement: 'Helmand', 'Ukraine', 'Donetsk region'."""
    return without_region_word(name)[1] or any(True for _ in lands_called(name))


def state_of(name: str) -> str | None:
    """The postal code of a US state by its name or usual abbreviation: 'Texas' gives TX."""
    return _states().get(folded_name(name))


def country_of_region(name: str) -> str | None:
    """The country of a region, where only one has a region of the name: 'Ontario' gives CA."""
    found = _regions().get(folded_name(name), ())
    return found[0] if len(found) == 1 else None


def without_region_word(name: str) -> tuple[str, bool]:
    """'Donetsk region', 'province of Herat' give 'Donetsk', 'Herat', and that it was a region."""
    parts = name.split()
    if len(parts) > 1 and parts[-1].casefold() in _region_words():
        return " ".join(parts[:-1]), True
    if len(parts) > 2 and parts[0].casefold() in _region_words() and parts[1].casefold() in GENITIVE:
        return " ".join(parts[2:]), True
    return name, False


@cache
def _region_words() -> frozenset[str]:
    return word_set("regions", "region_words")


@cache
def _states() -> dict[str, str]:
    return {folded_name(name): str(code) for name, code in table("regions", "us_states").items()}


@cache
def _regions() -> dict[str, tuple[str, ...]]:
    pairs = sorted(
        (folded_name(name), iso)
        for iso, names in table("regions", "regions").items()
        for name in strings(names)
    )
    return {name: tuple(iso for _, iso in group) for name, group in groupby(pairs, key=lambda pair: pair[0])}
