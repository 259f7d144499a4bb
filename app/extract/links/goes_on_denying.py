"""Denials that go on with the one before: "The firm denied the spill. In a statement it called the report
misleading"."""

from collections.abc import Sequence

from app.domain.stance import Stance
from app.extract.found import Answered
from app.extract.links.aims import Kind, pleads, read_aim
from app.extract.links.signs import Signs

_SAID = frozenset({None, "report", "claim", "accusation"})
"""Classes of nouns for what somebody said; None where only "this" stands for it."""
_TURNING_DOWN = frozenset({Stance.DENIES, Stance.DISPUTES, Stance.DOUBTS})
_SOON = 6
"""Drafts before an answer in which its side may have turned the same down."""
_NEXT = 3
"""Sentences between the two."""


def just_denied(signs: Signs, number: int, answers: Sequence[Answered]) -> int | None:
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
