"""Those who had been held until a part of them was let go: "two of the nine suspects were freed"."""

from collections.abc import Sequence

from app.domain.measure import Measure
from app.extract.found import FoundFigure, MeasuredFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.measures.told import Told

_HELD = frozenset({Measure.CAPTURED, Measure.DETAINED})
_FREEING = word_set("rules/measures", "freed", "freeing")
_BETWEEN = 3
"""Most tokens between a part and its whole: "two | out of the | nine"."""
_CLIMBS = 4
"""Most steps from a whole up to what befell its part."""


def told_of_freed(parsed: Parsed, found: FoundFigure, earlier: Sequence[MeasuredFigure]) -> Told | None:
    """The measure of a part that was let go, which holds for its whole too: it had all been held."""
    part = earlier[-1] if earlier else None
    if part is None or part.measure not in _HELD or not 0 < found.first - part.found.last <= _BETWEEN:
        return None
    token = parsed.doc[found.core]
    for _ in range(_CLIMBS):
        if token.lemma_ in _FREEING:
            return Told(part.measure, f"a part of them was let go (‘{token.lower_}’)", steps=1)
        token = token.head
    return None
