"""Figures of another event than the one told of: "a similar attack killed 30", "a 1970 cyclone"."""

from collections.abc import Iterator

from app.domain.dates import PartialDate
from app.domain.event import FoundEvent
from app.extract.events.background.other_times import is_long_before, is_set_against
from app.extract.events.clause_bounds import same_clause
from app.extract.events.scene import Scene
from app.extract.language.times import is_counted_time, is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import (
    INDEFINITE,
    PAST_PERFECT,
    SINCE,
    THING_RELATIVES,
    WHEN,
)
from app.extract.words.place_words import event_nouns

_MOURNING = word_set("background", "mourning")
_INDEFINITE = word_set("rules/events", "other_events", "indefinite")

_BEFORE_CUE = 4
_SINCE = 6
_AFTER_WITHIN = 5
_YEAR_DIGITS = 4
_PHRASE = 12
"""Most words before a relative clause that may be what it tells of."""
_CLAUSE = 10
"""Most words between the opening of such a clause and a number of it."""


def other_event_reason(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "a gas explosion had killed 14 in the morning", "a similar attack killed 30"."""
    if event is None:
        return None
    after = _after_another(scene, token)
    if after is not None:
        return f"another event: a {after.lower_} before"
    here = scene.parsed.sentence_number(token.i)
    earlier = scene.earlier_events.get(here, token.i)
    if earlier < token.i:
        return f"another event: a {scene.parsed.doc[earlier].lower_} before"
    of_year = _clause_on_other_year(scene, event, token)
    if of_year is not None:
        return f"another event: the {of_year.lower_} of another year"
    opens = scene.weights[here] >= 2.5
    for at in dict.fromkeys(cue.token for cue in scene.cues_in(here)):
        subject = scene.parsed.doc[at]
        if subject.pos_ != "NOUN" or not same_clause(subject, token):
            continue
        if is_set_against(token, subject.i):
            continue
        left = [word.lower_ for word in subject.doc[max(subject.i - _SINCE, subject.sent.start) : subject.i]]
        if not SINCE.isdisjoint(left):
            continue  # "40 have died since last month's disputed elections"
        if any(word.lower_ in words("background", "others") for word in _own_words(subject)):
            return f"another event: {subject.lower_}"
        if _is_of_other_year(scene, event, subject):
            return f"another event: the {subject.lower_} of {subject.nbor(-1).text}"
        if _is_new(subject) and not opens and _is_pluperfect(subject.head):
            return f"another event: a {subject.lower_} before"
    return None


def _own_words(noun: Token) -> Iterator[Token]:
    """The words before a noun but those of a time and of a mark: not the "last" of "last Saturday at a |
    jail", the "past" of "the past two weeks from | violence", nor "Earlier, the | rebels"."""
    for word in noun.doc[max(noun.i - _BEFORE_CUE, noun.sent.start) : noun.i]:
        behind = word.nbor(1)
        of_weeks = behind.like_num and is_counted_time(behind.nbor(1))
        if not (of_weeks or is_time(behind) or behind.is_punct):
            yield word


def _is_of_other_year(scene: Scene, event: FoundEvent, noun: Token) -> bool:
    """ "a 1970 cyclone": the year stands right before what happened then."""
    return noun.i > 0 and _is_other_year(scene, event, noun.nbor(-1))


def _is_other_year(scene: Scene, event: FoundEvent, word: Token) -> bool:
    is_year = len(word.text) == _YEAR_DIGITS and word.text.isdecimal()
    return is_year and is_long_before(scene, event, PartialDate(year=int(word.text)))


def _clause_on_other_year(scene: Scene, event: FoundEvent, token: Token) -> Token | None:
    """The event of another year that a relative clause tells of, whatever the tree hangs the clause on:
    "the 1999 fire in Lomeda, in which 300 died", "a crash there in 1998 that killed 12"."""
    opening = _relative_before(token)
    if opening is None:
        return None
    phrase: list[Token] = []
    for word in reversed(token.doc[max(token.sent.start, opening.i - _PHRASE) : opening.i]):
        if word.pos_ in ("VERB", "AUX") or (word.is_punct and word.i < opening.i - 2):
            break
        phrase.append(word)
    if not any(_is_other_year(scene, event, word) for word in phrase):
        return None
    nouns = event_nouns() | words("background", "disasters")
    return next((word for word in phrase if word.lemma_ in nouns), None)


def _relative_before(token: Token) -> Token | None:
    """What opens the relative clause of a number, with no comma between: "which" of "in which 300 died"."""
    for word in reversed(token.doc[max(token.sent.start, token.i - _CLAUSE) : token.i]):
        if word.lower_ in THING_RELATIVES | WHEN:
            return word
        if word.is_punct:
            return None
    return None


def _is_new(subject: Token) -> bool:
    """Whether an event word is the subject of its clause and has not been told of: "a tornado"."""
    return subject.dep_ == "nsubj" and any(child.lower_ in INDEFINITE for child in subject.children)


def _after_another(scene: Scene, token: Token) -> Token | None:
    """The event word of "a week after a tornado killed 26", before a figure."""
    doc = token.doc
    for one in scene.dates_in(scene.parsed.sentence_number(token.i)):
        if one.kind != "after" or one.last >= token.i or doc[one.last].lower_ not in _INDEFINITE:
            continue
        for word in doc[one.last + 1 : min(one.last + 1 + _AFTER_WITHIN, token.i)]:
            if word.i in scene.cue_tokens and word.pos_ == "NOUN":
                return word
    return None


def _is_pluperfect(verb: Token) -> bool:
    """Whether a verb tells what had been before; in what somebody said, "had killed" is only a past."""
    return (
        verb.tag_ == "VBN"
        and verb.dep_ != "ccomp"
        and any(child.lower_ in PAST_PERFECT and child.dep_ == "aux" for child in verb.children)
    )


def mourning_reason(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "Hundreds gathered to remember the victims"."""
    one = scene.measured_at.get(token.i)
    if one is None or event is None or event.kind.value in words("background", "of_crowds"):
        return None
    if one.measure.value != "attended" and token.head.lemma_ not in words("background", "gatherings"):
        return None
    told = token.doc.by_lemma.among(_MOURNING, token.sent.start, token.sent.end)
    return f"another event: {told[0].lower_}" if told else None
