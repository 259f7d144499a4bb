"""Which event a figure or statement is of, or that it is background, with the reason."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.event import EventKind, FoundEvent
from app.extract.events.as_of import as_of_date
from app.extract.events.background import background_reason
from app.extract.events.figure_places import figure_places
from app.extract.events.scene import Scene
from app.extract.events.told_events import ToldEvents
from app.extract.found import Placed


def assign_events(scene: Scene, tokens: Sequence[int], told: ToldEvents) -> tuple[Placed, ...]:
    """For each token (a figure's number, or the cue of a statement) its place among the events."""
    figures = {one.found.core for one in scene.measured}
    places = figure_places(scene, told.events[0] if told.events else None)
    placed = (_place(scene, token, told, is_figure=token in figures) for token in tokens)
    return tuple(replace(one, place=places.get(token)) for token, one in zip(tokens, placed, strict=True))


def _place(scene: Scene, token: int, told: ToldEvents, *, is_figure: bool) -> Placed:
    index = told.index_at(scene.parsed.sentence_number(token))
    event = told.events[index] if index < len(told.events) else None
    reason = background_reason(scene, event, token) if is_figure else None
    if event is None or reason is not None:
        return _placed(scene, token, None, event, f"background, {reason or 'no event'}")
    return _placed(scene, token, index, event, _name(event))


def _name(event: FoundEvent) -> str:
    """ "strike, Makiivka"; an event of no told kind or place is simply the one that is told of."""
    kind = () if event.kind is EventKind.OTHER else (event.kind.value,)
    place = () if event.place is None else (event.place.name,)
    return ", ".join((*kind, *place)) or "the one that the article tells of"


def _placed(scene: Scene, token: int, index: int | None, event: FoundEvent | None, reason: str) -> Placed:
    as_of = as_of_date(scene, token, event, is_background=index is None)
    if as_of is None or as_of.date is None:
        return Placed(index, None, reason)
    return Placed(index, as_of.date, reason, scene.parsed.written(as_of.first, as_of.last))
