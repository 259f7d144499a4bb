"""Where an event happened: the most exact place that its sentences stand with."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from app.domain.event import Place
from app.extract.events.place_links import ACROSS
from app.extract.events.places import UNKNOWN, FoundPlace
from app.extract.gazetteer.folding import folded_name

ENOUGH = 0.5
"""Least score of a place: one sure mention in the middle of an article is not enough."""

SETTLEMENT_SHARE = 0.3
"""A settlement is chosen over a wider land from this share of the land's score on."""

COUNTRYWIDE_SHARE = 1.4
"""The same where the article says that it happened across the land."""


@dataclass(frozen=True, slots=True)
class ScoredPlace:
    """A place with its score and the reasons that made it."""

    place: Place
    score: float
    reason: str
    is_land: bool
    is_country: bool


def choose_place(places: Iterable[FoundPlace], weight_of: Callable[[int], float]) -> ScoredPlace | None:
    """The place of an event. ``weight_of`` tells how much a token's sentence says of it."""
    found = [one for one in places if one.link > 0.0]
    scored = _scored(found, weight_of)
    lands = [one for one in scored if one.is_land]
    settlements = [one for one in scored if not one.is_land]
    best_land = max(lands, key=lambda one: one.score, default=None)
    best = max(settlements, key=lambda one: one.score, default=None)
    across = best_land is not None and any(
        one.is_country and one.reason == ACROSS and one.place.country == best_land.place.country
        for one in found
    )
    share = COUNTRYWIDE_SHARE if across else SETTLEMENT_SHARE
    if best is not None and best.score >= ENOUGH and _outweighs(best, best_land, share):
        return _in_land(best, best_land)
    return _exact_land(lands, best_land)


def _in_land(settlement: ScoredPlace, land: ScoredPlace | None) -> ScoredPlace:
    """A settlement in no list lies in the land that the event is told of."""
    if settlement.place.country is not None or land is None or land.score < ENOUGH:
        return settlement
    return replace(settlement, place=replace(settlement.place, country=land.place.country))


def _outweighs(best: ScoredPlace, land: ScoredPlace | None, share: float) -> bool:
    return land is None or best.score >= share * land.score


def _exact_land(lands: list[ScoredPlace], best: ScoredPlace | None) -> ScoredPlace | None:
    """A region of the best country where one is named well enough, else the best land."""
    if best is None or best.score < ENOUGH:
        return None
    regions = [
        one
        for one in lands
        if not one.is_country and one.place.country == best.place.country and one.score >= 0.4 * best.score
    ]
    return max(regions, key=lambda one: one.score, default=best)


def _scored(found: list[FoundPlace], weight_of: Callable[[int], float]) -> list[ScoredPlace]:
    groups: dict[str, list[FoundPlace]] = defaultdict(list)
    for one in found:
        groups[_key(one)].append(one)
    return [_sum(group, weight_of) for group in groups.values()]


def _sum(group: list[FoundPlace], weight_of: Callable[[int], float]) -> ScoredPlace:
    def score(one: FoundPlace) -> float:
        return weight_of(one.first) * one.link * (1.0 if one.known else UNKNOWN)

    best = max(group, key=score)
    located = next((one.place for one in group if one.place.country is not None), best.place)
    shown = Place(best.place.name, located.country, located.latitude, located.longitude)
    total = sum(score(one) for one in group)
    reason = f"place: {best.name}, {best.reason}"
    return ScoredPlace(shown, total, reason, best.is_land, best.is_country)


def _key(one: FoundPlace) -> str:
    """Spellings of one settlement have one point; the rest go by name."""
    if one.place.latitude is not None and one.place.longitude is not None:
        return f"{one.place.latitude:.2f} {one.place.longitude:.2f}"
    return folded_name(one.name)
