"""What an article says around a place name that tells homonyms apart: the lands that it names."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from app.extract.countries import country_of, government_of, is_country_name
from app.extract.gazetteer import PlaceContext, countries_with, country_of_region, state_of
from app.extract.language.tokens import Doc, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import OWNER_MARKS
from app.extract.words.place_words import place_words

_LAND_LEADS = word_set("rules/events", "place_context", "land_leads")
_INNER_LEADS = word_set("rules/events", "place_context", "inner_leads")

_LOOK_AHEAD = 5
_LONGEST_LAND = 4


@dataclass(frozen=True, slots=True)
class NamedLands:
    """The ``countries`` that an article names, by name, adjective, people or capital, and the US
    ``states``. ``main`` is the country it names most, None where two are named alike; ``only`` the
    one that is named by name, adjective or people, None where there are more."""

    countries: frozenset[str]
    states: frozenset[str]
    main: str | None
    only: str | None = None
    is_told: bool = False
    """Whether a country is named outright, and not by its capital alone."""


class _Named(NamedTuple):
    """The US state and the country that some words name, and the country whose seat of power they do."""

    state: str | None = None
    country: str | None = None
    seat: str | None = None


_NOTHING = _Named()


def lands_named(doc: Doc) -> NamedLands:
    """The lands that an article names. A capital speaks for its country, unless the name is that
    of a place in another country that is named outright: Tripoli, where Lebanon is."""
    counts: Counter[str] = Counter()
    capitals: dict[str, str] = {}
    states: set[str] = set()
    for token in doc.capitals:
        if not token.text[0].isupper():
            continue
        pair = f"{token.text} {token.nbor(1).text}" if token.i + 1 < len(doc) else token.text
        two, one = _named_by(pair), _named_by(token.text)
        if two is one is _NOTHING:
            continue
        state, iso, seat = two.state or one.state, two.country or one.country, two.seat or one.seat
        if state is not None and iso is None:
            states.add(state)
        elif iso is not None and state is None:
            counts[iso] += 1
        elif iso is None and seat is not None:
            capitals.setdefault(token.text, seat)
    told = frozenset(counts)
    seats = {iso for word, iso in capitals.items() if iso in told or not countries_with(word) & told}
    only = next(iter(told)) if len(told) == 1 else None
    return NamedLands(told | seats, frozenset(states), _most_named(counts), only, bool(told))


def _most_named(counts: Counter[str]) -> str | None:
    ranked = counts.most_common(2)
    if len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]:
        return None
    return ranked[0][0] if ranked else None


@lru_cache(maxsize=4096)
def _named_by(words: str) -> _Named:
    """What some words name; the very same nothing for all that name none."""
    named = _Named(state_of(words), country_of(words), government_of(words))
    return named if any(named) else _NOTHING


def context_of(doc: Doc, first: int, last: int, named: NamedLands) -> PlaceContext:
    """What stands beside a name: ', Lebanon' or 'in northern Lebanon' after it, "Libya's" before it."""
    if is_country_name(text_of(doc[first:last])):
        return PlaceContext(named.countries, states=named.states, is_told=named.is_told)
    for words in _names_after(doc, last):
        state = state_of(words)
        near = country_of(words) if is_country_name(words) else country_of_region(words)
        if state is not None and not (near == "GE" and "US" not in named.countries | _us(named)):
            return PlaceContext(named.countries, state=state, states=named.states, is_told=named.is_told)
        if near is not None:
            return PlaceContext(named.countries, near=near, states=named.states, is_told=named.is_told)
    return PlaceContext(
        named.countries, near=_country_before(doc, first), states=named.states, is_told=named.is_told
    )


def _us(named: NamedLands) -> frozenset[str]:
    return frozenset({"US"}) if named.states else frozenset()


def _names_after(doc: Doc, last: int) -> Iterator[str]:
    """The name of a land that a place is told to lie in: ', in northern Lebanon,'."""
    index = last
    if index >= len(doc) or doc[index].lower_ not in _LAND_LEADS:
        return
    while index < min(last + _LOOK_AHEAD, len(doc)) and _leads_to_land(doc, index, last):
        index += 1
    for end in range(min(index + _LONGEST_LAND, len(doc)), index, -1):
        if doc[end - 1].text[0].isupper():
            yield text_of(doc[index:end])


def _leads_to_land(doc: Doc, index: int, last: int) -> bool:
    lower = doc[index].lower_
    if doc[index].text == ",":
        return index == last
    return lower in _INNER_LEADS or lower in place_words("directions")


def _country_before(doc: Doc, first: int) -> str | None:
    """The country whose genitive stands before a name: "Libya's"."""
    if first > 1 and doc[first - 1].text in OWNER_MARKS and is_country_name(doc[first - 2].text):
        return country_of(doc[first - 2].text)
    return None
