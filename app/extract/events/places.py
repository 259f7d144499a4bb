"""Places named in the text, each with how it is tied to what the sentence tells.

"an attack in the occupied city of X" is where; "officials in X said", "X denied" and the dateline
are who or where from, and say little of the event.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc, Token

from app.domain.event import Place
from app.extract.attributions.cues import load_cues
from app.extract.countries import country_of, government_of, is_country_name
from app.extract.countries import name as country_name
from app.extract.events.place_links import ACROSS, link_of
from app.extract.events.place_names import is_dateline, name_runs, shouts
from app.extract.events.place_words import place_words
from app.extract.gazetteer import PlaceContext, find_place, is_region_name, state_of
from app.extract.language import Parsed

UNKNOWN = 0.6
"""How much less a name counts that no list knows, beside one that is known."""

_LOOK_BACK = 9
_BESIDE = 6
FAR_COUNTRY = 0.5
"""What a settlement counts whose country the article never names, where it names others."""


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place name, tokens ``first`` up to ``last``. ``link`` from 0 to 1 says how surely it is
    where the sentence's event happened, ``reason`` in words why. ``is_land`` marks countries,
    regions and waters, ``is_country`` a country itself."""

    first: int
    last: int
    name: str
    place: Place
    link: float
    reason: str
    is_land: bool
    is_country: bool
    known: bool


def find_places(parsed: Parsed, context: frozenset[str], taken: frozenset[int]) -> tuple[FoundPlace, ...]:
    """The places of an article, in order. ``context`` are the countries that it names, ``taken``
    the tokens of dates ("Halloween" is no place)."""
    found: list[FoundPlace] = []
    for first, last in name_runs(parsed.doc):
        if first in taken or (shouts(parsed, first) and not is_dateline(parsed, first, last)):
            continue
        place = _read_place(parsed, first, last, context)
        if place is not None:
            found.append(place)
    placed = [*_whole_countries(parsed, context), *_in_country_beside(parsed, found)]
    return tuple(sorted(placed, key=lambda one: one.first))


def _in_country_beside(parsed: Parsed, found: list[FoundPlace]) -> Iterator[FoundPlace]:
    """A place in no list lies in the country of the known place beside it: "Xyz district of Kandahar"."""
    for index, one in enumerate(found):
        beside = [
            other.place.country
            for other in found[max(index - 1, 0) : index + 2]
            if other.known
            and abs(other.first - one.first) <= _BESIDE
            and parsed.sentence_number(other.first) == parsed.sentence_number(one.first)
        ]
        if one.known or one.place.country is not None or not beside:
            yield one
        else:
            yield replace(one, place=replace(one.place, country=beside[-1]))


def _whole_countries(parsed: Parsed, context: frozenset[str]) -> Iterator[FoundPlace]:
    """Where something happened across a land without its name by it: "through French cities",
    "nationwide" in an article that names one country."""
    doc = parsed.doc
    only = next(iter(context)) if len(context) == 1 else None
    for token in doc:
        if token.lower_ in place_words("plurals") and token.i:
            iso, first = country_of(doc[token.i - 1].text), token.i - 1
        else:
            iso, first = (only if _says_everywhere(token) else None), token.i
        if iso is not None:
            name = country_name(iso)
            yield FoundPlace(first, token.i + 1, name, Place(name, iso), 0.8, ACROSS, True, True, True)


def _says_everywhere(token: Token) -> bool:
    """ "nationwide", "across the country", and "in Xyz alone", which is a part of the whole."""
    two_before = token.nbor(-2).lower_ if token.i > 1 else ""
    if token.lower_ == "country":
        return two_before in ("across", "around", "throughout")
    return token.lower_ in place_words("everywhere") or (token.lower_ == "alone" and two_before == "in")


def countries_named(parsed: Parsed) -> frozenset[str]:
    """The countries that an article names, by name, adjective, people or capital."""
    found: set[str] = set()
    doc = parsed.doc
    for token in doc:
        if not token.text[0].isupper():
            continue
        pair = f"{token.text} {token.nbor(1).text}" if token.i + 1 < len(doc) else token.text
        iso = _country(pair) or _country(token.text)
        if iso is not None and state_of(token.text) is None:
            found.add(iso)
    return frozenset(found)


@lru_cache(maxsize=4096)
def _country(word: str) -> str | None:
    return country_of(word) or government_of(word)


def _read_place(parsed: Parsed, first: int, last: int, context: frozenset[str]) -> FoundPlace | None:
    doc = parsed.doc
    whole = _written(parsed, first, last)
    if country_of(whole) and not is_country_name(whole):
        return None  # "Congolese" is whose, not where
    if doc[last - 1].lower_ in place_words("not_places") and (last == first + 1 or _is_direction(doc[first])):
        return None
    for begin, end in _stretches(doc, first, last):
        name = _written(parsed, begin, end)
        full = _with_region_word(doc, end, name)
        place = find_place(full, _context(parsed, begin, end, context))
        if place is not None and not (country_of(name) and not is_country_name(name)):
            link, reason = link_of(parsed, begin, end)
            if context and place.country not in context:
                link *= FAR_COUNTRY
            land = place.latitude is None and is_region_name(full)
            return FoundPlace(begin, end, full, place, link, reason, land, is_country_name(name), True)
    return _unknown(parsed, first, last, context)


def _stretches(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The whole name, then its beginning where an institution follows: 'Kabul University'."""
    yield first, last
    for end in range(last - 1, first, -1):
        if doc[end].lower_ in place_words("institutions") | place_words("settlements"):
            yield first, end
    if last - first > 1 and _is_direction(doc[first]):
        yield first + 1, last


def _is_direction(token: Token) -> bool:
    return token.lower_ in place_words("directions")


def _written(parsed: Parsed, first: int, last: int) -> str:
    """A name as written, its white space single."""
    return " ".join(parsed.span(first, last).text.split())


def _with_region_word(doc: Doc, end: int, name: str) -> str:
    """'Donetsk' with 'region' behind it is the region."""
    if end < len(doc) and doc[end].lower_ in place_words("lands") - {"area", "island", "islands"}:
        return f"{name} {doc[end].text}"
    return name


def _context(parsed: Parsed, first: int, last: int, named: frozenset[str]) -> PlaceContext:
    """What stands beside a name: ', Lebanon' after it, 'the Libyan city of' before it."""
    doc = parsed.doc
    if is_country_name(_written(parsed, first, last)):
        return PlaceContext(named)
    if last + 1 < len(doc) and doc[last].text == ",":
        after = doc[last + 1].text
        pair = f"{after} {doc[last + 2].text}" if last + 2 < len(doc) else after
        state = state_of(pair) or state_of(after)
        near = country_of(pair) or (country_of(after) if is_country_name(after) else None)
        if state is not None and not (near == "GE" and "US" not in named):
            return PlaceContext(named, state=state)
        if near is not None:
            return PlaceContext(named, near=near)
    return PlaceContext(named, near=_country_before(doc, first))


def _country_before(doc: Doc, first: int) -> str | None:
    """The country whose adjective stands before 'city of' or before the name: 'the Libyan city of'."""
    seen_settlement = False
    for index in range(first - 1, max(first - _LOOK_BACK, -1), -1):
        token = doc[index]
        if token.lower_ in place_words("settlements"):
            seen_settlement = True
        iso = country_of(token.text) if seen_settlement and token.pos_ in ("ADJ", "PROPN") else None
        if iso is not None and (index + 1 >= len(doc) or doc[index + 1].text != "-"):
            return iso
        if token.pos_ not in ("ADJ", "NOUN", "DET", "PROPN", "ADV") and token.text not in (
            "of",
            "-",
            "'s",
            "’s",
        ):
            return None
    return None


def _unknown(parsed: Parsed, first: int, last: int, context: frozenset[str]) -> FoundPlace | None:
    """A name in no list, taken for a place where its surroundings say so."""
    doc = parsed.doc
    before, after = _before(doc, first), doc[last] if last < len(doc) else None
    if after is not None and after.lower_ in place_words("facilities") - place_words("settlements"):
        return None  # "the Al-Noor hospital" is a site, not where it stands
    last_word = doc[last - 1].lower_
    named_so = last_word in place_words("waters") or (
        doc[first].lower_ in place_words("waters") and last - first > 1
    )
    by_noun = after is not None and after.lower_ in place_words("settlements")
    by_of = _has_settlement_before(doc, first)
    locative = before is not None and before.lower_ in ("in", "at", "near", "outside", "off")
    if not (named_so or by_of or (locative and (by_noun or _could_be_place(doc, first, last)))):
        return None
    name = _written(parsed, first, last)
    full = (
        f"{name} {after.text}"
        if by_noun and after is not None and after.lower_ in place_words("lands")
        else name
    )
    near = _context(parsed, first, last, context)
    link, reason = link_of(parsed, first, last)
    place = Place(full, near.near or ("US" if near.state else None))
    land = named_so or (by_noun and after is not None and after.lower_ in place_words("lands"))
    return FoundPlace(first, last, full, place, link, reason, land, False, False)


def _could_be_place(doc: Doc, first: int, last: int) -> bool:
    """Whether an unknown name after 'in' or 'at' reads as a place and not as a body or a medium."""
    words = {token.lower_ for token in doc[first:last]}
    if (
        words & place_words("not_places")
        or doc[last - 1].lower_ in place_words("institutions")
        or words & load_cues().agencies
    ):
        return False
    if any(token.ent_type_ in ("PERSON", "ORG", "NORP") for token in doc[first:last]):
        return False
    return all(
        token.pos_ == "PROPN" for token in doc[first:last] if token.text.isalpha() and token.text[0].isupper()
    )


def _before(doc: Doc, first: int) -> Token | None:
    """The word before a name, over articles and adjectives: 'in' of 'in the eastern Xyz'."""
    for index in range(first - 1, max(first - _LOOK_BACK, -1), -1):
        token = doc[index]
        if token.pos_ not in ("DET", "ADJ", "PUNCT") or token.text in (",", ".", "(", ")"):
            return token
    return None


def _has_settlement_before(doc: Doc, first: int) -> bool:
    """'the city of X', 'the village X'."""
    index = first - 1
    if index >= 0 and doc[index].lower_ == "of":
        index -= 1
    return (index >= 0 and doc[index].lower_ in place_words("settlements") and index != first - 1) or (
        index == first - 1 and index >= 0 and doc[index].lower_ in ("city", "town", "village", "capital")
    )
