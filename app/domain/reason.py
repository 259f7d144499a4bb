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

    HIGH where it stands there in so many words, or for one small step; MEDIUM where a part of it
    is said by no word; LOW where more than that was inferred. How often each is right is
    measured: see docs/extractor.md.
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Reason:
    """The rule that made one part, in plain words: ``Reason(Part.SOURCE, "subject of ‘claimed’")``.

    ``steps`` counts what was inferred and is not said there in so many words: 0 for the subject of
    a cue in the same sentence; 1 for what lies near, such as the name of "he"; 2 where no word says
    it, such as a measure taken from another figure; 3 where one of several was chosen that might
    all be meant. ``part`` is None for sentences of claims that were read before parts were told.
    """

    part: Part | None
    words: str
    steps: int = 0

    def __str__(self) -> str:
        return self.words if self.part is None else f"{self.part.value}: {self.words}"


_MOST_FOR_HIGH, _MOST_FOR_MEDIUM = 1, 2
"""Most steps of a level, over all parts of a claim."""


def confidence_of(reasons: Iterable[Reason]) -> Confidence | None:
    """The confidence of a claim with these reasons; None where none of them tells its part.

    >>> confidence_of([Reason(Part.MEASURE, "a share", 2), Reason(Part.SOURCE, "subject of ‘said’")])
    <Confidence.MEDIUM: 'medium'>
    """
    told = [reason.steps for reason in reasons if reason.part is not None]
    if not told:
        return None
    if sum(told) <= _MOST_FOR_HIGH:
        return Confidence.HIGH
    return Confidence.MEDIUM if sum(told) <= _MOST_FOR_MEDIUM else Confidence.LOW
