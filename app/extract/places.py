"""Places named in the text, each with how it is tied to what the sentence tells.

"an attack in the occupied city of X" is where; "officials in X said", "X denied" and the dateline
are who or where from, and say little of the event.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from spacy.tokens import Doc, Token

from app.domain.event import Place
from app.extract.countries import country_of, government_of, is_country_name
from app.extract.countries import name as country_name
from app.extract.cues import load_cues
from app.extract.gazetteer import PlaceContext, find_place, is_region_name, state_of
from app.extract.language import Parsed
from app.extract.lexicon import strings, table

UNKNOWN = 0.6
"""How much less a name counts that no list knows, beside one that is known."""

ACROSS = "across the land"

_LONGEST_NAME = 6
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
    for first, last in _name_runs(parsed.doc):
        if first in taken or (_shouts(parsed, first) and not _is_dateline(parsed, first, last)):
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
        if token.lower_ in _list("plurals") and token.i:
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
    return token.lower_ in _list("everywhere") or (token.lower_ == "alone" and two_before == "in")


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


def _name_runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words that may be a name: 'Port-au-Prince', 'Gaza City'."""
    index = 0
    while index < len(doc):
        if not _opens_name(doc[index]):
            index += 1
            continue
        last = index + 1
        while last < len(doc) and last - index < _LONGEST_NAME and not doc[last].is_sent_start:
            if _opens_name(doc[last]):
                last += 1
            elif _connects(doc, last):
                last += 2
            else:
                break
        yield index, min(last, len(doc))
        index = last


def _shouts(parsed: Parsed, first: int) -> bool:
    """Whether a word in the body is all capitals and no abbreviation: "READ MORE"."""
    word = parsed.doc[first].text
    return word.isupper() and len(word) > 3 and not parsed.in_headline(first)


def _opens_name(token: Token) -> bool:
    if not token.text[0].isupper() or token.lower_ in _time_words():
        return False
    return token.pos_ == "PROPN" or (token.pos_ in ("ADJ", "NOUN", "X", "VERB") and not _is_plain(token))


def _is_plain(token: Token) -> bool:
    """Whether a capital letter is only that of the sentence's beginning or of a headline."""
    return bool(token.is_sent_start) or token.tag_ in ("NNS", "VBD", "VBZ", "VBN", "VBG", "VBP", "VB", "CD")


def _connects(doc: Doc, at: int) -> bool:
    """Whether a small word stands inside a name: the 'au' of 'Port-au-Prince'."""
    if doc[at].lower_ not in _list("connectors") or at + 1 >= len(doc):
        return False
    tight = not doc[at].whitespace_ and not doc[at - 1].whitespace_
    return (tight or doc[at].text.isalpha()) and (
        doc[at + 1].text[0].isupper() or doc[at + 1].lower_ in ("-", "au", "al", "el", "de", "sur", "la")
    )


def _read_place(parsed: Parsed, first: int, last: int, context: frozenset[str]) -> FoundPlace | None:
    doc = parsed.doc
    if country_of(doc[first].text) and doc[first].pos_ == "ADJ" and last == first + 1:
        return None
    if doc[last - 1].lower_ in _list("not_places") and (last == first + 1 or _is_direction(doc[first])):
        return None
    for begin, end in _stretches(doc, first, last):
        name = _written(parsed, begin, end)
        full = _with_region_word(doc, end, name)
        place = find_place(full, _context(parsed, begin, end, context))
        if place is not None and not (country_of(name) and not _is_country(name)):
            link, reason = _link(parsed, begin, end)
            if context and place.country not in context:
                link *= FAR_COUNTRY
            land = place.latitude is None and is_region_name(full)
            return FoundPlace(begin, end, full, place, link, reason, land, _is_country(name), True)
    return _unknown(parsed, first, last, context)


def _stretches(doc: Doc, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The whole name, then its beginning where an institution follows: 'Kabul University'."""
    yield first, last
    for end in range(last - 1, first, -1):
        if doc[end].lower_ in _list("institutions") | _list("settlements"):
            yield first, end
    if last - first > 1 and _is_direction(doc[first]):
        yield first + 1, last


def _is_direction(token: Token) -> bool:
    return token.lower_ in _list("directions")


def _written(parsed: Parsed, first: int, last: int) -> str:
    """A name as written, its white space single."""
    return " ".join(parsed.span(first, last).text.split())


def _with_region_word(doc: Doc, end: int, name: str) -> str:
    """'Donetsk' with 'region' behind it is the region."""
    if end < len(doc) and doc[end].lower_ in _list("lands") - {"area", "island", "islands"}:
        return f"{name} {doc[end].text}"
    return name


def _context(parsed: Parsed, first: int, last: int, named: frozenset[str]) -> PlaceContext:
    """What stands beside a name: ', Lebanon' after it, 'the Libyan city of' before it."""
    doc = parsed.doc
    if _is_country(_written(parsed, first, last)):
        return PlaceContext(named)
    if last + 1 < len(doc) and doc[last].text == ",":
        after = doc[last + 1].text
        pair = f"{after} {doc[last + 2].text}" if last + 2 < len(doc) else after
        state = state_of(pair) or state_of(after)
        near = country_of(pair) or (country_of(after) if _is_country(after) else None)
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
        if token.lower_ in _list("settlements"):
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
    if after is not None and after.lower_ in _list("facilities") - _list("settlements"):
        return None  # "the Al-Noor hospital" is a site, not where it stands
    last_word = doc[last - 1].lower_
    named_so = last_word in _list("waters") or (doc[first].lower_ in _list("waters") and last - first > 1)
    by_noun = after is not None and after.lower_ in _list("settlements")
    by_of = _has_settlement_before(doc, first)
    locative = before is not None and before.lower_ in ("in", "at", "near", "outside", "off")
    if not (named_so or by_of or (locative and (by_noun or _could_be_place(doc, first, last)))):
        return None
    name = _written(parsed, first, last)
    full = (
        f"{name} {after.text}" if by_noun and after is not None and after.lower_ in _list("lands") else name
    )
    near = _context(parsed, first, last, context)
    link, reason = _link(parsed, first, last)
    place = Place(full, near.near or ("US" if near.state else None))
    land = named_so or (by_noun and after is not None and after.lower_ in _list("lands"))
    return FoundPlace(first, last, full, place, link, reason, land, False, False)


def _could_be_place(doc: Doc, first: int, last: int) -> bool:
    """Whether an unknown name after 'in' or 'at' reads as a place and not as a body or a medium."""
    words = {token.lower_ for token in doc[first:last]}
    if (
        words & _list("not_places")
        or doc[last - 1].lower_ in _list("institutions")
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
    return (index >= 0 and doc[index].lower_ in _list("settlements") and index != first - 1) or (
        index == first - 1 and index >= 0 and doc[index].lower_ in ("city", "town", "village", "capital")
    )


def _link(parsed: Parsed, first: int, last: int) -> tuple[float, str]:
    """How surely a place is where the event of its sentence happened."""
    doc = parsed.doc
    if _is_dateline(parsed, first, last):
        return 0.2, "dateline"
    after = doc[last] if last < len(doc) else None
    if after is not None and after.text in ("'s", "’s", "'", "’"):
        return _link_of_genitive(doc, last + 1)
    preposition = _locative(doc, first)
    if preposition is not None:
        if after is not None and after.lower_ == "alone":
            return 0.3, "part of the whole"
        if doc[preposition].lower_ in ("across", "throughout", "around"):
            return 0.8, ACROSS
        if _is_of_speaker(doc, preposition):
            # "authorities in Xyz say" a land of theirs; a city may be only where they sit.
            is_land = _is_country(_written(parsed, first, last))
            return (0.4 if is_land else 0.1), "where somebody speaks"
        return _prepositions().get(doc[preposition].lower_, 0.3), f"after {doc[preposition].lower_}"
    if after is not None and _modifies(doc, last):
        return 0.8, "names the site"
    if after is not None and after.lower_ in _list("speakers") | _list("actors"):
        return 0.05, "names a speaker"
    head = doc[last - 1]
    if head.dep_ in ("obj", "nsubj:pass") and head.head.pos_ == "VERB":
        return 0.7, "what was hit"
    if head.dep_.startswith("nsubj") and head.head.lower_ in load_cues().forms:
        return 0.0, "speaks"
    if parsed.in_headline(first):
        return 0.4, "in the headline"
    return 0.2, "named"


def _is_dateline(parsed: Parsed, first: int, last: int) -> bool:
    """'KYIV, Jan 2 (Reuters) —', 'WASHINGTON — ' at the beginning of a paragraph."""
    doc = parsed.doc
    opening = max(
        (start for start in range(first, max(first - 3, -1), -1) if start in parsed.paragraph_starts),
        default=None,
    )
    if opening is None or not doc[first].text.isupper() or len(doc[first].text) < 3:
        return False
    return any(
        token.text in ("—", "–", "-", "--", "(") and token.nbor(-1).whitespace_
        for token in doc[last : last + 6]
    )


def _link_of_genitive(doc: Doc, at: int) -> tuple[float, str]:
    """'X's port was hit' is where; 'X's mayor said' is who."""
    for token in doc[at : at + 4]:
        if token.lower_ in _list("speakers") | _list("actors"):
            return 0.05, "names a speaker"
        if token.lower_ in _list("facilities") or token.lower_ in _list("settlements"):
            return 0.8, "names the site"
        if token.pos_ in ("VERB", "AUX", "ADP", "PUNCT"):
            break
    return 0.3, "owner"


def _locative(doc: Doc, first: int) -> int | None:
    """The preposition before a name, over 'the occupied city of'; None where there is none."""
    index = first - 1
    beyond_of = False
    for _ in range(_LOOK_BACK):
        if index < 0:
            return None
        token = doc[index]
        if token.lower_ == "of" and index and doc[index - 1].lower_ in _list("settlements"):
            beyond_of = True
        elif token.lower_ in _prepositions():
            return index
        elif token.text == "," and index and doc[index - 1].lower_ in _list("settlements"):
            pass  # "the capital, Xyz"
        elif not _stands_before_name(token, beyond_of):
            return None
        index -= 1
    return None


def _stands_before_name(token: Token, beyond_of: bool) -> bool:
    if token.pos_ in ("DET", "ADJ", "ADV", "NUM") or token.text in ("-", "'s", "’s"):
        return True
    if token.tag_ in ("VBN", "JJ") or token.lower_ in _list("settlements"):
        return True
    if token.pos_ == "PROPN" and token.nbor(1).text in ("'s", "’s"):
        return True  # "in Spain's Xyz islands"
    return beyond_of and token.pos_ in ("NOUN", "PROPN", "ADP")


def _is_of_speaker(doc: Doc, preposition: int) -> bool:
    """'officials in X', 'told reporters in X', 'said in X', 'the mayor of X'."""
    for index in range(preposition - 1, max(preposition - 6, -1), -1):
        token = doc[index]
        if token.lower_ in _list("speakers") or (token.lower_ in _saying() and token.pos_ != "NOUN"):
            return True
        if token.pos_ not in ("ADV", "PROPN") and token.lower_ not in _time_words():
            return False
    return False


def _modifies(doc: Doc, last: int) -> bool:
    """'the Beirut port', 'a Kabul vocational school', 'Makarska ferry sinking'."""
    for token in doc[last : last + 4]:
        if token.lower_ in _list("facilities") or token.lower_ in _event_words():
            return True
        if token.pos_ not in ("NOUN", "ADJ", "PROPN") or token.is_sent_start:
            return False
    return False


@lru_cache(maxsize=4096)
def _is_country(name: str) -> bool:
    return is_country_name(name)


@cache
def _list(key: str) -> frozenset[str]:
    return frozenset(strings(table("places", "words").get(key)))


@cache
def _prepositions() -> dict[str, float]:
    return {word: float(str(weight)) / 100 for word, weight in table("places", "prepositions").items()}


@cache
def _saying() -> frozenset[str]:
    """Forms of verbs of speech alone: "gave" and "found" are also done to things."""
    return frozenset(
        form
        for form, verb in load_cues().forms.items()
        if verb.takes in ("clause", "person") and verb.lemma != "find"
    ) | {"announced", "reported"}


@cache
def _event_words() -> frozenset[str]:
    kinds = table("event_kinds", "kinds").values()
    lists = [entry for entry in kinds if isinstance(entry, dict)]
    return frozenset(
        word for entry in lists for key in ("strong", "weak") for word in strings(entry.get(key))
    )


@cache
def _time_words() -> frozenset[str]:
    days = [*table("dates", "weekdays"), *table("dates", "months")]
    return frozenset(word.casefold() for word in days) - {"may", "mar", "march"} | {"gmt", "march"}
