"""The events an article tells of: kind, place, date and telling words. Usually there is one."""

from collections.abc import Callable
from dataclasses import replace

from app.domain.event import EventKind, FoundEvent
from app.extract.events.event_cues import related_kinds
from app.extract.events.event_date import choose_date
from app.extract.events.event_kind import choose_kind
from app.extract.events.event_place import choose_place
from app.extract.events.scene import REST, Scene
from app.extract.events.separate import Segment, find_segments, is_of_same_day, says_apart, segment_of
from app.extract.events.telling_words import telling_words
from app.extract.events.told_events import ToldEvents

ASIDE = 0.15
"""What a sentence that says it tells of another event adds to the main one."""

BESIDE_CUE = 0.7
"""What a sentence with words of another kind of event says of where and when."""

BESIDE_EVENT = 0.35
"""What a sentence without an event word or a victim says of where and when."""


def find_events(scene: Scene) -> ToldEvents:
    """The events of an article, the main one first; none where nothing happened.

    "A ferry sank off Lomeda on Sunday, killing 12" is one sinking, at Lomeda, on that day.
    """
    if not scene.cues and not scene.measured and not scene.places:
        return ToldEvents()
    apart = frozenset(n for n in range(len(scene.parsed.sentences)) if says_apart(scene, n))
    main = _read_event(scene, lambda sentence: ASIDE if sentence in apart else 1.0, is_main=True)
    segments = find_segments(scene, main)
    if segments:
        main = _read_event(scene, lambda sentence: _share_of_main(segments, apart, sentence), is_main=True)
    return ToldEvents((main, *(_read_segment(scene, segment, main) for segment in segments)), segments)


def _share_of_main(segments: tuple[Segment, ...], apart: frozenset[int], sentence: int) -> float:
    if segment_of(segments, sentence) is not None:
        return 0.0
    return ASIDE if sentence in apart else 1.0


def _read_segment(scene: Scene, segment: Segment, main: FoundEvent) -> FoundEvent:
    def inside(sentence: int) -> float:
        return 2.0 / max(scene.weights[sentence], REST) if segment.first <= sentence < segment.last else 0.0

    event = _read_event(scene, inside, is_main=False)
    if event.date is None and main.date is not None and is_of_same_day(scene, segment):
        return replace(event, date=main.date)
    return event


def _read_event(scene: Scene, share: Callable[[int], float], *, is_main: bool) -> FoundEvent:
    """An event from the sentences it has a ``share`` in."""
    number = scene.parsed.sentence_number
    weights = [whole * share(sentence) for sentence, whole in enumerate(scene.weights)]

    def weight(token: int) -> float:
        return weights[number(token)]

    kind, kind_reason = choose_kind(scene, weight)
    telling = _telling_sentences(scene, kind)

    def weight_there(token: int) -> float:
        if number(token) in telling:
            return weight(token)
        return weight(token) * (BESIDE_CUE if scene.cues_in(number(token)) else BESIDE_EVENT)

    place = choose_place(scene.places, weight_there, kind, scene.named, is_main=is_main)
    date = choose_date(scene, weight_there, kind)
    taken = frozenset(token for one in scene.dates for token in range(one.first, one.last))
    cues = tuple(cue for cue in scene.cues if cue.kind in related_kinds(kind) and weight(cue.token) > 0.0)
    reasons = (kind_reason, "" if place is None else place.reason, "" if date is None else date[1])
    return FoundEvent(
        kind,
        None if place is None else place.place,
        None if date is None else date[0],
        telling_words(scene.parsed, cues, taken, weights),
        tuple(reason for reason in reasons if reason),
    )


def _telling_sentences(scene: Scene, kind: EventKind) -> frozenset[int]:
    """The sentences that tell of the event: with a word of its kind, with its victims, or near the
    beginning with a place that is explained: "Part of a mountain fell on X, a village in"."""
    kinds = related_kinds(kind)
    number = scene.parsed.sentence_number
    by_cue = {number(cue.token) for cue in scene.cues if cue.kind in kinds}
    introducing = {
        one.sentence for one in scene.places if one.introduced and scene.weights[one.sentence] > REST
    }
    return scene.with_victims | by_cue | introducing
