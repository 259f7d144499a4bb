"""Which event a figure or statement is of, or that it is background, with the reason."""

from collections.abc import Sequence

from app.domain.event import FoundEvent
from app.extract.events.as_of import as_of_date
from app.extract.events.background import background_reason
from app.extract.events.scene import Scene
from app.extract.events.separate import find_segments, segment_of
from app.extract.found import Placed


def assign_events(scene: Scene, tokens: Sequence[int], events: tuple[FoundEvent, ...]) -> tuple[Placed, ...]:
    """For each token (a figure's number, or the cue of a statement) its place among the events."""
    segments = find_segments(scene, events[0]) if events else ()
    figures = {one.found.core for one in scene.measured}
    placed = []
    for token in tokens:
        segment = segment_of(segments, scene.parsed.sentence_number(token))
        index = 0 if segment is None else segment + 1
        event = events[index] if index < len(events) else None
        reason = background_reason(scene, event, token) if token in figures else None
        if reason is not None or event is None:
            placed.append(_placed(scene, token, None, f"background, {reason or 'no event'}"))
        else:
            told = event.kind.value + ("" if event.place is None else f", {event.place.name}")
            placed.append(_placed(scene, token, index, told))
    return tuple(placed)


def _placed(scene: Scene, token: int, event: int | None, reason: str) -> Placed:
    as_of = as_of_date(scene, token)
    if as_of is None or as_of.date is None:
        return Placed(event, None, reason)
    return Placed(event, as_of.date, reason, scene.parsed.span(as_of.first, as_of.last).text)
