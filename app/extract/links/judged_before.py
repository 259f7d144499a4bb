"""What a verdict that names nothing is of: "Claim: 300 died in the flood. Verdict: False"."""

from app.extract.attributions.answers.verdicts import VERDICT
from app.extract.language.clauses import SUBJECTS
from app.extract.links.signs import Signs

_SOON = 3
"""Sentences from what was told to a verdict on it, headings between them counted."""


def judged_before(signs: Signs, number: int) -> int | None:
    """The last words or figure told before a verdict that has no subject; None for any other draft."""
    attribution = signs.draft(number).attribution
    if attribution is None or attribution.lemma != VERDICT or attribution.cue_token is None:
        return None
    word = signs.words.parsed.doc[attribution.cue_token]
    if number == 0 or any(child.dep_ in SUBJECTS for child in word.children):
        return None
    return number - 1 if signs.sentence(number) - signs.sentence(number - 1) <= _SOON else None
