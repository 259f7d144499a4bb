"""One part of a score."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score, and the sentence that explains it. Above zero it speaks for one event,
    below zero for two."""

    score: float
    reason: str
