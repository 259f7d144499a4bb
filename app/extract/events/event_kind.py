"""What kind of thing an event was: the kind that its words, and what is counted, speak for most."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from app.domain.event import EventKind
from app.extract.events.event_cues import EventCue, by_measure, gives_way_at, more_exact
from app.extract.events.scene import Scene

LEAST_CUE = 1.25
MOST_PER_SENTENCE = 4.0
_NOT_BY_MEASURE = frozenset({EventKind.PROTEST, EventKind.ARRESTS})
"""Kinds that no count tells by itself: pilgrims gather too."""


def choose_kind(scene: Scene, weight: Callable[[int], float]) -> tuple[EventKind, str]:
    """The kind that the weightiest words speak for, and the reason."""
    scores, words = _kind_scores(scene.cues, scene, weight)
    for one in scene.measured:
        told = by_measure().get(one.measure)
        if told is not None:
            scores[told[0]] += told[1] * weight(one.found.core)
    best = max(scores, key=lambda kind: (scores[kind], kind.value), default=None)
    if best is None or scores[best] < LEAST_CUE:
        return EventKind.OTHER, "kind: no word tells it"
    chosen = _exact(best, scores)
    if chosen in _NOT_BY_MEASURE and not words.get(chosen):
        return EventKind.OTHER, "kind: no word tells it"
    cues_of = ", ".join(dict.fromkeys(words.get(chosen, [])))
    return chosen, f"kind: {cues_of}" if cues_of else "kind: by what is counted"


def _exact(kind: EventKind, scores: dict[EventKind, float]) -> EventKind:
    share = gives_way_at(kind)
    exact = [other for other in more_exact(kind) if scores.get(other, 0.0) >= share * scores[kind]]
    return max(exact, key=lambda other: (scores[other], other.value), default=kind)


def _kind_scores(
    cues: Iterable[EventCue], scene: Scene, weight: Callable[[int], float]
) -> tuple[dict[EventKind, float], dict[EventKind, list[str]]]:
    per_sentence: dict[tuple[EventKind, int], float] = defaultdict(float)
    words: dict[EventKind, list[str]] = defaultdict(list)
    for cue in cues:
        sentence = scene.parsed.sentence_number(cue.token)
        said = weight(cue.token)
        before = per_sentence[cue.kind, sentence]
        per_sentence[cue.kind, sentence] = min(before + cue.weight * said, MOST_PER_SENTENCE * said)
        if said > 0.0 and len(words[cue.kind]) < 5:
            words[cue.kind].append(scene.parsed.doc[cue.token].lower_)
    scores: dict[EventKind, float] = defaultdict(float)
    for (kind, _), score in per_sentence.items():
        scores[kind] += score
    return scores, words
