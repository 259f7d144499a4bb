"""Figures of another event than the one told of: "a similar attack killed 30", "a 1970 cyclone"."""

from collections.abc import Iterator

from app.domain.dates import PartialDate
from app.domain.event import FoundEvent
from app.extract.events.background.other_times import is_long_before, is_set_against
from app.extract.events.clause_bounds import same_clause
from app.extract.events.dates import FoundDate
from app.extract.events.event_cues import related_kinds
from app.extract.events.scene import OPENING, Scene
from app.extract.language.times import is_counted_time, is_time
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set, words
from app.extract.lexicon.function_words import (
    AFTER,
    COPULA,
    INDEFINITE,
    PAST_PERFECT,
    SINCE,
    THING_RELATIVES,
    WHEN,
)
from app.extract.words.place_words import event_nouns

_MOURNING = word_set("background", "mourning")
_INDEFINITE = word_set("rules/events", "other_events", "indefinite")
_COUNTED_AMONG = word_set("rules/events", "other_events", "counted_among")

_BEFORE_CUE = 4
_SINCE = 6
_AFTER_WITHIN = 5
_SPAN = 30
"""Most words behind an event in which the clause that it stands in ends."""
_YEAR_DIGITS = 4
_PHRASE = 12
"""Most words before a relative clause that may be what it tells of."""
_CLAUSE = 10
"""Most words between the opening of such a clause and a number of it."""


def other_event_reason(scene: Scene, event: FoundEvent | None, token: Token) -> str | None:
    """ "a gas explosion had killed 14 in the morning", "a similar attack killed 30"."""
    if event is None:
        return None
    after = _after_another(scene, event, token)
    if after is not None:
        return f"another event: a {after.lower_} before"
    if _is_counted_from(token):
        return "another event: one before this"
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


def _after_another(scene: Scene, event: FoundEvent, token: Token) -> Token | None:
    """The event word of "a week after a tornado killed 26", before a figure."""
    doc = token.doc
    for one in scene.dates_in(scene.parsed.sentence_number(token.i)):
        if one.kind != "after" or one.last >= token.i or doc[one.last].lower_ not in _INDEFINITE:
            continue
        for word in doc[one.last + 1 : min(one.last + 1 + _AFTER_WITHIN, token.i)]:
            if word.i in scene.cue_tokens and word.pos_ == "NOUN":
                return None if _is_told_of(scene, event, one, word, token) else word
    return None


def _is_told_of(scene: Scene, event: FoundEvent, one: FoundDate, cue: Token, token: Token) -> bool:
    """Whether "a week after a fire" opens the article on that fire: "…, police said 75 had died". Where
    something else is what happened ("…, a blaze killed 12"), only a figure behind its clause is of that."""
    number = scene.parsed.sentence_number(token.i)
    if scene.weights[number] < OPENING[0] or not _heads(scene, one):
        return False
    kinds = {other.kind for other in scene.cues_in(number) if other.token == cue.i}
    within = token.doc[cue.i + 1 : min(cue.i + _SPAN, token.sent.end)]
    fresh = next((word.i for word in within if _is_fresh(scene, cue, word)), None)
    if fresh is None and not kinds.isdisjoint(related_kinds(event.kind)):
        return True
    opens = token.i if fresh is None else min(fresh, token.i)
    return any(word.text == "," and word.i < opens for word in within) and (fresh is None or token.i > fresh)


def _heads(scene: Scene, one: FoundDate) -> bool:
    """Whether a date stands before all else of its sentence but a dateline, or a "just"."""
    front = scene.parsed.doc[scene.parsed.sentence_of(one.first).start : one.first]
    return all(word.i in scene.in_datelines or word.pos_ == "ADV" for word in front)


def _is_fresh(scene: Scene, event: Token, word: Token) -> bool:
    """Whether an event word tells of another event than one before it: "a second blast"."""
    return word.i in scene.cue_tokens and any(
        other.lower_ in _INDEFINITE or other.lower_ in _COUNTED_AMONG
        for other in word.doc[max(word.i - _BEFORE_CUE, event.i + 1) : word.i]
    )


def _is_counted_from(token: Token) -> bool:
    """ "The strike is the second after 44 were killed in June": those of the first. But "the second night
    of clashes after 12 were killed" counts no events."""
    doc = token.doc
    for at in range(token.i - 1, max(token.sent.start, token.i - _CLAUSE), -1):
        if doc[at].lower_ in AFTER:
            front = doc[max(token.sent.start, at - _PHRASE) : at]
            return any(
                word.lower_ in _COUNTED_AMONG
                and any(other.lemma_ in COPULA for other in front[:n])
                and not any(is_time(other) for other in front[n + 1 : n + 3])
                for n, word in enumerate(front)
            )
        if doc[at].is_punct:
            return False
    return False


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
