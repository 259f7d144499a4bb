"""What a headline's answer answers: it has no room to say it, and the text below does."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.stance import Stance
from app.extract.found import Answered
from app.extract.links.signs import Signs

_LEAD = 5
"""Sentences below a headline in which the text says what it says."""
_CROSSHEAD = 1
"""Last sentence that may be a second headline."""
_INFERRED = 3
_TURNING = frozenset({Stance.DENIES, Stance.DISPUTES})


def with_headline_answers(signs: Signs, answers: Sequence[Answered]) -> tuple[Answered, ...]:
    """The answers of an article, those of the headline as the text below it has them: "Tarsia denies UN
    reports", above "Tarsia disputed a report that said 70,000 had died"."""
    found = list(answers)
    for number, draft in enumerate(signs.words.drafts):
        if not signs.words.parsed.in_headline(draft.token) and signs.sentence(number) > _CROSSHEAD:
            break
        if draft.figure is not None or draft.stance.stance not in _TURNING:
            continue
        below = _below(signs, number, found)
        if below is not None:
            reason = "what is answered so below the headline"
            found[number] = replace(found[below], reason=reason, steps=_INFERRED)
    return tuple(found)


def _below(signs: Signs, number: int, answers: Sequence[Answered]) -> int | None:
    """The first in the lead that turns something down, where the headline answers nothing by itself."""
    if answers[number].numbers:
        return None
    drafts = signs.words.drafts
    lead = (n for n in range(number + 1, len(drafts)) if _is_in_lead(signs, n))
    return next(
        (n for n in lead if drafts[n].stance.stance in _TURNING and _may_be_of(signs, number, answers[n])),
        None,
    )


def _may_be_of(signs: Signs, number: int, answer: Answered) -> bool:
    """Whether an answer can be that of a draft, too: it is to something that is not of the draft's source."""
    own = signs.draft(number).source
    return bool(answer.numbers) and all(signs.draft(n).source != own for n in answer.numbers)


def _is_in_lead(signs: Signs, number: int) -> bool:
    parsed = signs.words.parsed
    if parsed.headline_end >= len(parsed.doc):
        return False  # nothing stands below it
    headline = parsed.sentence_number(parsed.headline_end)
    return 0 <= signs.sentence(number) - headline < _LEAD
