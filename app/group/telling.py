"""What is compared: an event as one article tells it, and an event as all its articles do."""

from dataclasses import dataclass

from app.domain.dates import PartialDate
from app.domain.event import EventKind, FoundEvent, Place


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one article tells it, the day the article was published, and who is cited.

    ``participants`` are the names of sources that more than one article can know, ``figures`` the
    numbers given, with their measures: ``killed 37``.
    """

    event: FoundEvent
    published: PartialDate | None = None
    participants: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event that is there already, as each of its articles tells it."""

    id: str
    tellings: tuple[Telling, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(telling.event.place for telling in self.tellings if telling.event.place)

    @property
    def kinds(self) -> frozenset[EventKind]:
        return frozenset(telling.event.kind for telling in self.tellings)

    @property
    def words(self) -> frozenset[str]:
        return frozenset(word for telling in self.tellings for word in telling.event.words)

    @property
    def figures(self) -> frozenset[str]:
        return frozenset(figure for telling in self.tellings for figure in telling.figures)

    @property
    def participants(self) -> frozenset[str]:
        return frozenset(name for telling in self.tellings for name in telling.participants)
