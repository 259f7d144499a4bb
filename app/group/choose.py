"""Join an event, or open a new one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.group.part import Part
from app.group.score import score_parts
from app.group.telling import KnownEvent, Telling

JOIN_AT = 5.5
"""Place, day and kind come to 6.5, less 1 or 2 where no telling word is shared. Of the articles in
the seeds, those of two events come to 5.1 at most."""
SUGGEST_AT = 3.0
"""From here on a person is asked: place and kind agree, and little speaks against."""
MARGIN = 0.75
"""By less than this, one candidate is not better than another."""
MOST_SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well one event fits: the sum of the parts, and the reasons for and against."""

    event_id: str
    score: float
    reasons: tuple[str, ...]
    reasons_against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """The event to join, None to open a new one; ``reasons`` are sentences for the page.

    ``unsure`` are events that may be the same as well, for a person to say; ``near`` are these, the
    chosen one and any more on which the choice may depend.
    """

    event_id: str | None
    reasons: tuple[str, ...]
    unsure: tuple[Likeness, ...] = ()
    near: tuple[str, ...] = ()


def choose_event(telling: Telling, candidates: Sequence[KnownEvent]) -> Choice:
    """The candidate that the article tells of.

    Where two fit about equally well and nothing decides, neither: a second page for one event is
    mended by one merge, two events on one page mislead everybody who reads it.
    """
    # Ids are made at random, so among equals it is what can be said of them that decides.
    told = {known.id: _as_told(known) for known in candidates}
    scored = sorted(
        (score_event(telling, known) for known in candidates),
        key=lambda one: (-one.score, one.reasons, one.reasons_against, told[one.event_id], one.event_id),
    )
    fitting = [one for one in scored if one.score >= JOIN_AT]
    unsure = [one for one in scored if one.score >= SUGGEST_AT]
    near = tuple(one.event_id for one in unsure)
    if not fitting:
        reasons = ("A new event: no event that is here fits.", *_nearest(scored))
        return Choice(None, reasons, tuple(unsure[:MOST_SUGGESTED]), near)
    if len(fitting) > 1 and fitting[0].score - fitting[1].score < MARGIN:
        reasons = ("A new event: two that are here fit equally well, and nothing decides.",)
        return Choice(None, reasons, tuple(unsure[:MOST_SUGGESTED]), near)
    best = fitting[0]
    rest = [one for one in unsure if one is not best]
    reasons = (*best.reasons, *best.reasons_against)
    return Choice(best.event_id, reasons, tuple(rest[:MOST_SUGGESTED]), near)


def score_event(telling: Telling, known: KnownEvent) -> Likeness:
    """How well a known event fits a telling."""
    parts = score_parts(telling, known)
    return Likeness(
        known.id,
        sum(part.score for part in parts),
        _reasons(part for part in parts if part.score >= 0),
        _reasons(part for part in parts if part.score < 0),
    )


def _as_told(known: KnownEvent) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return sorted((str(one.published), one.event.words, one.figures) for one in known.tellings)


def _reasons(parts: Iterable[Part]) -> tuple[str, ...]:
    return tuple(part.reason for part in parts)


def _nearest(scored: Sequence[Likeness]) -> tuple[str, ...]:
    """Why not the one that came nearest."""
    return (*scored[0].reasons, *scored[0].reasons_against) if scored and scored[0].score > 0 else ()
