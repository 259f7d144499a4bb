"""Places of earlier events: in "the worst blast since 2018, when 25 people died in X" X is not where."""

from dataclasses import replace
from datetime import date

from app.extract.events.dates import FoundDate
from app.extract.events.looking_back import is_long_ago
from app.extract.events.places import FoundPlace
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import words
from app.extract.lexicon.function_words import SINCE, WHEN

EARLIER = "where an earlier event was"
_LINK = 0.05
_BEFORE_WHEN = 2
_YEAR_DIGITS = 4
_BEHIND_YEAR = 10
"""Most words between the year of an event and its place."""
_SUPERLATIVE_TAGS = frozenset({"JJS", "RBS"})
_BEFORE_SINCE = 6
"""Most words between a superlative and its "since": "the deadliest | attack on a mosque since"."""
_BEFORE_YEAR = 3
"""Most words between "since" and the year of an event: "since the deadly | 1999 fire"."""


def without_earlier(
    parsed: Parsed, dates: tuple[FoundDate, ...], places: tuple[FoundPlace, ...], today: date | None
) -> tuple[FoundPlace, ...]:
    """The places, with those told of an earlier time tied to nothing."""
    ends = {end for one in dates if (end := _begin_of_earlier(parsed, one, today)) is not None}
    return tuple(
        replace(place, link=min(place.link, _LINK), reason=EARLIER)
        if _is_behind(parsed, place, ends) or _is_of_comparison(parsed, place)
        else place
        for place in places
    )


def _begin_of_earlier(parsed: Parsed, one: FoundDate, today: date | None) -> int | None:
    """Where what happened on an earlier date is told: behind "since March 2019, when", or "in 2016, when"."""
    doc = parsed.doc
    for at in range(one.last, min(one.last + _BEFORE_WHEN, len(doc))):
        if doc[at].lower_ in WHEN:
            since = doc[one.first].lower_ in SINCE or (one.first > 0 and doc[one.first - 1].lower_ in SINCE)
            past = today is not None and is_long_ago(one.date, today)
            return at if since or past else None
    return None


def _is_of_comparison(parsed: Parsed, place: FoundPlace) -> bool:
    """Whether a place is of an event another is measured by: "the deadliest since the 1999 quake in X",
    "the deadliest since a quake in X"."""
    start = parsed.sentences[place.sentence].start
    for word in reversed(parsed.doc[max(start, place.first - _BEHIND_YEAR) : place.first]):
        if word.is_punct:
            return False
        if word.lower_ in SINCE:
            return _follows_superlative(word)
        if len(word.text) == _YEAR_DIGITS and word.text.isdecimal():
            return _is_compared_with(word)
    return False


def _follows_superlative(since: Token) -> bool:
    front = since.doc[max(since.sent.start, since.i - _BEFORE_SINCE) : since.i]
    return any(word.tag_ in _SUPERLATIVE_TAGS for word in front)


def _is_compared_with(year: Token) -> bool:
    if year.nbor(1).pos_ not in ("NOUN", "ADJ"):
        return False
    return any(
        word.lower_ in SINCE or word.lemma_ in words("background", "following")
        for word in year.doc[max(year.sent.start, year.i - _BEFORE_YEAR) : year.i]
    )


def _is_behind(parsed: Parsed, place: FoundPlace, ends: set[int]) -> bool:
    start = parsed.sentences[place.sentence].start
    return any(start <= end < place.first for end in ends)
