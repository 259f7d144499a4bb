"""Figures given against another's: "only 3", "closer to 18,000", "a higher toll of five", "nobody"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.figure import Value
from app.domain.measure import Measure
from app.domain.stance import Direction, Stance
from app.extract.found import Draft, TakenStance
from app.extract.language import Parsed
from app.extract.lexicon import strings, table

_ROUND = 3
"""Tokens before a number in which a correcting word counts."""


def oppose_earlier_figures(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts with the stance that comparison gives them: a source that sets its own figure against
    an earlier one of the same measure disputes it; one that says there was none denies it."""
    opposed: list[Draft] = []
    for draft in drafts:
        earlier = _answered(opposed, draft)
        stance = _against(parsed, draft, earlier) if earlier is not None else None
        opposed.append(replace(draft, stance=stance) if stance is not None else draft)
    return tuple(opposed)


def _answered(earlier: Sequence[Draft], draft: Draft) -> Draft | None:
    """The last figure of the same measure by somebody else."""
    if draft.figure is None or draft.attribution is None or draft.stance.stance is not Stance.ASSERTS:
        return None
    for other in reversed(earlier):
        if (
            other.figure is not None
            and other.figure.measure is draft.figure.measure
            and other.source != draft.source
            and other.stance.stance.supports
            and _differs(draft.figure.found.figure.value, other.figure.found.figure.value)
        ):
            return other
    return None


def _differs(a: Value, b: Value) -> bool:
    return (a.low, a.high) != (b.low, b.high)


def _against(parsed: Parsed, draft: Draft, earlier: Draft) -> TakenStance | None:
    assert draft.figure is not None
    assert earlier.figure is not None
    own, other = draft.figure.found, earlier.figure.found
    if own.figure.value.high == 0 and draft.figure.measure is not Measure.OTHER:
        return TakenStance(Stance.DENIES, None, "stance: says there were none")
    word = _correcting_word(parsed, own.first, own.core)
    if word is not None:
        way = direction_between(own.figure.value, other.figure.value)
        return TakenStance(Stance.DISPUTES, way, f"stance: ‘{word}’ sets it against an earlier figure")
    return None


def _correcting_word(parsed: Parsed, first: int, core: int) -> str | None:
    sentence = parsed.sentence_of(core)
    corrective = strings(table("stances", "comparisons")["corrective"])
    contrary = strings(table("stances", "comparisons")["contrary"])
    comparative = {*strings(table("stances", "comparisons")["lower"]), *strings(table("stances", "comparisons")["higher"])}
    for token in parsed.doc[max(sentence.start, first - _ROUND) : core]:
        if token.lower_ in corrective:
            return token.text
    for token in parsed.doc[max(sentence.start, first - 4) : first]:
        if token.lower_ in comparative and token.dep_ == "amod":
            return token.text
    return next((token.text for token in sentence if token.lower_ in contrary), None)


def direction_between(own: Value, other: Value) -> Direction | None:
    """The way a figure points against another: LOWER where all of it lies below. None where they
    overlap or an end is open on the side that would decide."""
    if own.high is not None and _named(other) is not None and own.high < (_named(other) or 0):
        return Direction.LOWER
    if own.low is not None and other.high is not None and own.low > other.high:
        return Direction.HIGHER
    return None


def _named(value: Value) -> float | None:
    """The number that a figure names, for "up to 400" the 400."""
    return value.low if value.low is not None else value.high
