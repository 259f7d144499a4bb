"""One pattern for every date expression of news, its words taken from the lexicon.

Each alternative is a named group that tells how to resolve it. No part repeats without a bound,
so the search takes linear time on any text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, pairwise

from app.extract.events.feasts import feast_names
from app.extract.lexicon import table, words

_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_ORDINAL = r"(?:st|nd|rd|th)?"
_PART = r"(?:morning|afternoon|evening|night|noon|midday)"
_UNIT = r"(?:day|week|fortnight|month|year)"

_WORD = re.compile(r"[^\W\d_]+")

# Before a month or a year that stands alone; "may" and "march" are verbs elsewhere.
_LEADS = (
    "in since by until last this next early late mid of from during through before after till around"
    " previous between for"
).split()
_LEAD = "(?:" + "|".join(f"[{lead[0].upper()}{lead[0]}]{lead[1:]}" for lead in _LEADS) + ")"
_ARTICLES = ("the", "coming", "past")
_OPENERS = ("today", "tonight", "tomorrow", "yesterday", "overnight")
"""Words of the pattern's own that a date begins with, beside its leads and the words of the lexicon."""
_UNITS = ("day", "week", "fortnight", "month", "year")
_FOLLOWERS = (
    *_UNITS,
    *(f"{unit}s" for unit in _UNITS),
    *"weekend morning afternoon evening night noon midday previous next following coming".split(),
)
"""Words of the pattern's own that stand second in a date: the "week" of "last week"."""
_OPENING = re.compile(r"\w+|\(")


@cache
def date_pattern() -> re.Pattern[str]:
    """The pattern; ``kind_of`` tells which of its alternatives matched."""
    months, weekdays = _any_of(table("dates", "months")), _any_of(table("dates", "weekdays"))
    counts = _any_of(form for word in table("dates", "counts") for form in (word, word.capitalize()))
    alternatives = (
        rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?!\d)",
        rf"(?P<dotted>(?P<dot_day>\d\d?)\.(?P<dot_month>\d\d?)\.(?P<dot_year>{_YEAR}))(?!\d)",
        *_feasts(),
        *_days_of_months(months),
        *_weekdays(weekdays),
        r"(?P<today>\b(?:[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\b)",
        r"(?P<tomorrow>\b[Tt]omorrow\b)",
        r"(?P<day_before_yesterday>\b[Tt]he day before yesterday\b)",
        rf"(?P<yesterday>\b(?:[Yy]esterday(?: {_PART})?|[Ll]ast night)\b)",
        rf"(?P<ago>\b(?P<ago_count>{counts}|\d\d?) (?P<ago_unit>{_UNIT})s? ago\b)",
        *_reckoned(counts),
        r"(?P<weekend>\b(?:[Tt]he|[Tt]his|[Ll]ast|[Tt]he past|[Tt]he long) weekend\b)",
        r"(?P<unit>\b(?P<u_lead>[Ll]ast|[Tt]his|[Pp]revious|[Pp]ast) "
        r"(?P<u_unit>week|month|year)\b)",
        rf"(?P<year>(?:\b(?P<y_lead>{_LEAD}|[Tt]he)[ -]|\()(?P<y_year>{_YEAR})\b"
        r"(?![-,.]\d|-\w|%|s\b| ?(?:GMT|UTC|hours|local)\b))",
    )
    return re.compile(r"(?<![\w$€£.-])(?:" + "|".join(alternatives) + ")")


def date_matches(text: str) -> Iterator[re.Match[str]]:
    """The date expressions of a text, in order and without overlap. The pattern is tried only where a
    word stands that it can begin with: it is far too rich to be tried at every character."""
    pattern, end = date_pattern(), 0
    for opening, behind in pairwise(chain(_OPENING.finditer(text), [None])):
        if opening is None or opening.start() < end:
            continue
        if _opens(opening[0].lower(), "" if behind is None else behind[0].lower()):
            match = pattern.match(text, opening.start())
            if match is not None:
                end = match.end()
                yield match


def _opens(word: str, behind: str) -> bool:
    """Whether a date may begin with a word, in small letters, before another: "in" before "march", but
    not before "a"."""
    if word in _leading_words():
        return behind in _following_words() or behind[:1].isdecimal()
    return word in _opening_words() or word[0] == "(" or word[0].isdecimal()


@cache
def _leading_words() -> frozenset[str]:
    """The words that begin a date only before certain others; many of them are in every sentence."""
    return frozenset({*_LEADS, *_ARTICLES, *table("dates", "counts")})


@cache
def _opening_words() -> frozenset[str]:
    """The first words of the names of days, months and feasts: "christmas" of "Christmas Day"."""
    return frozenset({*_OPENERS, *(parts[0] for parts in _names() if parts)})


@cache
def _following_words() -> frozenset[str]:
    """The words that may stand behind a leading one."""
    return frozenset({*_FOLLOWERS, *(part for parts in _names() for part in parts)})


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


def _feasts() -> Iterable[str]:
    """ "Christmas Day", "Diwali night", "Easter Sunday 2021"."""
    names = _any_of(feast_names())
    yield (
        rf"(?P<feast>(?P<feast_name>{names})(?: (?:day|{_PART})\b)?"
        rf"(?:,? (?:of |in )?(?P<feast_year>{_YEAR}))?)(?![\w-]| Island)"
    )


def _days_of_months(months: str) -> Iterable[str]:
    yield (
        rf"(?P<day_month>(?:(?P<dm_from>{_DAY}){_ORDINAL}(?: ?[-–] ?| to )"
        rf"|(?<=[Bb]etween )(?P<dm_between>{_DAY}){_ORDINAL} and )?"
        rf"(?P<dm_day>{_DAY}){_ORDINAL}(?: of)? (?P<dm_month>{months})\b\.?"
        rf"(?:,? (?P<dm_year>{_YEAR})\b(?!,\d))?(?P<dm_last> last year)?)"
    )
    yield (
        rf"(?P<month_day>(?P<md_month>{months})\.? (?:the )?(?P<md_day>{_DAY}){_ORDINAL}"
        r"(?![\w:%]|[.,]\d|-[a-z])"
        rf"(?:,? (?P<md_year>{_YEAR})\b(?!,\d))?(?P<md_last>,? last year)?)"
    )
    yield rf"(?P<month_year>(?P<my_month>{months})\.?,? (?:of )?(?P<my_year>{_YEAR})\b(?!,\d))"
    yield (
        rf"(?P<month>(?P<m_lead>{_LEAD})[ -](?P<m_month>{months})\b"
        rf"(?!\.? (?:the )?{_DAY}\b|\.?,? (?:of )?{_YEAR}\b)"
        r"(?P<m_last> last year)?)"
    )
    # "May's" is more often a person's.
    yield rf"(?P<own_month>(?P<om_month>(?!May){months})(?=['’]s\b))"


def _weekdays(weekdays: str) -> Iterable[str]:
    """ "overnight" is the night that began the day before, unless its own day is told."""
    other = _any_of(words("dates", "overnight", "not_before"))
    yield (
        rf"(?P<overnight>\b[Oo]vernight\b(?! (?:on |from )?{weekdays}\b| {other}\b)"
        rf"(?: (?:in)?to (?P<on_day>{weekdays})\b)?)"
    )
    yield (
        rf"(?P<weekday>(?:(?P<w_lead>[Ll]ast|[Nn]ext|[Cc]oming|[Tt]his coming|[Pp]revious|[Pp]ast) )?"
        rf"(?P<w_day>{weekdays})\b(?: (?P<w_part>{_PART})\b)?(?P<w_week> (?:of )?last week\b)?)"
    )


def _reckoned(counts: str) -> Iterable[str]:
    """Days told from another day of the sentence: "two days after", "the day before"."""
    yield (
        rf"(?P<after>\b(?:(?P<after_count>{counts}|\d\d?) (?P<after_unit>{_UNIT})s?"
        r"|[Tt]he (?:day|morning)) after\b)"
    )
    yield (
        rf"(?P<before>\b(?:(?P<before_count>{counts}|\d\d?) (?P<before_unit>{_UNIT})s? (?:earlier|before)"
        rf"|[Tt]he (?:day|{_PART}) before|[Tt]he previous (?:day|{_PART}))\b)"
    )
    yield (
        rf"(?P<later>\b(?:(?P<later_count>{counts}|\d\d?) (?P<later_unit>{_UNIT})s? later"
        rf"|[Tt]he (?:next|following) (?:day|{_PART}))\b)"
    )


def _any_of(names: Iterable[str]) -> str:
    """An alternation of words, longest first, with apostrophes of any kind; of none, what never matches."""
    longest_first = sorted(names, key=len, reverse=True)
    if not longest_first:
        return "(?!)"
    return "(?:" + "|".join(re.escape(name).replace("'", "['’‘]") for name in longest_first) + ")"
