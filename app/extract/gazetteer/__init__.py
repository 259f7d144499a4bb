"""Where a named place lies: countries and regions from our lexicons, settlements from GeoNames.

Homonyms are told apart by their size and by the lands that an article names. Where nothing decides
between near-equals the place keeps its name only: no country rather than a wrong one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from app.domain.event import Place
from app.extract.gazetteer.folding import folded_name
from app.extract.gazetteer.lands import (
    country_of_region,
    is_region_name,
    lands_called,
    state_of,
    without_region_word,
)
from app.extract.gazetteer.table import settlements
from app.extract.lexicon import table

__all__ = [
    "PlaceContext",
    "countries_with",
    "country_of_region",
    "find_place",
    "is_region_name",
    "state_of",
]

OTHER_SPELLING = 0.1
"""How much less a place weighs under a name that is not its first: Saint Petersburg as Petropolis."""

NAMED_LAND = 20.0
"""How much more a place weighs where the article names its country or US state."""

MEANT = 10.0
"""How much more the bearer weighs that news means by a name (``lexicon/places_in_news.toml``)."""

NEAR_EQUAL = 0.55
"""From this share of the heaviest on, a lighter homonym leaves the choice open."""

LEAST_FAR = 5
"""What a place weighs at least whose country the article never names, where it names others:
a place of the region is meant rather than a small town far off that shares its name."""

LEAST_HOMONYM = 50
"""Thousands of inhabitants from which on a homonym's country keeps a capital from speaking for its own."""

SAME_PLACE_DEGREES = 0.6

REMEMBERED = 256
"""Names whose bearers are kept: those of an article or two."""


@dataclass(frozen=True, slots=True)
class PlaceContext:
    """What an article says around a place: the ``countries`` and US ``states`` it names anywhere, and
    the country (``near``) or ``state`` that stands right beside the place ("Tripoli, Lebanon").
    ``is_told`` where a country is named outright, and not by its capital alone."""

    countries: frozenset[str] = frozenset()
    near: str | None = None
    state: str | None = None
    states: frozenset[str] = frozenset()
    is_told: bool = False


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
    base, is_region = without_region_word(name)
    candidates = _candidates(name) or (_candidates(base) if is_region else ())
    if not candidates:
        return None
    chosen = _choose(_beside(candidates, around), around)
    if chosen is None:
        return Place(name, around.near or ("US" if around.state else None))
    if is_region or chosen.point is None:
        return Place(name, chosen.country)
    return Place(name, chosen.country, *chosen.point)


def countries_with(name: str) -> frozenset[str]:
    """The countries that have a settlement of some size by a name: Tripoli is in LY and LB."""
    return frozenset(
        town.country for town in settlements(folded_name(name)) if town.inhabitants >= LEAST_HOMONYM
    )


@lru_cache(REMEMBERED)
def _candidates(name: str) -> tuple[_Candidate, ...]:
    """The lands and settlements that bear a name: an article names most of its places again and again."""
    lands = [_Candidate(land.country, land.state, land.weight, None) for land in lands_called(name)]
    folded = folded_name(name)
    return (*lands, *_towns(_spellings().get(folded, folded), _bearers().get(folded)))


def _towns(folded: str, meant: str | None) -> Iterator[_Candidate]:
    for town in settlements(folded):
        weight = town.inhabitants * (1.0 if town.first else OTHER_SPELLING)
        weight *= MEANT if town.country == meant else 1.0
        yield _Candidate(town.country, town.state, weight, (town.latitude, town.longitude))


def _beside(candidates: Sequence[_Candidate], around: PlaceContext) -> Sequence[_Candidate]:
    """The candidates in the country or state that stands beside the name, or all without one."""
    if around.state is not None:
        return [one for one in candidates if one.state == around.state and one.point is not None]
    if around.near is not None:
        return [one for one in candidates if one.country == around.near]
    return candidates


def _choose(candidates: Sequence[_Candidate], around: PlaceContext) -> _Candidate | None:
    """The heaviest candidate, unless another weighs nearly as much and lies elsewhere."""
    ranked = sorted(
        (one for one in candidates if not _is_far(one, around)), key=lambda one: -_weight(one, around)
    )
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


def _is_far(candidate: _Candidate, around: PlaceContext) -> bool:
    """Whether a little known place lies in none of the lands that an article names."""
    named = around.countries | around.states | {around.near, around.state}
    is_named = candidate.country in named or candidate.state in named
    return around.is_told and not is_named and candidate.weight < LEAST_FAR


def _weight(candidate: _Candidate, around: PlaceContext) -> float:
    is_named = candidate.country in around.countries or candidate.state in around.states
    return candidate.weight * (NAMED_LAND if is_named else 1.0)


def _is_same_place(one: _Candidate, other: _Candidate) -> bool:
    if one.point is None or other.point is None:
        return one.country == other.country
    return all(abs(a - b) < SAME_PLACE_DEGREES for a, b in zip(one.point, other.point, strict=True))


@cache
def _spellings() -> dict[str, str]:
    names = table("places_in_news", "spellings").items()
    return {folded_name(name): folded_name(str(other)) for name, other in names}


@cache
def _bearers() -> dict[str, str]:
    return {folded_name(name): str(iso) for name, iso in table("places_in_news", "bearers").items()}
