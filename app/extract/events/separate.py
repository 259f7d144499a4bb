"""Stretches of an article that tell of another event: "in a separate incident", "elsewhere"."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span as Tokens

from app.domain.event import FoundEvent, Place
from app.extract.events.event_cues import related_kinds
from app.extract.events.scene import Scene
from app.extract.gazetteer.folding import folded_name
from app.extract.lexicon import words

MOST = 3
"""Most further events of one article: a round-up of more is not told apart well."""

_WHERE = 0.7
_OPENING_TOKENS = 12


@dataclass(frozen=True, slots=True)
class Segment:
    """Sentences ``first`` up to ``last`` that tell of an event of their own."""

    first: int
    last: int


def find_segments(scene: Scene, main: FoundEvent) -> tuple[Segment, ...]:
    """The stretches that tell of another event than the main one, in order."""
    segments: list[Segment] = []
    for number, sentence in enumerate(scene.parsed.sentences):
        if segments and number < segments[-1].last:
            continue
        if _opens_another(scene, main, number, sentence) and len(segments) < MOST:
            segments.append(Segment(number, _end(scene, main, number)))
    return tuple(segments)


def segment_of(segments: tuple[Segment, ...], sentence: int) -> int | None:
    """Which segment a sentence stands in."""
    return next((index for index, one in enumerate(segments) if one.first <= sentence < one.last), None)


def says_apart(sentence: Tokens) -> bool:
    """Whether a sentence says outright that it tells of another event."""
    return _has_phrase(sentence, "clear")


def _opens_another(scene: Scene, main: FoundEvent, number: int, sentence: Tokens) -> bool:
    if scene.weights[number] >= 2.5 or number not in scene.with_victims:
        return False
    cues = scene.cues_in(number)
    elsewhere = _has_other_place(scene, main, number)
    if _has_phrase(sentence, "clear"):
        new_kind = bool(cues) and not any(cue.kind in related_kinds(main.kind) for cue in cues)
        return elsewhere or new_kind
    return elsewhere and bool(cues) and _has_phrase(sentence, "hints")


def _has_other_place(scene: Scene, main: FoundEvent, number: int) -> bool:
    """Whether a sentence stands with a place that is not the main one nor around it."""
    here = [one for one in scene.places_in(number) if one.link >= _WHERE and not one.is_country]
    return bool(here) and main.place is not None and not any(_is_same(one.place, main.place) for one in here)


def _is_same(one: Place, other: Place) -> bool:
    if folded_name(one.name) == folded_name(other.name):
        return True
    return one.latitude is not None and (one.latitude, one.longitude) == (other.latitude, other.longitude)


def _end(scene: Scene, main: FoundEvent, first: int) -> int:
    """The sentence after the segment: where the main place comes back, or two sentences on."""
    last = first + 1
    while last < min(first + 3, len(scene.parsed.sentences)):
        named = [one for one in scene.places_in(last) if one.link >= _WHERE]
        opens = _has_phrase(scene.parsed.sentences[last], "clear") or _has_phrase(
            scene.parsed.sentences[last], "hints"
        )
        if opens or any(main.place is not None and _is_same(one.place, main.place) for one in named):
            break
        if scene.parsed.sentences[last].start in scene.parsed.paragraph_starts and named:
            break
        last += 1
    return last


def _has_phrase(sentence: Tokens, key: str) -> bool:
    """Whether one of the opening phrases stands near the beginning of a sentence."""
    opening = f" {' '.join(token.lower_ for token in sentence[:_OPENING_TOKENS])} "
    return any(phrase in opening for phrase in _phrases(key))


@cache
def _phrases(key: str) -> tuple[str, ...]:
    return tuple(f" {phrase} " for phrase in words("separate", key))
