"""One pattern for every date expression of news, its words taken from the lexicon.

Each alternative is a named group that tells how to resolve it. No part repeats without a bound,
so the search takes linear time on any text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from app.extract.events.dates.feasts import feast_names
from app.extract.lexicon import table, words

_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_IN_DIGITS = (
    rf"(?P<iso>{_YEAR}(?P<iso_mark>[-/])\d\d(?P=iso_mark)\d\d)(?![\d/])",
    rf"(?P<dotted>(?P<dot_day>\d\d?)\.(?P<dot_month>\d\d?)\.(?P<dot_year>{_YEAR}))(?!\d)",
    rf"(?P<slashed>(?P<slash_one>\d\d?)/(?P<slash_two>\d\d?)/(?P<slash_year>{_YEAR}))(?![\d/])",
)
"""Dates that every language writes so; all others are patterns of its own."""

_WORD = re.compile(r"[^\W\d_]+")

_OPENING = re.compile(r"\w+|\(")


@cache
def date_pattern() -> re.Pattern[str]:
    """The pattern; ``kind_of`` tells which of its alternatives matched."""
    filled = {
        "year": _YEAR,
        "day": _DAY,
        "months": _any_of(table("dates", "months")),
        "weekdays": _any_of(table("dates", "weekdays")),
        "counts": _any_of(form for word in table("dates", "counts") for form in (word, word.capitalize())),
        "feasts": _any_of(feast_names()),
        "other": _any_of(words("dates", "overnight", "not_before")),
        "lead": _in_either_case(words("date_patterns", "leads")),
        **{name: str(part) for name, part in table("date_patterns", "parts").items()},
    }
    alternatives = [*_IN_DIGITS, *(one.format(**filled) for one in words("date_patterns", "patterns"))]
    return re.compile(r"(?<![\w$€£.-])(?:" + "|".join(alternatives) + ")")


def date_matches(text: str) -> Iterator[re.Match[str]]:
    """The date expressions of a text, in order and without overlap. The pattern is tried only where a
    word stands that it can begin with: it is far too rich to be tried at every character."""
    pattern, end = date_pattern(), 0
    for start in _openings(text):
        match = pattern.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match


def _openings(text: str) -> Iterator[int]:
    """Where a date may begin: at "in" before "March", but not before "a"."""
    opening, leading, following = _opening_words(), _leading_words(), _following_words()
    start, lead = 0, False
    for found in _OPENING.finditer(text):
        word = found[0].lower()
        is_digits = word[0].isdecimal()
        if lead and (is_digits or word in following):
            yield start
        start, lead = found.start(), word in leading
        if not lead and (is_digits or word in opening or word == "("):
            yield start


@cache
def _leading_words() -> frozenset[str]:
    """The words that begin a date only before certain others; many of them are in every sentence."""
    return frozenset(
        [*words("date_patterns", "leads"), *words("date_patterns", "articles"), *table("dates", "counts")]
    )


@cache
def _opening_words() -> frozenset[str]:
    """The first words of the names of days, months and feasts: "christmas" of "Christmas Day"."""
    return frozenset([*words("date_patterns", "openers"), *(parts[0] for parts in _names() if parts)])


@cache
def _following_words() -> frozenset[str]:
    """The words that may stand behind a leading one."""
    return frozenset([*words("date_patterns", "followers"), *(part for parts in _names() for part in parts)])


@cache
def _names() -> tuple[list[str], ...]:
    """The words, in small letters, of every name that the pattern knows."""
    names = (*table("dates", "months"), *table("dates", "weekdays"), *feast_names())
    return tuple(_OPENING.findall(name.lower()) for name in names)


def without_shouting(text: str) -> str:
    """A text of the same length with its words in small letters where all of it is in capitals,
    months and weekdays with one: "ON SUNDAY" is "on Sunday"."""
    if any(letter.islower() for letter in text):
        return text
    named = {*table("dates", "months"), *table("dates", "weekdays")}
    return _WORD.sub(lambda word: _in_small_letters(word[0], named), text)


def _in_small_letters(word: str, named: set[str]) -> str:
    capital = word.capitalize()
    small = capital if capital in named else word.lower()
    return small if len(small) == len(word) else word


def kind_of(found: re.Match[str]) -> str:
    """Which alternative matched: of groups one in another, the outermost closes last."""
    assert found.lastgroup is not None
    return found.lastgroup


def _in_either_case(leads: Iterable[str]) -> str:
    """An alternation of words, each with a capital or without."""
    either = (f"[{lead[0].upper()}{lead[0]}]{lead[1:]}" for lead in leads)
    return "(?:" + ("|".join(either) or "(?!)") + ")"


def _any_of(names: Iterable[str]) -> str:
    """An alternation of words, longest first, with apostrophes of any kind; of none, what never matches."""
    longest_first = sorted(names, key=len, reverse=True)
    if not longest_first:
        return "(?!)"
    return "(?:" + "|".join(re.escape(name).replace("'", "['’‘]") for name in longest_first) + ")"
