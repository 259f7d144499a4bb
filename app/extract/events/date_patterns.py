"""One pattern for every date expression of news, its words taken from the lexicon.

Each alternative is a named group that tells how to resolve it. No part repeats without a bound,
so the search takes linear time on any text.
"""

import re
from collections.abc import Iterable
from functools import cache

from app.extract.lexicon import table

_YEAR = r"(?:1[5-9]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_PART = r"(?:morning|afternoon|evening|night|noon|midday)"

# Before a month or a year that stands alone; "may" and "march" are verbs elsewhere.
_LEAD = (
    r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Tt]his|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id|[Oo]f|[Ff]rom|[Dd]uring"
    r"|[Tt]hrough|[Bb]efore|[Aa]fter|[Tt]ill|[Aa]round|[Pp]revious|[Bb]etween|[Ff]or)"
)


@cache
def date_pattern() -> re.Pattern[str]:
    """The pattern; ``kind_of`` tells which of its alternatives matched."""
    months = _any_of(table("dates", "months"))
    weekdays = _any_of(table("dates", "weekdays"))
    feasts = _any_of([*table("dates", "feasts"), *table("dates", "easter"), *table("dates", "once")])
    counts = _any_of(table("dates", "counts"))
    alternatives = (
        rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?!\d)",
        rf"(?P<dotted>(?P<dot_day>\d\d?)\.(?P<dot_month>\d\d?)\.(?P<dot_year>{_YEAR}))(?!\d)",
        rf"(?P<feast>(?P<feast_name>{feasts})(?:,? (?:of )?(?P<feast_year>{_YEAR}))?)(?![\w-])",
        rf"(?P<day_month>(?P<dm_day>{_DAY})(?:st|nd|rd|th)?(?: of)? (?P<dm_month>{months})\b\.?"
        rf"(?:,? (?P<dm_year>{_YEAR})\b(?!,\d))?(?P<dm_last> last year)?)",
        rf"(?P<month_day>(?P<md_month>{months})\.? (?:the )?(?P<md_day>{_DAY})(?:st|nd|rd|th)?"
        r"(?![\w:%]|[.,]\d|-[a-z])"
        rf"(?:,? (?P<md_year>{_YEAR})\b(?!,\d))?(?P<md_last>,? last year)?)",
        rf"(?P<month_year>(?P<my_month>{months})\.?,? (?:of )?(?P<my_year>{_YEAR})\b(?!,\d))",
        rf"(?P<month>(?P<m_lead>{_LEAD})[ -](?P<m_month>{months})\b(?!\.?,? \d|,? of \d)"
        r"(?P<m_last> last year)?)",
        rf"(?P<weekday>(?:(?P<w_lead>[Ll]ast|[Nn]ext|[Cc]oming|[Tt]his coming|[Pp]revious) )?"
        rf"(?P<w_day>{weekdays})\b(?: (?P<w_part>{_PART})\b)?)",
        r"(?P<today>\b(?:[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\b)",
        r"(?P<day_before_yesterday>\b[Tt]he day before yesterday\b)",
        rf"(?P<yesterday>\b(?:[Yy]esterday(?: {_PART})?|[Ll]ast night)\b)",
        rf"(?P<ago>\b(?:(?P<ago_count>{counts}|\d\d?)) "
        r"(?P<ago_unit>day|week|month|year)s? (?:ago|earlier)\b)",
        rf"(?P<after>\b(?P<after_count>{counts}|\d\d?) days? after\b)",
        r"(?P<unit>\b(?P<u_lead>[Ll]ast|[Tt]his|[Pp]revious) (?P<u_unit>week|weekend|month|year)\b)",
        rf"(?P<year>(?:\b(?P<y_lead>{_LEAD}|[Tt]he)[ -]|\()(?P<y_year>{_YEAR})\b"
        r"(?![-,.]\d|-\w|%|s\b| ?(?:GMT|UTC|hours|local)\b))",
    )
    return re.compile(r"(?<![\w$€£.-])(?:" + "|".join(alternatives) + ")")


def kind_of(found: re.Match[str]) -> str:
    """Which alternative matched."""
    return next(kind for kind in KINDS if found[kind] is not None)


KINDS = (
    "iso",
    "dotted",
    "feast",
    "day_month",
    "month_day",
    "month_year",
    "month",
    "weekday",
    "today",
    "day_before_yesterday",
    "yesterday",
    "ago",
    "after",
    "unit",
    "year",
)


def _any_of(words: Iterable[str]) -> str:
    """An alternation of words, longest first, with apostrophes of any kind."""
    longest_first = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace("'", "['’‘]") for word in longest_first) + ")"
