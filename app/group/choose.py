"""Join an event, or open a new one."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.group.score import score_parts
from app.group.telling import KnownEvent, Telling

JOIN_AT = 5.5
"""Place, day and kind come to 6.5, less 1 or 2 where no telling word is shared. Of the articles in
the seeds, those of two events come to 5.1 at most."""
MARGIN = 0.75
"""By less than this, one candidate is not better than another."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The event to join, None to open a new one; ``reasons`` are sentences for the page."""

    event_id: str | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Scored:
    event_id: str
    score: float
    reasons: tuple[str, ...]


def choose_event(telling: Telling, candidates: Sequence[KnownEvent]) -> Choice:
    """The candidate that the article tells of.

    Where two fit about equally well and nothing decides, neither: a second page for one event is
    mended by one merge, two events on one page mislead everybody who reads it.
    """
    # Ids are made at random, so among equals it is what can be said of them that decides.
    scored = sorted(
        (_score(telling, known) for known in candidates),
        key=lambda one: (-one.score, one.reasons, one.event_id),
    )
    fitting = [one for one in scored if one.score >= JOIN_AT]
    if not fitting:
        return Choice(None, ("A new event: no event that is here fits.", *_nearest(scored)))
    if len(fitting) > 1 and fitting[0].score - fitting[1].score < MARGIN:
        return Choice(None, ("A new event: two that are here fit equally well, and nothing decides.",))
    return Choice(fitting[0].event_id, fitting[0].reasons)


def _score(telling: Telling, known: KnownEvent) -> _Scored:
    parts = score_parts(telling, known)
    return _Scored(known.id, sum(part.score for part in parts), tuple(part.reason for part in parts))


def _nearest(scored: Sequence[_Scored]) -> tuple[str, ...]:
    """Why not the one that came nearest."""
    return scored[0].reasons if scored and scored[0].score > 0 else ()
