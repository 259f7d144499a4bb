"""Places named in the text, each with how it is tied to what the sentence tells.

"an attack in the occupied city of X" is where; "officials in X said", "X denied" and the dateline
are who or where from, and say little of the event.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from app.domain.event import Place
from app.extract.countries import country_of, is_country_name
from app.extract.countries import name as country_name
from app.extract.events.event_cues import EventCue
from app.extract.events.places.place_context import NamedLands, context_of
from app.extract.events.places.place_links import ACROSS, DATELINE, NAMED, NAMED_ONLY, link_of
from app.extract.events.places.place_names import name_runs, shouts
from app.extract.events.places.unknown_places import is_introduced, read_unknown
from app.extract.events.places.whole_lands import capitals, told_by_adjectives, wide_countries
from app.extract.gazetteer import find_place, is_region_name
from app.extract.language import Parsed
from app.extract.language.tokens import Doc
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COORDINATOR, DEFINITE, GENITIVE
from app.extract.words.place_words import event_nouns, place_words

_NEAR = word_set("rules/events", "places", "near")

FAR_COUNTRY = 0.5
"""What a settlement counts whose country the article never names, where it names others."""

LONGEST_ABBREVIATION = 3
BY_ADJECTIVE = 0.3
OF_LANDMARK = 0.3
_TO_LANDMARK = 6
IN_DATELINE = 0.1
_BESIDE = 10


_FIRES = word_set("rules/events", "places", "named_fires")


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place name, tokens ``first`` up to ``last`` of a ``sentence``.

    ``link`` from 0 to 1 says how surely it is where the sentence's event happened, ``reason`` in
    words why. ``is_land`` marks countries, regions and waters, ``is_country`` a country itself;
    ``known`` a place of our lists or one that the text calls a place outright; ``introduced`` one
    that it explains ("X, a village in").
    """

    first: int
    last: int
    sentence: int
    name: str
    place: Place
    link: float
    reason: str
    is_land: bool
    is_country: bool
    known: bool
    introduced: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tells a place from other names: the lands an article names, the tokens of dates
    ("Halloween" is no place) and datelines, and the event words by token."""

    named: NamedLands
    in_dates: Container[int]
    in_datelines: Container[int]
    cues: Mapping[int, EventCue]


def find_places(parsed: Parsed, around: Surroundings) -> tuple[FoundPlace, ...]:
    """The places of an article, in order."""
    found: list[FoundPlace] = []
    for first, last in name_runs(parsed.doc):
        if first in around.in_datelines and first and parsed.doc[first - 1].text == "(":
            continue  # the agency
        if _is_named_fire(parsed, last):
            continue
        if first in around.in_dates or (shouts(parsed, first) and first not in around.in_datelines):
            continue
        place = _read_place(parsed, first, last, around)
        if place is not None:
            found.append(place)
    kept = _joined(parsed, _without_far_sites(parsed, found))
    placed = [*_unnamed(parsed, around), *_in_country_beside(parsed, kept)]
    return tuple(sorted(placed, key=lambda one: one.first))


def _is_named_fire(parsed: Parsed, last: int) -> bool:
    """Whether a name is that of a fire and of no place: "the Marrow | Fire"."""
    return any(
        token.text in _FIRES and not parsed.in_headline(token.i) for token in parsed.doc[last - 1 : last + 1]
    )


def _without_far_sites(parsed: Parsed, found: list[FoundPlace]) -> list[FoundPlace]:
    """ "the Hillcrest stadium in Leeds" is no place of the name in another country."""
    doc = parsed.doc
    kept = []
    for index, one in enumerate(found):
        is_site = one.last < len(doc) and doc[one.last].lower_ in place_words("facilities")
        beside = [
            other.place.country
            for other in found[max(index - 1, 0) : index + 2]
            if other is not one and abs(other.first - one.first) <= _BESIDE and other.link >= NAMED
        ]
        if not (is_site and beside and one.place.country not in (None, *beside)):
            kept.append(one)
    return kept


def _joined(parsed: Parsed, found: list[FoundPlace]) -> list[FoundPlace]:
    """ "in X and Y": Y is tied as X is; in "at X, near Y" Y only tells where X is."""
    told: list[FoundPlace] = []
    for one in found:
        before = told[-1] if told else None
        joins = (
            before is not None
            and before.last == one.first - 1
            and parsed.doc[before.last].lower_ in COORDINATOR
        )
        if before is not None and joins and one.reason == NAMED_ONLY:
            one = replace(one, link=before.link, reason=before.reason)
        if before is not None and _is_landmark(parsed.doc, before, one):
            told[-1] = replace(before, known=True)  # what lies near a place is one
            one = replace(one, link=one.link * OF_LANDMARK)
        told.append(one)
    return told


def _is_landmark(doc: Doc, before: FoundPlace, one: FoundPlace) -> bool:
    """Whether a place tells where the one before it lies: "in X, near the town of Y"."""
    if before.link < NAMED or before.is_land or one.reason not in {f"after {word}" for word in _NEAR}:
        return False
    at = before.last + (doc[before.last].text == ",")
    return at < one.first and doc[at].lower_ in _NEAR and one.first - at <= _TO_LANDMARK


def _unnamed(parsed: Parsed, around: Surroundings) -> Iterator[FoundPlace]:
    """Places told without their name, or by an adjective."""
    for first, last, iso in wide_countries(parsed.doc, around.named):
        name = country_name(iso)
        sentence = parsed.sentence_number(first)
        yield FoundPlace(first, last, sentence, name, Place(name, iso), 0.8, ACROSS, True, True, True)
    for first, last, capital in capitals(parsed.doc, around.named):
        place = find_place(capital, context_of(parsed.doc, first, last, around.named))
        if place is not None:
            link, reason = _link(parsed, first, last, around)
            sentence = parsed.sentence_number(first)
            yield FoundPlace(first, last, sentence, capital, place, link, reason, False, False, True)
    for first, last, land in told_by_adjectives(parsed.doc, around.cues):
        place = Place(land, country_of(land))
        sentence = parsed.sentence_number(first)
        yield FoundPlace(
            first, last, sentence, land, place, BY_ADJECTIVE, "by an adjective", True, True, True
        )


def _in_country_beside(parsed: Parsed, found: list[FoundPlace]) -> Iterator[FoundPlace]:
    """A place in no list lies in the country of the known place beside it: "Xyz district of Kandahar"."""
    for index, one in enumerate(found):
        beside = [
            other.place.country
            for other in found[max(index - 1, 0) : index + 2]
            if other.place.country is not None
            and other is not one
            and other.link >= NAMED
            and abs(other.first - one.first) <= _BESIDE
            and parsed.sentence_number(other.first) == parsed.sentence_number(one.first)
        ]
        if one.place.country is not None or not beside or _is_water(one):
            yield one
        else:
            yield replace(one, place=replace(one.place, country=beside[-1]))


def _is_water(one: FoundPlace) -> bool:
    """A sea lies in no country, whatever is named beside it."""
    words = one.name.casefold().split()
    return words[-1] in place_words("waters") or words[0] in place_words("waters")


def _read_place(parsed: Parsed, first: int, last: int, around: Surroundings) -> FoundPlace | None:
    doc = parsed.doc
    while last > first + 1 and doc[last - 1].lower_ in event_nouns():
        last -= 1  # "Real Toll in Xyz Valley Clash", as headlines write all words
    whole = _written(parsed, first, last)
    if country_of(whole) and not is_country_name(whole):
        return None  # "Congolese" is whose, not where
    if doc[last - 1].lower_ in place_words("not_places") and last == first + 1:
        return None
    if last == first + 1 and first > 0 and doc[first - 1].lower_ in DEFINITE and _goes_on(doc, last):
        return None
    for begin, end in _stretches(doc, first, last):
        name = _written(parsed, begin, end)
        full = _with_region_word(doc, begin, end, name)
        place = find_place(full, context_of(doc, begin, end, around.named))
        if place is not None and not (country_of(name) and not is_country_name(name)):
            link, reason = _link(parsed, begin, end, around)
            if around.named.countries and place.country not in around.named.countries:
                link *= FAR_COUNTRY
            land = place.latitude is None and is_region_name(full)
            return FoundPlace(
                *(begin, end, parsed.sentence_number(begin), full, place, link, reason),
                *(land, is_country_name(name), True),
                introduced=is_introduced(doc, end),
            )
    return _unknown(parsed, first, last, around)


def _link(parsed: Parsed, first: int, last: int, around: Surroundings) -> tuple[float, str]:
    if first in around.in_datelines:
        return IN_DATELINE, DATELINE
    return link_of(parsed, first, last, around.cues)


def _stretches(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The whole name, then its beginning where an institution follows: 'Kabul University'."""
    yield first, last
    for end in range(last - 1, first, -1):
        if doc[end].lower_ in place_words("institutions") or doc[end].lower_ in place_words("settlements"):
            yield first, end
    is_part_of_world = doc[last - 1].lower_ in place_words("not_places")
    if last - first > 1 and doc[first].lower_ in place_words("directions") and not is_part_of_world:
        yield first + 1, last  # "Northern Aleppo", but not "Latin America"


def _written(parsed: Parsed, first: int, last: int) -> str:
    """A name as written, its white space single; in small letters where a line shouts."""
    name = " ".join(parsed.written(first, last).split())
    return name.title() if name.isupper() and len(name) > LONGEST_ABBREVIATION else name


def _with_region_word(doc: Doc, begin: int, end: int, name: str) -> str:
    """'Donetsk' with 'region' behind it, or 'region of' before it, is 'Donetsk region'."""
    lands = place_words("regions")
    if end < len(doc) and doc[end].lower_ in lands:
        return f"{name} {doc[end].text}"
    joined = end + 2 < len(doc) and doc[end].lower_ in COORDINATOR and doc[end + 1].text[0].isupper()
    if joined and doc[end + 2].lower_.removesuffix("s") in lands and doc[end + 2].lower_ not in lands:
        return f"{name} {doc[end + 2].lower_.removesuffix('s')}"  # "X and Y provinces"
    before = begin > 1 and doc[begin - 1].lower_ in GENITIVE and doc[begin - 2].lower_ in lands
    if before and not is_region_name(name):
        return f"{name} {doc[begin - 2].text}"
    return name


def _goes_on(doc: Doc, last: int) -> bool:
    """Whether a name only begins here: "across the Line | of Control"."""
    return last + 1 < len(doc) and doc[last].lower_ in GENITIVE and doc[last + 1].text[:1].isupper()


def _unknown(parsed: Parsed, first: int, last: int, around: Surroundings) -> FoundPlace | None:
    """A name in no list, taken for a place where its surroundings say so; not "Three Killed in | Clash"."""
    if last == first + 1 and parsed.doc[first].lower_ in event_nouns():
        return None
    read = read_unknown(parsed.doc, first, last)
    if read is None:
        return None
    name = _written(parsed, first, last)
    full = f"{name} {read.land}" if read.land else name
    near = context_of(parsed.doc, first, last, around.named)
    link, reason = _link(parsed, first, last, around)
    place = Place(full, near.near or ("US" if near.state else None))
    return FoundPlace(
        *(first, last, parsed.sentence_number(first), full, place, link, reason),
        *(read.is_land, False, read.is_sure),
        introduced=is_introduced(parsed.doc, last),
    )
