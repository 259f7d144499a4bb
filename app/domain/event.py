"""Events: what happened, once, somewhere."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.dates import PartialDate


class EventKind(StrEnum):
    """What kind of thing happened; OTHER where no cue tells."""

    STRIKE = "strike"
    FIGHTING = "fighting"
    BOMBING = "bombing"
    EXPLOSION = "explosion"
    SHOOTING = "shooting"
    ATTACK = "attack"
    EARTHQUAKE = "earthquake"
    FLOOD = "flood"
    STORM = "storm"
    FIRE = "fire"
    LANDSLIDE = "landslide"
    CRASH = "crash"
    SINKING = "sinking"
    COLLAPSE = "collapse"
    CRUSH = "crush"
    OUTBREAK = "outbreak"
    PROTEST = "protest"
    ARRESTS = "arrests"
    ABDUCTION = "abduction"
    DISPLACEMENT = "displacement"
    ELECTION = "election"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """A place as named in the text, with what the gazetteer adds.

    ``country`` is an ISO 3166-1 alpha-2 code. ``latitude`` and ``longitude`` are degrees (WGS 84).
    """

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as one article tells it. ``words`` are its telling words, for grouping."""

    kind: EventKind
    place: Place | None
    date: PartialDate | None
    words: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
