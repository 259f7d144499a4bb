"""What numbers decide: a denied number answers whoever gave it, an own number the one it corrects."""

from collections.abc import Iterator, Sequence

from app.domain.compare import is_against, ranges_meet
from app.domain.figure import Value
from app.domain.measure import TOLLS, Measure
from app.domain.stance import Stance
from app.extract.found import Draft, MeasuredFigure
from app.extract.language import Parsed
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ORIGIN
from app.extract.stances.counterfigures import counts_the_same, sets_right, takes_up_count
from app.extract.stances.directions import direction_between
from app.extract.stances.earlier import is_called_earlier

_BESIDE = 20
"""Drafts around one among which those of its sentence are looked for."""
_ANYBODY = word_set("stances", "anybody", "words")
"""Counted groups that may be the same as any other of their measure."""
_DEATHS = frozenset({Measure.KILLED, Measure.CASUALTIES})


def echoed(parsed: Parsed, drafts: Sequence[Draft], number: int, others: Sequence[int]) -> list[int]:
    """The figure with the very number that an answer rejects, where the article first gives it."""
    figure = drafts[number].figure
    if figure is None or drafts[number].stance.own:
        return []
    denies = drafts[number].stance.stance is Stance.DENIES
    given = [n for n in others if _supports(drafts[n])]
    found = [n for n in given if _echoes(figure, drafts[n].figure, denied=denies)]
    found = found or [n for n in given if _holds(figure, drafts[n].figure)]
    return found and [first_given(parsed, drafts, found[0], found)]


def first_given(parsed: Parsed, drafts: Sequence[Draft], number: int, others: Sequence[int]) -> int:
    """Where an article first gives a figure: by somebody cited before its own voice, and below the
    headline before in it. Who repeats a number is not who is answered."""
    figure = drafts[number].figure
    if figure is None:
        return number
    same = [n for n in others if n == number or _is_repeat(figure, drafts[n].figure)]
    return min(
        same, key=lambda n: (drafts[n].source is None, parsed.in_headline(drafts[n].token), n), default=number
    )


def corrected(parsed: Parsed, drafts: Sequence[Draft], number: int, others: Sequence[int]) -> list[int]:
    """What a figure of the answer's own is set against: the number that it calls wrong in the same
    breath ("31, not 58"), else the nearest of its measure, before it or, in a headline, after."""
    draft = drafts[number]
    if draft.figure is None or not (draft.stance.own or _is_zero(draft.figure)):
        return []
    figures = [n for n in others if _is_contrary(parsed, draft.figure, drafts[n].figure)]
    figures = [n for n in figures if not is_replaced(parsed, drafts[n])] or figures
    figures = [n for n in figures if not _is_overtaken(parsed, drafts, n, figures)]
    before = [n for n in figures if drafts[n].token < draft.token]
    if _is_zero(draft.figure):
        named = [n for n in before if _supports(drafts[n]) and drafts[n].source is not None]
        return _first(parsed, drafts, named, others) or [n for n in figures if _supports(drafts[n])]
    for n in _set_aside(parsed, drafts, number):
        return echoed(parsed, drafts, n, others)
    named = [n for n in before if drafts[n].source is not None]
    named = [n for n in named if _points_at(draft, drafts[n])] or named
    ahead = figures[:1] if parsed.in_headline(draft.token) else []
    last = (named or before)[-1:]
    if last and parsed.sentence_of(drafts[last[0]].token) is parsed.sentence_of(draft.token):
        return last  # "one said 29, while the other gave a lower toll"
    return _first(parsed, drafts, named or before, others) or ahead


def _points_at(draft: Draft, other: Draft) -> bool:
    """Whether a figure that is called lower, or higher, is so against another."""
    way = draft.stance.direction
    if way is None or draft.figure is None or other.figure is None:
        return True
    return direction_between(draft.figure.found.figure.value, other.figure.found.figure.value) is way


def is_replaced(parsed: Parsed, draft: Draft) -> bool:
    """Whether a figure is only what another was before: the nine of "raised the toll to 11, from nine"."""
    figure = draft.figure
    return (
        figure is not None and figure.found.first > 0 and parsed.doc[figure.found.first - 1].lower_ in ORIGIN
    )


def _is_overtaken(parsed: Parsed, drafts: Sequence[Draft], number: int, figures: Sequence[int]) -> bool:
    """Whether a figure is only what a source gave before another of these: "It had earlier said nine"."""
    source = drafts[number].source
    others = [n for n in figures if n != number and drafts[n].source == source and source is not None]
    return bool(others) and is_called_earlier(parsed, drafts[number])


def _first(parsed: Parsed, drafts: Sequence[Draft], found: Sequence[int], others: Sequence[int]) -> list[int]:
    """The last of some figures, where the article first gives it."""
    return [first_given(parsed, drafts, found[-1], others)] if found else []


def _set_aside(parsed: Parsed, drafts: Sequence[Draft], number: int) -> Iterator[int]:
    """Figures that the source of an own figure calls wrong beside it: the 58 of "31, not 58"."""
    draft = drafts[number]
    for n in range(max(0, number - _BESIDE), min(len(drafts), number + _BESIDE + 1)):
        other = drafts[n]
        if n == number or other.figure is None or other.source != draft.source or other.stance.own:
            continue
        same_sentence = parsed.sentence_number(other.token) == parsed.sentence_number(draft.token)
        if same_sentence and not _supports(other):
            yield n


def _supports(draft: Draft) -> bool:
    """Whether a source stands behind a figure: also one of its own, set against another's."""
    return draft.stance.stance.supports or draft.stance.own


def _is_zero(figure: MeasuredFigure) -> bool:
    return figure.found.figure.value.high == 0


def _bounds(value: Value) -> set[float]:
    return {float(bound) for bound in (value.low, value.high) if bound}


def _echoes(own: MeasuredFigure, other: MeasuredFigure | None, *, denied: bool) -> bool:
    if other is None:
        return False
    value, given = own.found.figure.value, other.found.figure.value
    if not (is_against(value, given) if denied else _bounds(value) & _bounds(given)):
        return False
    if _is_vague(value) and _counts_others(own, other):
        return False  # "dozens of militants" are not the "dozens of civilians" that are denied
    measures = {own.measure, other.measure}
    return measures <= _DEATHS or len(measures) == 1 or (Measure.OTHER in measures and not _is_vague(value))


def _holds(own: MeasuredFigure, other: MeasuredFigure | None) -> bool:
    """Whether a figure that is no number holds another: the denied "dozens of civilians" another's 76."""
    if other is None or not _is_vague(own.found.figure.value):
        return False
    if other.measure is not own.measure and not {other.measure, own.measure} <= _DEATHS:
        return False
    meet = ranges_meet(own.found.figure.value, other.found.figure.value)
    return meet and not _counts_others(own, other)


def _is_vague(value: Value) -> bool:
    """Whether a figure is no number: "dozens", "thousands"."""
    return value.approx and value.high is None


def _counts_others(own: MeasuredFigure, other: MeasuredFigure) -> bool:
    """Whether two figures count people or things of two names."""
    counted = {(figure.counted or "").lower().rpartition(" ")[2] for figure in (own, other)}
    return len(counted) == 2 and not counted & _ANYBODY


def _is_repeat(figure: MeasuredFigure, other: MeasuredFigure | None) -> bool:
    if other is None or other.measure is not figure.measure:
        return False
    return _bounds(figure.found.figure.value) == _bounds(other.found.figure.value)


def _is_contrary(parsed: Parsed, own: MeasuredFigure, other: MeasuredFigure | None) -> bool:
    """Whether one figure can be set against another: they count the same, and differ."""
    if other is None:
        return False
    if _is_zero(own):
        alike = own.measure is other.measure or (own.measure is Measure.CASUALTIES and other.measure in TOLLS)
        return alike and not _is_zero(other) and counts_the_same(own, other)
    goes_on = own.measure is Measure.OTHER and takes_up_count(parsed, own, other)  # "said it was only 60"
    return goes_on or counts_the_same(own, other) or sets_right(parsed, own)
