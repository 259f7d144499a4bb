"""Figures of another time than the event's: "in 2011 a quake killed", "the march of 19 January"."""

from datetime import date, timedelta
from itertools import takewhile

from app.domain.dates import PartialDate
from app.domain.event import FoundEvent
from app.extract.events.clause_bounds import clause_head, same_clause
from app.extract.events.dates import FoundDate
from app.extract.events.dates.calendar import published_day
from app.extract.events.dates.date_ties import (
    governor_of,
    is_end_of_period,
    is_of_statement,
    is_start_of_period,
    lead_of,
)
from app.extract.events.kind_groups import AT_ONE_POINT
from app.extract.events.looking_back import is_long_ago
from app.extract.events.scene import Scene
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import (
    BEFORE,
    DEFINITE,
    INDEFINITE,
    ORIGIN,
    PAST_PERFECT,
    SINCE,
    WHEN,
)

SAME_EVENT_DAYS = 3
"""Days before the event's date that may still be of it (a night, a slow storm)."""

OF_ONE_NIGHT = 1
"""The same of what happens at once: a blast after midnight is told as last night's."""

_NO_TIME_OF_DEEDS = word_set("rules/events", "other_times", "no_time_of_deeds")
_SUPERLATIVES = word_set("rules/events", "other_times", "superlatives")
_COMPARED = word_set("rules/events", "other_times", "compared")
_EARLIER = word_set("rules/events", "other_times", "earlier")
_LAST = word_set("rules/events", "other_times", "last")
_WEEK = word_set("rules/events", "other_times", "week")
_WHILE = word_set("rules/events", "other_times", "while")
_COMPARING = word_set("rules/events", "other_times", "comparing")
_UP_OR_DOWN = word_set("rules/events", "other_times", "up_or_down")
_SINCE_WITHIN = 8
_CLIMBS = 3


def at_other_time(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "in 2011 an earthquake killed", "the march of 19 January"."""
    for one in scene.dates_in(scene.parsed.sentence_number(token.i)):
        if is_set_against(token, one.first):
            continue
        lead = lead_of(scene.parsed, one)
        if lead in BEFORE and _is_of_event(event, one) and same_clause(scene.parsed.doc[one.first], token):
            return f"another time: before {_words(scene, one)}"
        if _is_of_beginning(scene, one):
            continue  # "since the start of the outbreak in August"
        if one.first in scene.in_datelines or lead in _NO_TIME_OF_DEEDS or _is_of_noun(scene, one, token):
            continue
        if _opens_before_new(scene, one):
            continue  # "A year after a fire killed 26, a blaze killed 12": other_events tells them apart
        if _is_of_count(scene, event, one):
            continue  # "65,190 cases from January 1 to July 2", told on July 19
        if is_of_statement(scene.parsed, one, scene.cue_tokens):
            if _is_told_long_ago(scene, event, one, token):
                return f"another time: {_words(scene, one)}"
            continue
        first, last = scene.parsed.doc[one.first], scene.parsed.doc[one.last - 1]
        of_figure = same_clause(last, token) or _heads_sentence(scene, one, token)
        if of_figure and not follows_superlative(first) and _is_other(scene, event, one, token):
            return f"another time: {_words(scene, one)}"
    return None


def _is_told_long_ago(scene: Scene, event: FoundEvent | None, one: FoundDate, token: Token) -> bool:
    """ "In May 2013, police said a bomb had killed 50": what was said then is of then, or of before."""
    if one.kind == "month":
        return is_before(scene, event, one)
    if _is_last_month_beside_day(scene, one, token):
        return True
    return _heads_sentence(scene, one, token) and is_long_before(scene, event, one.date)


def is_set_against(number: Token, at: int) -> bool:
    """Whether a token is of what a number before it is held against: "600, up from 200 | a day before",
    "4,000, fewer than in a previous | march"."""
    between = number.doc[number.i + 2 : at]
    return any(
        one.lower_ in _COMPARING or (one.lower_ in ORIGIN and one.nbor(-1).lower_ in _UP_OR_DOWN)
        for one in between
    )


def _is_of_beginning(scene: Scene, one: FoundDate) -> bool:
    """Whether a date only tells when that began since which is counted."""
    sentence = scene.parsed.sentence_of(one.first)
    front = scene.parsed.doc[max(sentence.start, one.first - _SINCE_WITHIN) : one.first]
    since = max((token.i for token in front if token.lower_ in SINCE), default=one.first)
    return any(token.i > since and token.i in scene.cue_tokens for token in front)


def _opens_before_new(scene: Scene, one: FoundDate) -> bool:
    """Whether a sentence opens with "a year after a"."""
    doc = scene.parsed.doc
    is_after = one.kind == "after" and one.last < len(doc) and doc[one.first].is_sent_start
    return is_after and doc[one.last].lower_ in INDEFINITE


def _is_of_count(scene: Scene, event: FoundEvent | None, one: FoundDate) -> bool:
    """Whether a date begins the time that is counted, whose last day tells how long ago that is; or is
    that last day, and not long ago."""
    if is_start_of_period(scene.parsed, one):
        others = scene.dates_in(scene.parsed.sentence_number(one.first))
        return any(other.first == one.last + 1 for other in others)
    return is_end_of_period(scene.parsed, one) and not is_long_before(scene, event, one.date)


def _is_of_event(event: FoundEvent | None, one: FoundDate) -> bool:
    return event is not None and event.date is not None and event.date == one.date


def _heads_sentence(scene: Scene, one: FoundDate, token: Token) -> bool:
    """ "In June a boat sank; 78 bodies were found": a date in front holds until the next one."""
    sentence = scene.parsed.sentence_of(token.i)
    if one.first > sentence.start + 1 or sentence[0].pos_ not in ("ADP", "PROPN", "ADV", "NOUN"):
        return False
    return not any(one.last <= other.first < token.i for other in scene.dates_in(sentence.number))


def _is_of_noun(scene: Scene, one: FoundDate, token: Token) -> bool:
    """ "veterans of the 1971 war": the year is the war's, unless the figure is told of it:
    "the 2004 tsunami, which killed"."""
    doc = scene.parsed.doc
    if one.kind != "year" or doc[one.first].lower_ not in DEFINITE or one.last >= len(doc):
        return False
    if one.first and doc[one.first - 1].lower_ in _WHILE:
        return False  # "during the 1971 war"
    noun = doc[one.last]
    for _ in range(_CLIMBS):
        if noun.dep_ in ("compound", "amod") and noun.head.i > noun.i:
            noun = noun.head
    return not (noun.i in scene.cue_tokens or clause_head(token).head == noun or noun.dep_ == "nsubj")


def when_it_was(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "the deadliest since 2017, when 500 died"."""
    when = _when_of(token)
    for one in scene.dates_in(scene.parsed.sentence_number(token.i)):
        if when is not None and 0 <= when.i - one.last <= 2 and is_before(scene, event, one):
            return f"another time: {_words(scene, one)}"
    return None


def _when_of(token: Token) -> Token | None:
    """The 'when' of a figure's clause, or of one that it hangs on: "when it sank, killing 500"."""
    clause = clause_head(token)
    for _ in range(_CLIMBS):
        for child in clause.children:
            if child.lower_ in WHEN and child.i < token.i:
                return child
        if clause.head == clause or clause.dep_ not in ("advcl", "conj", "acl", "xcomp"):
            return None
        clause = clause_head(clause.head)
    return None


def is_before(scene: Scene, event: FoundEvent | None, one: FoundDate) -> bool:
    """Whether a date is before the event and not of it."""
    if one.date is None:
        return False
    when = None if event is None else event.date
    if when is not None and when.agrees(one.date):
        return False
    if when is not None and when.as_date() is not None and one.date.as_date() is not None:
        return _days_between(one.date, when) > _days_of_event(scene, event, one)
    return is_long_before(scene, event, one.date)


def _days_of_event(scene: Scene, event: FoundEvent | None, one: FoundDate) -> int:
    """How many days before its date may still be of an event."""
    governor = governor_of(scene.parsed, one.first, one.last, scene.cue_tokens)
    if governor is not None and any(child.lower_ in PAST_PERFECT for child in governor.children):
        return 0  # "On Friday police had detained 107", told of Saturday
    at_once = event is not None and event.kind in AT_ONE_POINT
    return OF_ONE_NIGHT if at_once else SAME_EVENT_DAYS


def is_long_before(scene: Scene, event: FoundEvent | None, day: PartialDate | None) -> bool:
    """Whether a date, however vague, lies well before the event or the publication."""
    when = None if event is None else event.date
    if day is None or (when is not None and when.agrees(day)):
        return False
    anchor = _anchor(scene, when)
    if anchor is None:
        return _is_of_earlier_year(scene, when, day)
    return is_long_ago(day, anchor)


def _is_of_earlier_year(scene: Scene, when: PartialDate | None, day: PartialDate) -> bool:
    """Whether a date is of a year before the event's; where neither that nor a day of publication is known,
    of one before the latest that the article tells a day of."""
    if day.year is None:
        return False
    year = scene.latest_year if when is None else when.year
    return year is None or day.year < year


def follows_superlative(token: Token) -> bool:
    """ "the deadliest attack since 2004" tells nothing of when; "the first, on 19 January" does."""
    before = token.doc[max(token.i - 7, token.sent.start) : token.i]
    beside = takewhile(lambda word: word.text != ",", reversed(before))
    return any(word.tag_ in ("JJS", "RBS") or word.lower_ in _SUPERLATIVES for word in beside)


def _is_other(scene: Scene, event: FoundEvent | None, one: FoundDate, token: Token) -> bool:
    if one.kind == "before" and one.date is None:
        # "the day before", told from a day that no other word of the sentence gives.
        return not any(word.lower_ in _COMPARED for word in token.doc[max(token.i - 4, 0) : token.i])
    return (
        is_before(scene, event, one)
        or _is_earlier_in(event, one, token)
        or _is_last_month_beside_day(scene, one, token)
        or _is_week_before(scene, event, one)
    )


def _is_earlier_in(event: FoundEvent | None, one: FoundDate, token: Token) -> bool:
    """ "Earlier this month", beside an event whose day is known; but "the toll of the quake earlier this
    month has climbed to 90" tells when the quake was."""
    if _is_new_count(token):
        return False
    known = event is not None and event.date is not None and event.date.day is not None
    return known and one.kind == "unit" and one.first > 0 and token.doc[one.first - 1].lower_ in _EARLIER


def _is_last_month_beside_day(scene: Scene, one: FoundDate, token: Token) -> bool:
    """ "Last month police arrested 2,000", below what happened "on Saturday", whenever that was; but "last
    month the governor raised the toll to 90" tells of a count alone."""
    start = token.sent.start
    if _is_new_count(token):
        return False
    if one.first != start or token.doc[start].lower_ not in _LAST or one.kind != "unit":
        return False
    is_long = token.doc[one.last - 1].lower_ in words("background", "long_units")
    return is_long and scene.first_weekday is not None and scene.first_weekday < start


def _is_week_before(scene: Scene, event: FoundEvent | None, one: FoundDate) -> bool:
    """ "Last week they arrested 2,000", beside an event of the week of publication."""
    today = published_day(scene.published)
    day = None if event is None or event.date is None else event.date.as_date()
    if today is None or day is None or one.kind != "unit" or not scene.parsed.doc[one.first].is_sent_start:
        return False
    lead, unit = scene.parsed.doc[one.first], scene.parsed.doc[one.last - 1]
    is_last_week = lead.lower_ in _LAST and unit.lower_ in _WEEK
    return is_last_week and today - timedelta(days=today.weekday()) <= day


def _is_new_count(token: Token) -> bool:
    """Whether a number is what a count has come to: "the toll climbed to | 90"."""
    return clause_head(token).lower_ in words("ranges", "changes")


def _anchor(scene: Scene, when: PartialDate | None) -> date | None:
    return (None if when is None else when.as_date()) or published_day(scene.published)


def _days_between(earlier: PartialDate, later: PartialDate) -> int:
    first, second = earlier.as_date(), later.as_date()
    return 0 if first is None or second is None else (second - first).days


def _words(scene: Scene, one: FoundDate) -> str:
    return scene.parsed.written(one.first, one.last)
