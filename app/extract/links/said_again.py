"""Denials that are only said again, or gone on with: "The firm denied the spill. In a statement it called the
report misleading"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.stance import Stance
from app.extract.found import Answered, MeasuredFigure
from app.extract.links.aims import Kind, pleads, read_aim
from app.extract.links.contradictions.restated import restated
from app.extract.links.inferred import inferred
from app.extract.links.signs import Signs

_SAID = frozenset({None, "report", "claim", "accusation"})
"""Classes of nouns for what somebody said; None where only "this" stands for it."""
_TURNING_DOWN = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})
_SOON = 6
"""Drafts before an answer in which its side may have turned the same down."""
_NEXT = 3
"""Sentences between the two."""
_NEAR = 8
"""Drafts before a figure among which the denial is looked for that it goes with."""


def said_again(signs: Signs, number: int, answers: Sequence[Answered]) -> Answered | None:
    """What the denial answers that a draft says again or goes on with, by the answers found so far."""
    if (figure := signs.draft(number).figure) is not None:
        return _with_denial(signs, number, figure, answers)
    if (earlier := _judged_with(signs, number)) is not None and answers[earlier].numbers:
        return replace(answers[earlier], reason="the number that it turns down with it answers this")
    earlier = restated(signs, number)
    if earlier is not None and answers[earlier].numbers:
        return replace(answers[earlier], reason="the denial that it says again answers this")
    earlier = _just_denied(signs, number, answers)
    if earlier is None:
        return None
    return inferred(answers[earlier].numbers, "what its side has just turned down")


def _judged_with(signs: Signs, number: int) -> int | None:
    """The number that the same source turns down in the same sentence: "rejected the report that 40 died,
    arguing that the | number was wrong"."""
    draft = signs.draft(number)
    aim = read_aim(signs.words.parsed, draft) if draft.stance.stance is Stance.DISPUTES else None
    if aim is None or aim.noun != "figure" or not aim.definite:
        return None
    for other in range(number - 1, max(-1, number - _NEAR), -1):
        earlier = signs.draft(other)
        if signs.sentence(other) != signs.sentence(number):
            return None
        if earlier.figure is not None and earlier.stance.stance.opposes and earlier.source == draft.source:
            return other
    return None


def _with_denial(
    signs: Signs, number: int, figure: MeasuredFigure, answers: Sequence[Answered]
) -> Answered | None:
    """What a figure answers along with a denial in its sentence: the counts of the same measure."""
    denial = _denied_with(signs, number)
    if denial is None:
        return None
    counts = ((n, signs.draft(n).figure) for n in answers[denial].numbers)
    same = tuple(n for n, one in counts if one is not None and one.measure is figure.measure)
    return replace(answers[denial], numbers=same) if same else None


def _denied_with(signs: Signs, number: int) -> int | None:
    """The denial in the same sentence that a figure goes with: "denied the army's count, saying only one
    man had died"."""
    source = signs.draft(number).source
    for other in range(number - 1, max(-1, number - _NEAR), -1):
        if signs.sentence(other) != signs.sentence(number):
            return None
        earlier = signs.draft(other)
        if earlier.figure is None and earlier.stance.stance.opposes and earlier.source == source:
            return other
    return None


def _just_denied(signs: Signs, number: int, answers: Sequence[Answered]) -> int | None:
    """The denial just before that an answer goes on with: by one side, or in the article's own voice ("could
    not be verified. A spokesman questioned it"), with nobody else heard between."""
    draft = signs.draft(number)
    if draft.stance.stance not in _TURNING_DOWN or draft.stance.direction is not None:
        return None
    if pleads(signs.words.parsed, draft):
        return None  # who pleads answers a charge, and not what somebody else has turned down
    aim = read_aim(signs.words.parsed, draft)
    if aim.kind is not Kind.POINTS or aim.behind or aim.noun not in _SAID or aim.owners:
        return None
    for other in range(number - 1, max(-1, number - _SOON), -1):
        earlier = signs.draft(other)
        if signs.sentence(number) - signs.sentence(other) > _NEXT:
            return None
        one_side = earlier.source == draft.source or signs.words.speaks_for(number, other)
        if earlier.stance.stance in _TURNING_DOWN and answers[other].numbers:
            return other if one_side or earlier.source is None else None
        if not one_side and earlier.source is not None:
            return None
    return None
