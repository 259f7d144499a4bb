"""The events of an article together with the stretches that tell of the further ones."""

from dataclasses import dataclass

from app.domain.event import FoundEvent
from app.extract.events.separate import Segment, segment_of


@dataclass(frozen=True, slots=True)
class ToldEvents:
    """``events``, the main one first; ``segments`` are the sentences of each further one."""

    events: tuple[FoundEvent, ...] = ()
    segments: tuple[Segment, ...] = ()

    def index_at(self, sentence: int) -> int:
        """Which event a sentence tells of."""
        segment = segment_of(self.segments, sentence)
        return 0 if segment is None else segment + 1
