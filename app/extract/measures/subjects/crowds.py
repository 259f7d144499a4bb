"""Bare numbers where a crowd is told of: "Tens of thousands marched. Police counted 12,000." """

from collections.abc import Sequence

from app.domain.measure import Measure
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.measures.told import Told

_CROWDS = word_set("rules/measures", "crowds", "words")
_LEAST = 100
"""Of fewer people a bare number may count anything that befell them."""
_BEHIND = 3
"""Tokens behind a number in which it may be told where it was counted: "4,000 at march"."""
_OF_FEW_KINDS = frozenset({Measure.ATTENDED, Measure.OTHER, Measure.SHARE})


def told_of_crowd(
    parsed: Parsed, figures: Sequence[FoundFigure], told: Sequence[Told], at: int
) -> Told | None:
    """The crowd of this or the last sentence that a bare number counts, unless something else of people
    is counted between the two: "thousands rallied. Nine were hurt, and police spoke of 120"."""
    found = figures[at]
    low = found.figure.value.low or found.figure.value.high
    if low is None or low < _LEAST:
        return None
    here = parsed.sentence_number(found.first)
    start = parsed.sentence_of(found.first).start
    if start:
        start = parsed.sentence_of(start - 1).start
    behind = min(found.last + _BEHIND, parsed.sentence_of(found.first).end)
    crowds = parsed.doc.by_word.among(_CROWDS, start, behind)
    if not crowds:
        return None
    for other in range(at - 1, -1, -1):
        between = figures[other].first
        if between < start or here - parsed.sentence_number(between) > 1:
            break
        if told[other].measure not in _OF_FEW_KINDS:
            return None
    return Told(Measure.ATTENDED, f"told of beside ‘{crowds[-1].lower_}’", steps=2)
