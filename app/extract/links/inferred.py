"""Links that neither an echoed number nor a place in the sentence decides."""

from collections.abc import Iterable

from app.extract.found import Answered

_STEPS = 3
"""What such a link takes away from how sure its claim is."""


def inferred(numbers: Iterable[int], reason: str) -> Answered:
    """What is answered by the reason that is told; no link where that leaves nothing."""
    found = tuple(numbers)
    return Answered(found, reason, _STEPS) if found else Answered()
