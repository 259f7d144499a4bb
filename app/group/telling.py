"""What is compared: an event as one article tells it, and an event as all its articles do."""

from dataclasses import dataclass
from functools import cached_property

from app.domain.dates import PartialDate
from app.domain.event import EventKind, FoundEvent, Place
from app.domain.folding import fold_name
from app.group.sites import sites_among


@dataclass(frozen=True)
class Telling:
    """An event as one article tells it, the day the article was published, and who is cited.

    ``participants`` are the names of sources that more than one article can know, ``figures`` the
    numbers given, with their measures: ``killed 37``.
    """

    event: FoundEvent
    published: PartialDate | None = None
    participants: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()

    @cached_property
    def words(self) -> frozenset[str]:
        """The telling words, folded."""
        return frozenset(map(fold_name, self.event.words))

    @cached_property
    def sites(self) -> frozenset[str]:
        """What it says was struck."""
        return sites_among(frozenset(self.event.words))

    @cached_property
    def names(self) -> frozenset[str]:
        """The participants, folded."""
        return frozenset(map(fold_name, self.participants))


@dataclass(frozen=True)
class KnownEvent:
    """An event that is there already, as each of its articles tells it."""

    id: str
    tellings: tuple[Telling, ...]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places that are given for it, each once."""
        return tuple(dict.fromkeys(one.event.place for one in self.tellings if one.event.place))

    @cached_property
    def kinds(self) -> frozenset[EventKind]:
        return frozenset(telling.event.kind for telling in self.tellings)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset[str]().union(*(telling.words for telling in self.tellings))

    @cached_property
    def sites(self) -> frozenset[str]:
        return frozenset[str]().union(*(telling.sites for telling in self.tellings))

    @cached_property
    def figures(self) -> frozenset[str]:
        return frozenset(figure for telling in self.tellings for figure in telling.figures)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset[str]().union(*(telling.names for telling in self.tellings))
