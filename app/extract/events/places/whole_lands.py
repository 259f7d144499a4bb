"""Places told without their name: a whole land, its capital, and the land that an adjective tells.

"through French cities" and "nationwide" are across a land, "the Yemeni capital" is a city, and
"Turkish quake" tells where; "Turkish air strike" tells who.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from app.extract.countries import adjectives, countries, country_of, is_adjective
from app.extract.countries import name as country_name
from app.extract.events.event_cues import EventCue
from app.extract.events.kind_groups import HAPPENS_SOMEWHERE
from app.extract.events.places.place_context import NamedLands
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import DEFINITE, INSIDE, OWNER_MARKS
from app.extract.words.place_words import place_words

_COUNTRY = word_set("rules/events", "whole_lands", "country")
_ACROSS = word_set("rules/events", "whole_lands", "across")
_PARTS_OF = word_set("rules/events", "whole_lands", "parts_of")
_ALONE = word_set("rules/events", "whole_lands", "alone")

_LOOK_BACK = 4
_CAPITAL = word_set("rules/events", "whole_lands", "capital")


def wide_countries(doc: Doc, named: NamedLands) -> Iterator[tuple[int, int, str]]:
    """Stretches of tokens that tell of a whole country, each with its code: "through French
    cities", and "nationwide" in an article that names one country."""
    only = next(iter(named.countries)) if len(named.countries) == 1 else None
    for token in doc.by_word.among(_wide_words()):
        if token.lower_ in place_words("plurals") and token.i:
            iso, first = country_of(doc[token.i - 1].text), token.i - 1
        else:
            iso, first = (only if _says_everywhere(token) else None), token.i
        if iso is not None:
            yield first, token.i + 1, iso


@cache
def _wide_words() -> frozenset[str]:
    return place_words("plurals") | place_words("everywhere") | _COUNTRY | _ALONE


def _says_everywhere(token: Token) -> bool:
    """ "nationwide", "across the country", and "in Xyz alone", which is a part of the whole."""
    two_before = token.nbor(-2).lower_ if token.i > 1 else ""
    if token.lower_ in _COUNTRY:
        return two_before in _ACROSS
    return token.lower_ in place_words("everywhere") or (token.lower_ in _ALONE and two_before in INSIDE)


def capitals(doc: Doc, named: NamedLands) -> Iterator[tuple[int, int, str]]:
    """ "the Yemeni capital", "Yemen's capital", "the capital": tokens, and the capital's name.

    Where its name stands beside it, that name is enough.
    """
    for token in doc.by_word.among(_CAPITAL):
        if token.pos_ == "NOUN" and not _is_other_capital(doc, token):
            first, iso = _country_of_capital(doc, token.i, named)
            seats = countries()[iso].capitals if iso is not None else ()
            if seats:
                yield first, token.i + 1, seats[0]


def _is_other_capital(doc: Doc, token: Token) -> bool:
    """Whether the capital is named itself, or is money or a sentence of death."""
    index = token.i + 1
    if index < len(doc) and doc[index].lower_ in _PARTS_OF:
        index += 1
    after = doc[index] if index < len(doc) else None
    if after is None:
        return False
    if after.text == "," and index + 1 < len(doc):
        after = doc[index + 1]
        return after.text[0].isupper() and after.pos_ == "PROPN"
    return after.text[0].isupper() or (index == token.i + 1 and after.pos_ == "NOUN")


def _country_of_capital(doc: Doc, at: int, named: NamedLands) -> tuple[int, str | None]:
    for index in range(at - 1, max(at - _LOOK_BACK, -1), -1):
        token = doc[index]
        iso = country_of(token.text)
        if iso is not None:
            return index, iso
        if token.lower_ in place_words("other_capitals"):
            break
        if token.lower_ in DEFINITE:
            return index, named.main
        if token.pos_ not in ("ADJ", "NOUN", "PROPN") and token.text not in OWNER_MARKS:
            break
    return at, None


def told_by_adjectives(doc: Doc, cues: Mapping[int, EventCue]) -> Iterator[tuple[int, int, str]]:
    """Adjectives of a country before the noun of what happened there: "Turkish quake"."""
    for token in doc.by_word.among(adjectives()):
        iso = country_of(token.text) if token.text[0].isupper() and is_adjective(token.text) else None
        if iso is not None and _stands_before(doc, token.i, cues):
            yield token.i, token.i + 1, country_name(iso)


def _stands_before(doc: Doc, at: int, cues: Mapping[int, EventCue]) -> bool:
    for token in doc[at + 1 : at + 1 + _LOOK_BACK]:
        cue = cues.get(token.i)
        if cue is not None:
            return cue.kind in HAPPENS_SOMEWHERE
        if token.pos_ not in ("ADJ", "NOUN"):
            return False
    return False
