"""As of when a figure holds: "as of Wednesday", "by Friday", "so far", "on Monday put the toll at"."""

from collections.abc import Iterator
from datetime import date

from app.domain.dates import PartialDate
from app.domain.event import FoundEvent
from app.extract.events.clause_bounds import clause_head, same_clause, same_or_joined_clause
from app.extract.events.dates import FoundDate
from app.extract.events.dates.calendar import published_day
from app.extract.events.dates.date_meanings import RECKONED
from app.extract.events.dates.date_ties import (
    governor_of,
    is_end_of_period,
    is_genitive,
    is_start_of_period,
    lead_of,
    speaks,
)
from app.extract.events.phrase_search import phrases_in
from app.extract.events.scene import Scene
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import ORIGIN, SINCE, UPON

_AS_OF = word_set("rules/events", "as_of", "as_of")

_LEADS = word_set("rules/events", "as_of", "leads")
_COMPARED = word_set("rules/events", "as_of", "compared")
_ASIDE_CLAUSES = frozenset({"advcl", "acl", "acl:relcl"})
_SUBORDINATORS = word_set("rules/events", "as_of", "subordinators")
_CLAUSE_WITHIN = 6
_BESIDE = 4


def as_of_date(
    scene: Scene, token: int, event: FoundEvent | None, *, is_background: bool
) -> FoundDate | None:
    """The day as of which the figure at a token holds, where its sentence says so.

    A figure out of the event holds as of a day only where that day is told of the figure itself:
    who says on Monday that 80 died in 2014 does not count them on Monday.
    """
    here = scene.parsed.doc[token]
    found = _named(scene, here) or _beside(scene, here)
    if found is None and not is_background:
        found = _counted(scene, here) or _lately(scene, here, event)
    return None if found is None or _is_ahead(scene, found) else found


def _named(scene: Scene, figure: Token) -> FoundDate | None:
    """ "as of Wednesday", "by Friday evening", but not "by Friday's blast"."""
    told = [
        one
        for one in _dates_beside(scene, figure)
        if (lead_of(scene.parsed, one) in _LEADS or is_end_of_period(scene.parsed, one))
        and not is_genitive(scene.parsed, one, scene.cue_tokens)
        and not _is_supposed(scene.parsed.doc[one.last - 1])
        and (one.last < figure.i or same_or_joined_clause(scene.parsed.doc[one.last - 1], figure))
    ]
    nearest = min(told, key=lambda one: abs(one.first - figure.i), default=None)
    return nearest or _heading_paragraph(scene, figure)


def _heading_paragraph(scene: Scene, figure: Token) -> FoundDate | None:
    """ "As of 28 August" at the head of a paragraph holds to its end, as in reports of the UN."""
    opening = scene.parsed.paragraph_of(figure.i)
    for one in scene.dates_in(scene.parsed.sentence_number(opening)):
        if lead_of(scene.parsed, one) in _AS_OF and one.first - opening <= _BESIDE:
            return one
    return None


def _beside(scene: Scene, figure: Token) -> FoundDate | None:
    """ "up from 99 a day earlier", "against 12 on Monday"."""
    doc = scene.parsed.doc
    before = doc[max(figure.i - _BESIDE, figure.sent.start) : figure.i]
    if not any(word.lower_ in _COMPARED for word in before):
        return None
    for one in _dates_beside(scene, figure):
        between = doc[figure.i + 1 : max(one.first, figure.i + 1)]
        apart = any(word.pos_ in ("VERB", "CCONJ", "PUNCT") for word in between)
        if one.first > figure.i and len(between) <= _BESIDE and not apart:
            return one
    return None


def _counted(scene: Scene, figure: Token) -> FoundDate | None:
    """ "said on Monday that 12", "the toll rose to 12 on Monday"; the figure risen from is older."""
    before = scene.parsed.doc[figure.i - 1].lower_ if figure.i else ""
    if before in ORIGIN:
        return None
    told = [one for one in _dates_beside(scene, figure) if _tells_when_counted(scene, one, figure)]
    return min(told, key=lambda one: abs(one.first - figure.i), default=None)


def _tells_when_counted(scene: Scene, one: FoundDate, figure: Token) -> bool:
    if one.date is None or one.date.day is None or one.kind in RECKONED:
        return False
    if is_genitive(scene.parsed, one, scene.cue_tokens) or is_start_of_period(scene.parsed, one):
        return False
    if lead_of(scene.parsed, one) in SINCE:
        return False  # "has risen to 12 since May 3": there the count began
    if _is_state(scene, one, figure):
        return True
    governor = governor_of(scene.parsed, one.first, one.last, scene.cue_tokens)
    if governor is None:
        return False
    if speaks(governor):
        # "12 died after the result was announced on Monday": the count was not.
        own = clause_head(governor)
        if figure.i < governor.i and _is_subordinate(governor):
            return False
        of_figure = own.head in (figure, figure.head)  # "the 670 that the agency had estimated"
        return own.dep_ not in _ASIDE_CLAUSES or of_figure or same_clause(governor, figure)
    return governor.lemma_ in words("event_dates", "counting") and same_clause(governor, figure)


def _is_subordinate(verb: Token) -> bool:
    """Whether "after" or "when" opens a verb's clause close before it, whatever the tree says."""
    for word in reversed(verb.doc[max(verb.i - _CLAUSE_WITHIN, verb.sent.start) : verb.i]):
        if word.text in (",", ";", "—", "–"):
            return False
        if word.lower_ in _SUBORDINATORS:
            return True
    return False


def _is_state(scene: Scene, one: FoundDate, figure: Token) -> bool:
    """ "Five people were in custody on Saturday": what is, is as of that day."""
    if lead_of(scene.parsed, one) not in UPON or not same_clause(scene.parsed.doc[one.last - 1], figure):
        return False
    head = clause_head(figure)
    return head.pos_ != "VERB" and any(child.dep_ == "cop" and child.i < one.first for child in head.children)


def _lately(scene: Scene, figure: Token, event: FoundEvent | None) -> FoundDate | None:
    """ "so far", and "by evening" of the event's own day, are as of publication."""
    published = published_day(scene.published)
    if published is None:
        return None
    today = PartialDate.of(published)
    keys = ["so_far"]
    if event is not None and event.date == today:
        keys.append("same_day")
    for key in keys:
        for first, last in phrases_in(figure.sent, "event_dates", key):
            if same_clause(figure.doc[last - 1], figure):
                return FoundDate(first, last, today, key)
    return None


def _dates_beside(scene: Scene, figure: Token) -> Iterator[FoundDate]:
    for one in scene.dates_in(scene.parsed.sentence_number(figure.i)):
        if one.date is not None and one.first not in scene.in_datelines:
            yield one


def _is_supposed(word: Token) -> bool:
    """ "could reach 1,000 by Friday"."""
    return any(child.tag_ == "MD" for child in clause_head(word).children)


def _is_ahead(scene: Scene, one: FoundDate) -> bool:
    """Whether a date, however vague, is after publication: "until 2028"."""
    published = published_day(scene.published)
    if published is None or one.date is None or one.date.year is None:
        return False
    return date(one.date.year, one.date.month or 1, one.date.day or 1) > published
