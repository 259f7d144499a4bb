"""When an event happened: the day its sentences stand with, not the day somebody spoke of it."""

from collections import defaultdict
from collections.abc import Callable, Container

from app.domain.dates import PartialDate
from app.domain.event import EventKind
from app.extract.events.background.habits import habit_before
from app.extract.events.dates import FoundDate
from app.extract.events.dates.calendar import published_day
from app.extract.events.dates.date_meanings import RECKONED
from app.extract.events.dates.date_ties import (
    governor_of,
    is_among,
    is_genitive,
    is_of_statement,
    is_to_come,
    lead_of,
    speaks,
)
from app.extract.events.scene import LOOKS_BACK, REST, Scene
from app.extract.language.tokens import Token, text_of
from app.extract.lexicon import word_set
from app.extract.lexicon import words as lexicon_words
from app.extract.lexicon.function_words import AFTER, GENITIVE, SINCE, UPON

OF_STATEMENT = 0.1
"""What a date is worth that tells when somebody spoke."""

DEED = 0.9
"""The same of another deed before it: "saved a man on Saturday from the ferry that sank on Thursday"."""

AFTERMATH = 0.2
"""The same of what came after: "on Monday he visited"."""

NAMES_EVENT = 1.5
"""The same of a day by which the event is called: "Thursday's stampede"."""

QUOTED = 0.2
"""The same of "yesterday" in a quotation, which somebody may have said before."""

STILL = 0.35
"""The same of a day on which something lasts: "were missing on Saturday after a dam burst"."""

OVERNIGHT = 0.8
"""The same of "overnight", beside a day that is named."""

HISTORY = 0.3
HISTORY_DAYS = 400
"""A day so long before publication is more often looked back to than told of."""

WITHOUT_DAY = 0.5
ENOUGH = 0.35
_OBJECT = 5
_TO_CALLED = 4
_SAID_WHEN = frozenset({"yesterday", "today", "weekday", "overnight", "ago"})

_LONG_UNITS = word_set("rules/events", "event_date", "long_units")
_COMING = word_set("rules/events", "event_date", "coming")
_EXCLUDED_LEADS = word_set("rules/events", "event_date", "excluded_leads")


def choose_date(
    scene: Scene, weight_of: Callable[[int], float], kind: EventKind
) -> tuple[PartialDate, str] | None:
    """The date of an event and the reason for it, None where the text gives none."""
    if kind is EventKind.OUTBREAK:
        return _best_date(scene, lambda token: weight_of(token) * (token in _beginnings(scene)))
    found = _best_date(scene, weight_of)
    if found is None and _is_told_late(scene):
        # "A year after the blast": what looks back is the event itself.
        found = _best_date(scene, lambda token: _without_look_back(scene, token, weight_of(token)))
    return found


def _best_date(scene: Scene, weight_of: Callable[[int], float]) -> tuple[PartialDate, str] | None:
    scores: dict[PartialDate, float] = defaultdict(float)
    words: dict[PartialDate, tuple[float, str]] = {}
    sure: set[PartialDate] = set()
    unknown = 0.0
    for one in scene.dates:
        if one.first in scene.in_datelines or weight_of(one.first) <= 0.0:
            continue
        if one.date is None:
            unknown = max(unknown, _worth_unknown(scene, one) * weight_of(one.first))
            continue
        worth = date_worth(scene, one)
        if worth > AFTERMATH:
            sure.add(one.date)
        score = weight_of(one.first) * worth
        scores[one.date] += score
        if score > words.get(one.date, (-1.0, ""))[0]:
            words[one.date] = (score, scene.parsed.written(one.first, one.last))
    merged = {day: score + _support(day, scores) for day, score in scores.items() if day in sure}
    best = max(merged, key=lambda day: (merged[day], str(day)), default=None)
    if best is None or merged[best] < max(unknown, ENOUGH):
        return None  # too little, or the event has a day of its own, which nobody can reckon
    return best, f"date: {words[best][1]}"


def _worth_unknown(scene: Scene, one: FoundDate) -> float:
    """What a day is worth that is told and cannot be known: the "Sunday" of an undated article."""
    return date_worth(scene, one) / WITHOUT_DAY if one.kind in _SAID_WHEN else 0.0


def _beginnings(scene: Scene) -> frozenset[int]:
    """The dates, by their first tokens, on which something began: an outbreak has no other day."""
    governors = {
        one.first: governor_of(scene.parsed, one.first, one.last, scene.cue_tokens) for one in scene.dates
    }
    begins = lexicon_words("event_dates", "beginnings")
    return frozenset(
        first for first, verb in governors.items() if verb is not None and is_among(verb, begins)
    )


def _is_told_late(scene: Scene) -> bool:
    """Whether an article opens with how long ago its event was: "a year after", "two months on"."""
    opening = [one for one in scene.dates if scene.weights[scene.parsed.sentence_number(one.first)] > REST]
    return any(
        one.kind in ("after", "later", "ago") and scene.parsed.doc[one.last - 2].lemma_ in _LONG_UNITS
        for one in opening
        if one.last > 1
    )


def _without_look_back(scene: Scene, token: int, weight: float) -> float:
    return weight / (LOOKS_BACK if scene.parsed.sentence_number(token) in scene.looking_back else 1.0)


def _support(day: PartialDate, scores: dict[PartialDate, float]) -> float:
    """What vaguer dates that agree add to an exact one: 'in March' to '5 March'."""
    if day.day is None:
        return 0.0
    return sum(score for other, score in scores.items() if other.day is None and other.agrees(day))


def date_worth(scene: Scene, one: FoundDate) -> float:
    """How surely a date tells when something happened, from 0 to 1."""
    published = published_day(scene.published)
    whole = None if one.date is None else one.date.as_date()
    if published is not None and whole is not None and whole > published:
        return 0.0
    if habit_before(scene.parsed.doc[one.first]) is not None:
        return 0.0
    excluded = lead_of(scene.parsed, one) in _EXCLUDED_LEADS
    of_event = is_genitive(scene.parsed, one, scene.cue_tokens) or _is_of_event(scene, one)
    if excluded and not of_event and not _is_lasting(scene, one):
        return 0.05
    if one.kind == "year" or _is_season(scene, one) or (one.date is not None and one.date.month is None):
        return 0.15
    if published is not None and whole is not None and (published - whole).days > HISTORY_DAYS:
        return HISTORY
    exact = 1.0 if one.date is not None and one.date.day is not None else WITHOUT_DAY
    if one.kind in _SAID_WHEN and _is_quoted(scene, one):
        exact *= QUOTED
    return exact * _tie(scene, one)


def _tie(scene: Scene, one: FoundDate) -> float:
    """What the word that a date stands with says: an event word, a deed, a statement, a plan."""
    if one.kind in RECKONED:
        return 1.0 if is_told_from_statement(scene, one) else 0.05
    governor = governor_of(scene.parsed, one.first, one.last, scene.cue_tokens, is_day=True)
    is_of_event = is_genitive(scene.parsed, one, scene.cue_tokens)
    if is_of_event and _calls_event(scene, one):
        return NAMES_EVENT
    if _is_still(scene, one):
        return STILL
    if governor is None or is_of_event or governor.i in scene.cue_tokens:
        return OVERNIGHT if one.kind == "overnight" else 1.0
    if _is_coming(governor, scene.cue_tokens):
        return 1.0
    if is_to_come(governor):
        return 0.0
    if speaks(governor):
        return OF_STATEMENT
    if is_among(governor, lexicon_words("event_dates", "aftermath")) or _ends_aftermath(governor):
        return AFTERMATH
    if one.kind == "overnight":
        return OVERNIGHT
    return DEED if _is_before_event_day(scene, one, governor) else 1.0


def _is_before_event_day(scene: Scene, one: FoundDate, governor: Token) -> bool:
    """Whether the day of a deed stands before that of an event in its sentence."""
    if is_among(governor, lexicon_words("event_dates", "beginnings")):
        return False
    beside = scene.dates_in(scene.parsed.sentence_number(one.first))
    other = next((other for other in beside if other.first >= one.last), None)
    if other is None or other.kind in RECKONED:
        return False
    event = governor_of(scene.parsed, other.first, other.last, scene.cue_tokens, is_day=True)
    return event is not None and event.i in scene.cue_tokens and event.i > one.first


def _is_coming(verb: Token, cue_tokens: Container[int]) -> bool:
    """ "The storm came ashore on Sunday": what people do afterwards, an event does when it happens."""
    if not is_among(verb, _COMING):
        return False
    return any(child.dep_ == "nsubj" and child.i in cue_tokens for child in verb.children)


def _calls_event(scene: Scene, one: FoundDate) -> bool:
    """ "Thursday's deadly stampede"."""
    behind = range(one.last, min(one.last + _TO_CALLED, len(scene.parsed.doc)))
    return any(token in scene.cue_tokens for token in behind)


def _is_still(scene: Scene, one: FoundDate) -> bool:
    """Whether a day before "after" is that of a state: "were trapped on Saturday after a dam burst"."""
    doc = scene.parsed.doc
    if one.last >= len(doc) or doc[one.last].lower_ not in AFTER:
        return False
    front = doc[scene.parsed.sentence_of(one.first).start : one.first]
    return any(token.lower_ in lexicon_words("event_dates", "lasting") for token in front)


def _is_quoted(scene: Scene, one: FoundDate) -> bool:
    """Whether a date stands between marks of quotation."""
    doc = scene.parsed.doc
    open_marks = 0
    for token in doc[scene.parsed.paragraph_of(one.first) : one.first]:
        if token.text == "“":
            open_marks += 1
        elif token.text == "”":
            open_marks = 0
        elif token.text == '"':
            open_marks = 0 if open_marks else 1
    return open_marks > 0


def _is_of_event(scene: Scene, one: FoundDate) -> bool:
    """ "the air strike of 26 April"."""
    doc = scene.parsed.doc
    return one.first > 1 and doc[one.first - 1].lower_ in GENITIVE and one.first - 2 in scene.cue_tokens


def _is_lasting(scene: Scene, one: FoundDate) -> bool:
    """ "has been missing since Monday": the state began with the event."""
    doc = scene.parsed.doc
    front = doc[max(one.first - 3, 0) : one.first + 1]
    words = [token.lower_ for token in front]
    return not SINCE.isdisjoint(words) and bool(lexicon_words("event_dates", "lasting") & set(words))


def _ends_aftermath(verb: Token) -> bool:
    """Whether a verb is of what came after: "ended its search", "called off the rescue"."""
    if not is_among(verb, lexicon_words("event_dates", "endings")):
        return False
    following = verb.doc[verb.i + 1 : min(verb.i + _OBJECT, verb.sent.end)]
    return any(token.lemma_ in lexicon_words("event_dates", "efforts") for token in following)


def is_told_from_statement(scene: Scene, one: FoundDate) -> bool:
    """ "said on Wednesday, two days after the dam burst": Monday is the event's, and so it is where
    "rescuers searched on Wednesday". Told from the event's own day it is another event's."""
    beside = [other for other in scene.dates_in(scene.parsed.sentence_number(one.first)) if other != one]
    return any(
        other.kind not in RECKONED
        and (
            is_of_statement(scene.parsed, other, scene.cue_tokens)
            or (one.kind == "after" and _tie(scene, other) == AFTERMATH)
        )
        for other in beside
    )


def _is_season(scene: Scene, one: FoundDate) -> bool:
    name = text_of(scene.parsed.doc[one.first : one.last])
    return name in lexicon_words("event_dates", "seasons") and lead_of(scene.parsed, one) not in UPON
