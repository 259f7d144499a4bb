"""What numbers decide: a denied number answers whoever gave it, an own number the one it corrects."""

from collections.abc import Iterator, Sequence

from app.domain.figure import Value
from app.domain.measure import Measure
from app.extract.found import Draft, MeasuredFigure
from app.extract.language import Parsed
from app.extract.stances.counterfigures import counts_the_same, sets_right

_DEATHS = frozenset({Measure.KILLED, Measure.CASUALTIES})


def echoed(drafts: Sequence[Draft], number: int, others: Sequence[int]) -> list[int]:
    """Figures with the very number that an answer rejects, anywhere in the article; those that
    somebody is cited for before those of the article's own voice."""
    figure = drafts[number].figure
    if figure is None or drafts[number].stance.own:
        return []
    found = [n for n in others if _supports(drafts[n]) and _echoes(figure, drafts[n].figure)]
    return [n for n in found if drafts[n].source is not None] or found


def corrected(parsed: Parsed, drafts: Sequence[Draft], number: int, others: Sequence[int]) -> list[int]:
    """What a figure of the answer's own is set against: the number that it calls wrong in the same
    breath ("31, not 58"), else the nearest of its measure, before it or, in a headline, after."""
    draft = drafts[number]
    if draft.figure is None or not (draft.stance.own or _is_zero(draft.figure)):
        return []
    figures = [n for n in others if _is_contrary(parsed, draft.figure, drafts[n].figure)]
    before = [n for n in figures if drafts[n].token < draft.token]
    if _is_zero(draft.figure):
        named = [n for n in before if _supports(drafts[n]) and drafts[n].source is not None]
        return named[-1:] or [n for n in figures if _supports(drafts[n])]
    for n in _set_aside(parsed, drafts, number):
        return echoed(drafts, n, others)
    if before:
        return before[-1:]
    return figures[:1] if parsed.in_headline(draft.token) else []


def _set_aside(parsed: Parsed, drafts: Sequence[Draft], number: int) -> Iterator[int]:
    """Figures that the source of an own figure calls wrong beside it: the 58 of "31, not 58"."""
    draft = drafts[number]
    for n, other in enumerate(drafts):
        if n == number or other.figure is None or other.source != draft.source or other.stance.own:
            continue
        same_sentence = parsed.sentence_number(other.token) == parsed.sentence_number(draft.token)
        if same_sentence and not _supports(other):
            yield n


def held(drafts: Sequence[Draft], number: int, others: Sequence[int]) -> list[int]:
    """Figures inside the very words of an answer, given by others ("called the 89 dead that the
    ministry spoke of disinformation"), or by nobody where the answer is silence ("has not
    commented on the report of 30 deaths")."""
    draft = drafts[number]
    silent = draft.attribution is not None and draft.attribution.silent
    return [
        n
        for n in others
        if drafts[n].figure is not None
        and (silent or drafts[n].source is not None)
        and draft.content_first <= drafts[n].token < draft.content_last
    ]


def _supports(draft: Draft) -> bool:
    return draft.stance.stance.supports


def _is_zero(figure: MeasuredFigure) -> bool:
    return figure.found.figure.value.high == 0


def _bounds(value: Value) -> set[float]:
    return {float(bound) for bound in (value.low, value.high) if bound}


def _echoes(own: MeasuredFigure, other: MeasuredFigure | None) -> bool:
    if other is None or not _bounds(own.found.figure.value) & _bounds(other.found.figure.value):
        return False
    measures = {own.measure, other.measure}
    return len(measures) == 1 or Measure.OTHER in measures or measures <= _DEATHS


def _is_contrary(parsed: Parsed, own: MeasuredFigure, other: MeasuredFigure | None) -> bool:
    """Whether one figure can be set against another: they count the same, and differ."""
    if other is None:
        return False
    if _is_zero(own):
        return own.measure is other.measure and not _is_zero(other)
    return counts_the_same(own, other) or sets_right(parsed, own)
