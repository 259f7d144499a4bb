"""Where an event happened: the most exact place that its sentences stand with."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from app.domain.event import EventKind, Place
from app.extract.events.place_links import ACROSS, DATELINE
from app.extract.events.places import IN_DATELINE, FoundPlace
from app.extract.gazetteer.folding import folded_name

ENOUGH = 0.5
"""Least score of a place: one sure mention in the middle of an article is not enough."""

UNKNOWN = 0.6
"""How much less a name counts that no list knows, beside one that is known."""

SETTLEMENT_SHARE = 0.3
"""A settlement is chosen over a wider land from this share of the land's score on."""

AT_SEA_SHARE = 0.12
"""The same over a sea or a river without a country, off which it lies."""

COUNTRYWIDE_SHARE = 1.4
"""The same where it happened across the land."""

COUNTRYWIDE = frozenset({EventKind.ELECTION, EventKind.OUTBREAK})
"""Kinds that are of a whole country where no place in it is told more of."""

REGION_SHARE = 0.4
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


def choose_place(
    places: Iterable[FoundPlace], weight_of: Callable[[int], float], kind: EventKind = EventKind.OTHER
) -> ScoredPlace | None:
    """The place of an event. ``weight_of`` tells how much a token's sentence says of it."""
    found = [one for one in places if one.link > 0.0 and weight_of(one.first) > 0.0]
    told_of = _country_told_of(found, weight_of)
    scored = [one for one in _scored(found, weight_of) if one.place.country in (told_of, None)]
    lands = [one for one in scored if one.is_land]
    best_land = max(lands, key=lambda one: one.score, default=None)
    best = max((one for one in scored if not one.is_land), key=lambda one: one.score, default=None)
    if best is not None and best.score >= ENOUGH and _outweighs(best, best_land, found, kind):
        return _in_land(best, best_land)
    return _exact_land(lands, best_land) or _of_dateline(found, weight_of)


def _country_told_of(found: list[FoundPlace], weight_of: Callable[[int], float]) -> str | None:
    """The country of which most is told; three of its places in one sentence count once."""
    per_sentence: dict[tuple[str, int], float] = defaultdict(float)
    for one in found:
        if one.place.country is not None:
            key = (one.place.country, one.sentence)
            per_sentence[key] = max(per_sentence[key], weight_of(one.first) * one.link)
    totals: dict[str, float] = defaultdict(float)
    for (country, _), score in per_sentence.items():
        totals[country] += score
    return max(totals, key=lambda country: (totals[country], country), default=None)


def _outweighs(
    best: ScoredPlace, land: ScoredPlace | None, found: Iterable[FoundPlace], kind: EventKind
) -> bool:
    """Whether a settlement is chosen over the land told of most."""
    if land is None:
        return best.link != _BETWEEN
    if best.link == _BETWEEN and land.score >= ENOUGH:
        return False
    if kind in COUNTRYWIDE or _is_across(land, found):
        return best.score >= COUNTRYWIDE_SHARE * land.score
    return best.score >= (AT_SEA_SHARE if land.place.country is None else SETTLEMENT_SHARE) * land.score


def _is_across(land: ScoredPlace, found: Iterable[FoundPlace]) -> bool:
    return any(
        one.is_country and one.reason == ACROSS and one.place.country == land.place.country for one in found
    )


def _in_land(settlement: ScoredPlace, land: ScoredPlace | None) -> ScoredPlace:
    """A settlement in no list lies in the land that the event is told of."""
    if settlement.place.country is not None or land is None or land.score < ENOUGH:
        return settlement
    return replace(settlement, place=replace(settlement.place, country=land.place.country))


def _exact_land(lands: list[ScoredPlace], best: ScoredPlace | None) -> ScoredPlace | None:
    """A region of the best country where one is named well enough, else the best land."""
    if best is None or best.score < ENOUGH:
        return None
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
    others = {one.place.country for one in found if one.is_country and one.reason != DATELINE}
    if others - {first.place.country}:
        return None
    reason = f"place: {first.name}, {DATELINE}"
    return ScoredPlace(first.place, ENOUGH, reason, DATELINE, first.is_land, first.is_country)


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
    for one, other in pairwise(found):
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
    return ScoredPlace(shown, total, reason, best.reason, best.is_land, best.is_country)


def _key(one: FoundPlace) -> str:
    """Spellings of one settlement have one point; the rest go by name."""
    if one.place.latitude is not None and one.place.longitude is not None:
        return f"{one.place.latitude:.2f} {one.place.longitude:.2f}"
    return folded_name(one.name)
