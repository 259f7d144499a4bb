"""Why a claim says what it says: for each of its parts the rule that made it, and how sure it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The part of a claim that a reason is for, by the name of the claim's own field."""

    FIGURE = "figure"
    MEASURE = "measure"
    SOURCE = "source"
    STANCE = "stance"
    TARGETS = "targets"
    REVISES = "revises"
    EVENT = "event"
    AS_OF = "as_of"


class Confidence(StrEnum):
    """How sure a claim is, by how much of it had to be inferred.

    HIGH where all of it stands in the sentence in so many words, MEDIUM where one step was
    inferred, LOW where several were. How often each is right is measured: see docs/extractor.md.
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Reason:
    """The rule that made one part, in plain words: ``Reason(Part.SOURCE, "subject of ‘claimed’")``.

    ``steps`` counts what was inferred and is not said there in so many words: 0 for the subject of
    a cue in the same sentence, 1 where it is "he" and a name had to be found for it. ``part`` is
    None for sentences of claims that were read before parts were told apart.
    """

    part: Part | None
    words: str
    steps: int = 0

    def __str__(self) -> str:
        return self.words if self.part is None else f"{self.part.value}: {self.words}"


_LEVELS = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


def confidence_of(reasons: Iterable[Reason]) -> Confidence | None:
    """The confidence of a claim with these reasons; None where none of them tells its part.

    >>> confidence_of([Reason(Part.SOURCE, "subject of ‘said’"), Reason(Part.STANCE, "‘denied’", 1)])
    <Confidence.MEDIUM: 'medium'>
    """
    told = [reason.steps for reason in reasons if reason.part is not None]
    return _LEVELS[min(sum(told), len(_LEVELS) - 1)] if told else None
