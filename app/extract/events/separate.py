"""Stretches of an article that tell of another event: "in a separate incident", "a second bomb"."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.event import FoundEvent, Place
from app.extract.events.clause_bounds import clause_head
from app.extract.events.datelines import body_sentences
from app.extract.events.dates.date_ties import governor_of
from app.extract.events.event_cues import STRONG, EventCue, related_kinds
from app.extract.events.event_date import date_worth, is_told_from_statement
from app.extract.events.kind_groups import AT_ONE_POINT, WITHOUT_VICTIMS
from app.extract.events.phrase_search import phrases_in
from app.extract.events.scene import Scene
from app.extract.gazetteer.folding import folded_name
from app.extract.language.tokens import Token
from app.extract.lexicon import Words, words
from app.extract.lexicon.function_words import DEFINITE, INSIDE, PAST_PERFECT

MOST = 3
"""Most further events of one article: a round-up of more is not told apart well."""

LONGEST = 3
"""Most sentences of a stretch."""

_WHERE = 0.7
_SURE_DATE = 0.8
_OPENING_TOKENS = 12
_HEAD_TOKENS = 3
_BEFORE_NOUN = 4


@dataclass(frozen=True, slots=True)
class Segment:
    """Sentences ``first`` up to ``last`` that tell of an event of their own."""

    first: int
    last: int


def find_segments(scene: Scene, main: FoundEvent) -> tuple[Segment, ...]:
    """The stretches that tell of another event than the main one, in order."""
    segments: list[Segment] = []
    opening = _first_of_body(scene)
    for number in range(opening + 1, len(scene.parsed.sentences)):
        if segments and number < segments[-1].last:
            continue
        if len(segments) < MOST and _opens_another(scene, main, number):
            segments.append(Segment(number, _end(scene, main, number)))
    return tuple(segments)


def segment_of(segments: tuple[Segment, ...], sentence: int) -> int | None:
    """Which segment a sentence stands in."""
    return next((index for index, one in enumerate(segments) if one.first <= sentence < one.last), None)


def says_apart(scene: Scene, number: int) -> bool:
    """Whether a sentence says outright that it tells of another event."""
    sentence = scene.parsed.sentences[number]
    return (
        _has_phrase(sentence, "clear")
        or _has_phrase(sentence[:_HEAD_TOKENS], "heads")
        or any(_is_counted_on(scene, cue, words("separate", "further")) for cue in scene.cues_in(number))
    )


def _first_of_body(scene: Scene) -> int:
    """The first sentence below the headline and the dateline."""
    return next((one.number for one in body_sentences(scene.parsed, scene.in_datelines)), 0)


def _opens_another(scene: Scene, main: FoundEvent, number: int) -> bool:
    cues = scene.cues_in(number)
    if not _tells_of_victims(scene, number) or not cues or _is_told_in_passing(scene, number):
        return False
    elsewhere = _has_other_place(scene, main, number)
    beyond = elsewhere and _is_beyond(scene, main, number)
    new_kind = not any(cue.kind in related_kinds(main.kind) for cue in cues)
    if says_apart(scene, number):
        return elsewhere or new_kind
    strong = any(cue.weight >= STRONG for cue in cues)
    if new_kind and strong and _has_phrase(scene.parsed.sentences[number], "turns"):
        return True
    if not elsewhere:
        return False
    if _has_phrase(scene.parsed.sentences[number], "hints"):
        return True
    news = new_kind and strong
    if beyond and main.kind in AT_ONE_POINT and _is_fronted(scene, number):
        return news or _brings_news(scene, main, number)
    if scene.parsed.sentences[number].start not in scene.parsed.paragraph_starts:
        return False
    later = number > _first_of_body(scene) + 1  # the second sentence tells the first one again
    if later and beyond and main.kind in AT_ONE_POINT and _brings_news(scene, main, number):
        return True
    if not news:
        return False
    return main.kind in WITHOUT_VICTIMS or _is_of_other_day(scene, main, number)


def _is_fronted(scene: Scene, number: int) -> bool:
    """Whether a sentence opens with a place set off by a comma: "In the southern port of X, | gunmen …"."""
    sentence = scene.parsed.sentences[number]
    if sentence[0].lower_ not in INSIDE:
        return False
    ends = {one.last for one in scene.places_in(number) if one.link >= _WHERE}
    comma = next((token.i for token in sentence[:_OPENING_TOKENS] if token.text == ","), None)
    return comma in ends


def _is_told_in_passing(scene: Scene, number: int) -> bool:
    """Whether a sentence looks back, to long ago, to what "had killed 53" or to "a day after a train
    hit a bus": such an event has no place of its own in the article."""
    if number in scene.looking_back or number in scene.earlier_events:
        return True
    for one in scene.dates_in(number):
        if one.kind == "after" and not is_told_from_statement(scene, one):
            return True
        governor = governor_of(scene.parsed, one.first, one.last, scene.cue_tokens)
        if governor is not None and any(
            child.lower_ in PAST_PERFECT for child in clause_head(governor).children
        ):
            return True
    return False


def _tells_of_victims(scene: Scene, number: int) -> bool:
    """Whether a sentence counts victims, or the next one does of it: "The bombing killed two", or any
    that goes on about a separate attack."""
    if number in scene.with_victims:
        return True
    following = number + 1
    if following in scene.with_victims and says_apart(scene, number):
        return scene.parsed.sentences[following].start not in scene.parsed.paragraph_starts
    return (
        following in scene.with_victims
        and scene.parsed.sentences[following][0].lower_ in DEFINITE
        and scene.parsed.sentences[following].start + 1 in scene.cue_tokens
    )


def _brings_news(scene: Scene, main: FoundEvent, number: int) -> bool:
    """Whether a paragraph begins with an event that was not told of: "a roadside bomb", another day."""
    return _is_of_other_day(scene, main, number) or any(
        _is_counted_on(scene, cue, words("separate", "new")) for cue in scene.cues_in(number)
    )


def _is_counted_on(scene: Scene, cue: EventCue, heralds: Words) -> bool:
    """Whether one of some words stands before an event noun: "a second, larger blast"."""
    doc = scene.parsed.doc
    if doc[cue.token].pos_ not in ("NOUN", "PROPN"):
        return False
    for index in range(cue.token - 1, max(cue.token - _BEFORE_NOUN - 1, -1), -1):
        if doc[index].lower_ in heralds:
            return True
        if doc[index].pos_ not in ("NOUN", "ADJ", "PROPN", "NUM", "ADV") and doc[index].text not in (
            "-",
            ",",
        ):
            return False
    return False


def _is_of_other_day(scene: Scene, main: FoundEvent, number: int) -> bool:
    """Whether a sentence has a day of its own that is not the main event's."""
    when = None if main.date is None else main.date.as_date()
    return when is not None and any(
        one.date is not None and one.date.as_date() not in (None, when)
        for one in scene.dates_in(number)
        if date_worth(scene, one) >= _SURE_DATE
    )


def _has_other_place(scene: Scene, main: FoundEvent, number: int) -> bool:
    """Whether a sentence stands with a place that is not the main one nor around it."""
    if main.place is None:
        return False
    here = [
        one
        for one in scene.places_in(number)
        if one.link >= _WHERE and (not one.is_country or one.place.country != main.place.country)
    ]
    return bool(here) and not any(_is_same(one.place, main.place) for one in here)


def _is_beyond(scene: Scene, main: FoundEvent, number: int) -> bool:
    """Whether the other place may not lie within the main one: a town in the land that is."""
    if main.place is None or main.place.latitude is not None:
        return True
    here = [one for one in scene.places_in(number) if one.link >= _WHERE]
    return any(one.place.country not in (None, main.place.country) for one in here)


def _is_same(one: Place, other: Place) -> bool:
    if folded_name(one.name) == folded_name(other.name):
        return True
    return one.latitude is not None and (one.latitude, one.longitude) == (other.latitude, other.longitude)


def _end(scene: Scene, main: FoundEvent, first: int) -> int:
    """The sentence after the segment: where another place or event comes, or its paragraph ends and
    the next does not go on with "the victims" or "another three"."""
    last = first + 1
    while last < min(first + LONGEST, len(scene.parsed.sentences)):
        sentence = scene.parsed.sentences[last]
        named = [one for one in scene.places_in(last) if one.link >= _WHERE]
        if _has_phrase(sentence, "clear") or _has_phrase(sentence[:_HEAD_TOKENS], "hints"):
            break
        if any(main.place is not None and _is_same(one.place, main.place) for one in scene.places_in(last)):
            break
        opens = sentence.start in scene.parsed.paragraph_starts
        if opens and (named or sentence[0].lower_ not in words("separate", "goes_on")):
            break
        last += 1
    return last


def is_of_same_day(scene: Scene, segment: Segment) -> bool:
    """Whether a stretch opens with "hours later": its event is of the main one's day."""
    return _has_phrase(scene.parsed.sentences[segment.first], "same_day")


def _has_phrase(sentence: Sequence[Token], key: str) -> bool:
    """Whether one of the opening phrases stands near the beginning of a sentence."""
    return any(phrases_in(sentence[:_OPENING_TOKENS], "separate", key))
