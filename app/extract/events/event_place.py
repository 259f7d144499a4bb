"""Where an event happened: the most exact place that its sentences stand with."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from app.domain.event import EventKind, Place
from app.extract.countries import name as country_name
from app.extract.events.kind_groups import AT_ONE_POINT, COUNTRYWIDE, HAPPENS_SOMEWHERE, WIDE
from app.extract.events.places import IN_DATELINE, FoundPlace
from app.extract.events.places.place_context import NamedLands
from app.extract.events.places.place_links import ACROSS, DATELINE, LIES_BESIDE, NAMED, NAMED_ONLY, OWNER
from app.extract.gazetteer.folding import folded_name
from app.extract.lexicon.function_words import ORIGIN

ENOUGH = 0.5
"""Least score of a place: one sure mention in the middle of an article is not enough."""

UNKNOWN = 0.6
"""How much less a name counts that no list knows, beside one that is known."""

SETTLEMENT_SHARE = 0.3
"""A settlement is chosen over a wider land from this share of the land's score on."""

AT_SEA_SHARE = 0.12
"""The same over a sea or a river without a country, off which it lies."""

AT_ONE_POINT_SHARE = 0.15
"""The same of what happens at one point, which a land only surrounds."""

COUNTRYWIDE_SHARE = 1.4
"""The same where it happened across the land."""

NEARLY = 0.5
"""From this share of the country told of most on, another may be the event's."""

RIVAL_SHARE = 0.6
NEARLY_EQUAL = 0.9
"""Two places of one sentence: "in X and Y"."""

REGION_SHARE = 0.4
"""The same of a region over its country, and of a settlement over a region, which is exact itself."""

FLED_FROM = 0.9
BESIDE = 0.2
_ONE_PHRASE = 10
_BETWEEN = "after between"


@dataclass(frozen=True, slots=True)
class ScoredPlace:
    """A place with its score and the reasons that made it."""

    place: Place
    score: float
    reason: str
    link: str
    is_land: bool
    is_country: bool
    sentence: int


def choose_place(
    places: Iterable[FoundPlace],
    weight_of: Callable[[int], float],
    kind: EventKind,
    named: NamedLands,
    *,
    is_main: bool,
) -> ScoredPlace | None:
    """The place of an event. ``weight_of`` tells how much a token's sentence says of it."""
    found = [
        _as_told(one, kind, is_main=is_main)
        for one in places
        if one.link > 0.0 and weight_of(one.first) > 0.0
    ]
    told_of = _countries_told_of(found, weight_of)
    scored = [one for one in _scored(found, weight_of) if one.place.country in told_of]
    lands = [one for one in scored if one.is_land]
    best_land = max(lands, key=lambda one: one.score, default=None)
    best_region = _exact_land(lands, best_land)
    settlements = [one for one in scored if not one.is_land and one.link != NAMED_ONLY]
    best = max(settlements, key=lambda one: one.score, default=None)
    across = [one for one in found if one.reason == ACROSS and weight_of(one.first) * one.link >= ENOUGH]
    if (
        best is not None
        and best.score >= ENOUGH
        and _outweighs(best, best_land, across, kind)
        and _outweighs(best, best_region, across, kind)
    ):
        is_one_of_many = kind in WIDE and best_land is not None and _rivals(best, scored)
        if not is_one_of_many:
            return _in_land(best, best_land, named)
    return best_region or _of_dateline(found, weight_of) or _main_country(kind, named, is_main=is_main)


def _as_told(one: FoundPlace, kind: EventKind, *, is_main: bool) -> FoundPlace:
    """Who flees "from X to Y" is told of at X; elsewhere "from" and "to" are a way. "In neighbouring
    Y" is beside the main event, and where another one is."""
    if kind is EventKind.DISPLACEMENT and one.reason in {f"after {word}" for word in ORIGIN}:
        return replace(one, link=FLED_FROM)
    if is_main and one.reason == LIES_BESIDE:
        return replace(one, link=one.link * BESIDE)
    return one


def _countries_told_of(found: list[FoundPlace], weight_of: Callable[[int], float]) -> frozenset[str | None]:
    """The country of which most is told and those told of nearly as much, and what is in none;
    three places of a country in one sentence count once."""
    per_sentence: dict[tuple[str, int], float] = defaultdict(float)
    for one in found:
        if one.place.country is not None:
            key = (one.place.country, one.sentence)
            per_sentence[key] = max(per_sentence[key], weight_of(one.first) * one.link)
    totals: dict[str, float] = defaultdict(float)
    for (country, _), score in per_sentence.items():
        totals[country] += score
    most = max(totals.values(), default=0.0)
    return frozenset({None, *(country for country, total in totals.items() if total >= NEARLY * most)})


def _outweighs(
    best: ScoredPlace, land: ScoredPlace | None, across: Iterable[FoundPlace], kind: EventKind
) -> bool:
    """Whether a settlement is chosen over the land told of most."""
    if land is None:
        return best.link != _BETWEEN
    if best.link == _BETWEEN and land.score >= ENOUGH:
        return False
    if kind in COUNTRYWIDE or _is_across(land, across):
        return best.score >= COUNTRYWIDE_SHARE * land.score
    return best.score >= _share_over(land, kind) * land.score


def _share_over(land: ScoredPlace, kind: EventKind) -> float:
    if land.place.country is None:
        return AT_SEA_SHARE
    if not land.is_country:
        return REGION_SHARE
    return AT_ONE_POINT_SHARE if kind in AT_ONE_POINT else SETTLEMENT_SHARE


def _is_across(land: ScoredPlace, across: Iterable[FoundPlace]) -> bool:
    return any(one.is_country and one.place.country == land.place.country for one in across)


def _in_land(settlement: ScoredPlace, land: ScoredPlace | None, named: NamedLands) -> ScoredPlace:
    """A settlement in no list lies in the land that the event is told of, or in the only country
    that the article names."""
    if settlement.place.country is not None:
        return settlement
    country = named.only if land is None or land.score < ENOUGH else land.place.country
    return replace(settlement, place=replace(settlement.place, country=country))


def _main_country(kind: EventKind, named: NamedLands, *, is_main: bool) -> ScoredPlace | None:
    """ "Xyz says floods destroyed 14,000 homes": what is told by the country it happened in."""
    if not is_main or kind not in HAPPENS_SOMEWHERE or named.main is None:
        return None
    place = Place(country_name(named.main), named.main)
    told = "the country named most"
    return ScoredPlace(place, ENOUGH, f"place: {place.name}, {told}", told, True, True, 0)


def _rivals(best: ScoredPlace, scored: list[ScoredPlace]) -> bool:
    """Whether another place of the same sort, told of in another sentence, comes near the best."""
    return any(
        one.score >= RIVAL_SHARE * best.score
        and one.is_land == best.is_land
        and not one.is_country
        and not _is_part_of_name(one.place.name, best.place.name)
        and (one.sentence != best.sentence or one.score >= NEARLY_EQUAL * best.score)
        for one in scored
    )


def _is_part_of_name(one: str, other: str) -> bool:
    """ "South Darfur" and "Darfur region" are told as one."""
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return bool(first & second)


def _exact_land(lands: list[ScoredPlace], best: ScoredPlace | None) -> ScoredPlace | None:
    """A region of the best country where one is named well enough, else the best land; the country
    where two regions are told as much of."""
    if best is None or best.score < ENOUGH:
        return None
    iso = best.place.country
    if not best.is_country and iso is not None and _rivals(best, lands):
        return replace(best, place=Place(country_name(iso), iso), is_country=True)
    regions = [
        one
        for one in lands
        if not one.is_country
        and one.place.country == best.place.country
        and one.score >= REGION_SHARE * best.score
    ]
    return max(regions, key=lambda one: one.score, default=best)


def _of_dateline(found: list[FoundPlace], weight_of: Callable[[int], float]) -> ScoredPlace | None:
    """Where nothing else is told, an article is likely of the place that it was written in, unless
    it speaks of another country."""
    datelines = [one for one in found if one.reason == DATELINE and one.known]
    if not datelines or weight_of(datelines[0].first) * IN_DATELINE < ENOUGH * IN_DATELINE:
        return None
    first = datelines[0]
    others = {
        one.place.country for one in found if one.is_country and one.reason != DATELINE and one.link >= NAMED
    }
    if others - {first.place.country}:
        return None
    reason = f"place: {first.name}, {DATELINE}"
    return ScoredPlace(first.place, ENOUGH, reason, DATELINE, first.is_land, first.is_country, first.sentence)


def _scored(found: list[FoundPlace], weight_of: Callable[[int], float]) -> list[ScoredPlace]:
    groups: dict[str, list[FoundPlace]] = defaultdict(list)
    for one in found:
        groups[_key(one)].append(one)
    lent = _lent_by_lands(found, weight_of)
    return [_sum(group, weight_of, lent) for group in groups.values()]


def _lent_by_lands(found: list[FoundPlace], weight_of: Callable[[int], float]) -> Mapping[int, float]:
    """ "near X in northern Y": what the land of one phrase says, it says for the settlement too;
    by the settlement's first token."""
    lent: dict[int, float] = {}
    for one, other in pairwise(place for place in found if place.reason != OWNER):
        settlement, land = (other, one) if one.is_land else (one, other)
        apart = other.first - one.last
        if (
            not settlement.is_land
            and land.is_land
            and 0 <= apart <= _ONE_PHRASE
            and settlement.link >= ENOUGH
            and settlement.place.country in (None, land.place.country)
            and one.sentence == other.sentence
        ):
            lent[settlement.first] = weight_of(land.first) * land.link
    return lent


def _sum(
    group: list[FoundPlace], weight_of: Callable[[int], float], lent: Mapping[int, float]
) -> ScoredPlace:
    def score(one: FoundPlace) -> float:
        return weight_of(one.first) * one.link * (1.0 if one.known else UNKNOWN)

    best = max(group, key=score)
    located = next((one.place for one in group if one.place.country is not None), best.place)
    shown = Place(best.place.name, located.country, located.latitude, located.longitude)
    total = sum(score(one) + lent.get(one.first, 0.0) for one in group)
    reason = f"place: {best.name}, {best.reason}"
    return ScoredPlace(shown, total, reason, best.reason, best.is_land, best.is_country, best.sentence)


def _key(one: FoundPlace) -> str:
    """Spellings of one settlement have one point; the rest go by name."""
    if one.place.latitude is not None and one.place.longitude is not None:
        return f"{one.place.latitude:.2f} {one.place.longitude:.2f}"
    return folded_name(one.name)
