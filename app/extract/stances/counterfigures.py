"""Figures given against another's: "only 3", "closer to 18,000", "a higher toll of five", "nobody"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.figure import Value
from app.domain.measure import Measure
from app.domain.stance import Direction, Stance
from app.extract.found import Draft, FoundFigure, MeasuredFigure, TakenStance
from app.extract.language import Parsed
from app.extract.lexicon import runs, strings, table

_ROUND = 3
"""Tokens before a number in which a correcting word counts."""


def oppose_earlier_figures(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts with the stance that comparison gives them: a source that sets its own figure against
    an earlier one of the same measure disputes it; one that says there was none denies it."""
    opposed: list[Draft] = []
    for number, draft in enumerate(drafts):
        stance = _contrasted(parsed, drafts, number) or _compared(parsed, opposed, draft)
        opposed.append(replace(draft, stance=stance) if stance is not None else draft)
    return tuple(opposed)


def _contrasted(parsed: Parsed, drafts: Sequence[Draft], number: int) -> TakenStance | None:
    """In "four, not 16" both the figure set right and the one set aside are disputed, unless the second
    is given to somebody else ("not 16 as X claims")."""
    draft = drafts[number]
    if draft.figure is None or draft.source is None or draft.stance.stance is not Stance.ASSERTS:
        return None
    if _is_set_aside(parsed, draft):
        return TakenStance(Stance.DISPUTES, None, "‘not’ before the figure")
    for other in drafts[number + 1 : number + 3]:
        if other.figure is None or parsed.sentence_number(other.token) != parsed.sentence_number(draft.token):
            continue
        if _is_set_aside(parsed, other):
            way = direction_between(draft.figure.found.figure.value, other.figure.found.figure.value)
            return TakenStance(Stance.DISPUTES, way, f"‘not {other.figure.found.figure.span.text}’", own=True)
    return None


def _is_set_aside(parsed: Parsed, draft: Draft) -> bool:
    assert draft.figure is not None
    first = draft.figure.found.first
    before = [token.lower_ for token in parsed.doc[max(parsed.sentence_of(first).start, first - 3) : first]]
    while before and before[-1] in ("the", "a", "an"):
        before.pop()
    return before[-1:] == ["not"] or before[-2:] in (["rather", "than"], ["instead", "of"])


def _compared(parsed: Parsed, earlier: Sequence[Draft], draft: Draft) -> TakenStance | None:
    """The stance of a figure against the last one of its measure by somebody else."""
    if draft.figure is None or draft.attribution is None or draft.stance.stance is not Stance.ASSERTS:
        return None
    for other in reversed(earlier):
        if other.figure is None or other.source == draft.source or not other.stance.stance.supports:
            continue
        if _counts_the_same(draft.figure, other.figure):
            return _against(parsed, draft.figure, other.figure)
    return None


def _counts_the_same(own: MeasuredFigure, other: MeasuredFigure) -> bool:
    a, b = own.found.figure.value, other.found.figure.value
    if own.measure is not other.measure or a.unit != b.unit or (a.low, a.high) == (b.low, b.high):
        return False
    return own.measure not in (Measure.OTHER, Measure.COST, Measure.SHARE) or _last_word(own) == _last_word(
        other
    )


def _last_word(figure: MeasuredFigure) -> str:
    words = (figure.counted or "").lower().split()
    return words[-1] if words else ""


def _against(parsed: Parsed, own: MeasuredFigure, other: MeasuredFigure) -> TakenStance | None:
    mine, theirs = own.found.figure.value, other.found.figure.value
    if mine.high == 0 and own.measure is not Measure.OTHER:
        return TakenStance(Stance.DENIES, None, "says there were none", own=True)
    way = direction_between(mine, theirs)
    word = _word_before(parsed, own.found, "corrective") or _comparative_before(parsed, own.found)
    if word is None and way is Direction.LOWER:
        word = _word_before(parsed, own.found, "belittling") or _belittling_run(parsed, own.found)
    word = word or _contrary_word(parsed, own.found)
    if word is None:
        return None
    return TakenStance(Stance.DISPUTES, way, f"‘{word}’ sets it against an earlier figure", own=True)


def _word_before(parsed: Parsed, found: FoundFigure, key: str) -> str | None:
    start = max(parsed.sentence_of(found.core).start, found.first - _ROUND)
    listed = strings(table("stances", "comparisons")[key])
    around = [*parsed.doc[start : found.core], *parsed.doc[found.core : found.last]]
    return next((token.text for token in around if token.lower_ in listed), None)


def _belittling_run(parsed: Parsed, found: FoundFigure) -> str | None:
    start = max(parsed.sentence_of(found.core).start, found.first - _ROUND)
    forms = tuple(token.lower_ for token in parsed.doc[start : found.core])
    for run in runs(table("stances", "comparisons")["belittling_runs"]):
        if forms[-len(run) :] == run:
            return " ".join(run)
    return None


def _comparative_before(parsed: Parsed, found: FoundFigure) -> str | None:
    """The comparative that leads to a figure: "a higher toll of five", "a far lower 300"."""
    comparisons = table("stances", "comparisons")
    listed = {*strings(comparisons["lower"]), *strings(comparisons["higher"])}
    start = max(parsed.sentence_of(found.core).start, found.first - 4)
    around = parsed.doc[start : found.first]
    return next((token.text for token in around if token.lower_ in listed and token.dep_ == "amod"), None)


def _contrary_word(parsed: Parsed, found: FoundFigure) -> str | None:
    listed = strings(table("stances", "comparisons")["contrary"])
    return next((token.text for token in parsed.sentence_of(found.core) if token.lower_ in listed), None)


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
