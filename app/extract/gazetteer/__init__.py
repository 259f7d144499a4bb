"""Where a named place lies: countries and regions from our lexicons, settlements from GeoNames.

Homonyms are told apart by their size and by the countries an article names. Where nothing decides
between near-equals the place keeps its name only: no country rather than a wrong one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from app.domain.event import Place
from app.extract.countries import country_of, is_country_name
from app.extract.gazetteer.folding import folded_name
from app.extract.gazetteer.table import settlements
from app.extract.lexicon import strings, table, words

COUNTRY_WEIGHT = 20_000.0
"""Weights are in thousands of inhabitants; a country outweighs all but its homonyms' context."""

STATE_WEIGHT = 3_000.0
REGION_WEIGHT = 1_500.0
OTHER_SPELLING = 0.3
"""How much less a place weighs under a name that is not its first."""

NAMED_COUNTRY = 20.0
"""How much more a place weighs where the article names its country."""

NEAR_EQUAL = 0.55
"""From this share of the heaviest on, a lighter homonym leaves the choice open."""

SAME_PLACE_DEGREES = 0.6


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What an article says around a place: the ``countries`` it names anywhere, and the country
    (``near``) or US ``state`` that stands right beside the place ("Tripoli, Lebanon")."""

    countries: frozenset[str] = frozenset()
    near: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    country: str
    state: str
    weight: float
    point: tuple[float, float] | None


def find_place(name: str, context: PlaceContext | None = None) -> Place | None:
    """The place that a name means, None where it is in no list.

    ``find_place("Kharkov")`` is Place('Kharkov', 'UA', 49.98, 36.25): the name stays as written.
    """
    around = context or PlaceContext()
    base, is_region = _without_region_word(name)
    candidates = list(_candidates(name)) or (list(_candidates(base)) if is_region else [])
    if not candidates:
        return None
    chosen = _choose(_beside(candidates, around), around)
    if chosen is None:
        return Place(name, around.near or ("US" if around.state else None))
    if is_region or chosen.point is None:
        return Place(name, chosen.country)
    return Place(name, chosen.country, *chosen.point)


def is_region_name(name: str) -> bool:
    """Whether a name is of a land, not of a settlement: 'Helmand', 'Ukraine', 'Donetsk region'."""
    return _without_region_word(name)[1] or any(
        candidate.point is None for candidate in _lands(folded_name(name), name)
    )


def state_of(name: str) -> str | None:
    """The postal code of a US state by its name or usual abbreviation: 'Texas' gives TX."""
    return _states().get(folded_name(name))


def _candidates(name: str) -> Iterator[_Candidate]:
    folded = folded_name(name)
    yield from _lands(folded, name)
    for town in settlements(folded):
        weight = town.inhabitants * (1.0 if town.first else OTHER_SPELLING)
        yield _Candidate(town.country, town.state, weight, (town.latitude, town.longitude))


def _lands(folded: str, name: str) -> Iterator[_Candidate]:
    country = country_of(name) if is_country_name(name) else None
    if country is not None:
        yield _Candidate(country, "", COUNTRY_WEIGHT, None)
    state = _states().get(folded)
    if state is not None:
        yield _Candidate("US", state, STATE_WEIGHT, None)
    for iso in _regions().get(folded, ()):
        yield _Candidate(iso, "", REGION_WEIGHT, None)


def _beside(candidates: list[_Candidate], around: PlaceContext) -> list[_Candidate]:
    """The candidates in the country or state that stands beside the name, or all without one."""
    if around.state is not None:
        return [one for one in candidates if one.state == around.state and one.point is not None]
    if around.near is not None:
        return [one for one in candidates if one.country == around.near]
    return candidates


def _choose(candidates: list[_Candidate], around: PlaceContext) -> _Candidate | None:
    """The heaviest candidate, unless another weighs nearly as much and lies elsewhere."""
    ranked = sorted(candidates, key=lambda one: -_weight(one, around))
    if not ranked:
        return None
    best = ranked[0]
    rivals = [
        one
        for one in ranked[1:]
        if _weight(one, around) >= NEAR_EQUAL * _weight(best, around) and not _is_same_place(one, best)
    ]
    if not rivals:
        return best
    same_country = all(one.country == best.country for one in rivals)
    return _Candidate(best.country, "", 0.0, None) if same_country else None


def _weight(candidate: _Candidate, around: PlaceContext) -> float:
    return candidate.weight * (NAMED_COUNTRY if candidate.country in around.countries else 1.0)


def _is_same_place(one: _Candidate, other: _Candidate) -> bool:
    if one.point is None or other.point is None:
        return one.country == other.country
    return all(abs(a - b) < SAME_PLACE_DEGREES for a, b in zip(one.point, other.point, strict=True))


def _without_region_word(name: str) -> tuple[str, bool]:
    """'Donetsk region', 'province of Herat' give 'Donetsk', 'Herat', and that it was a region."""
    parts = name.split()
    if len(parts) > 1 and parts[-1].casefold() in _region_words():
        return " ".join(parts[:-1]), True
    if len(parts) > 2 and parts[0].casefold() in _region_words() and parts[1].casefold() == "of":
        return " ".join(parts[2:]), True
    return name, False


@cache
def _region_words() -> frozenset[str]:
    return frozenset(words("regions", "region_words"))


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
