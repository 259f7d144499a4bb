"""Sources that call their own count too low, and so dispute nobody's: "documented 297 deaths, but says the
real toll is likely higher"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.stance import Direction, Stance
from app.extract.found import Draft, TakenStance
from app.extract.language import Parsed
from app.extract.lexicon.function_words import AGENT, COMPARED
from app.extract.stances.stance_words import stance_words

_NEAR = 8
"""Drafts before one among which its source's own figure is looked for."""
_ASSERTS = TakenStance(Stance.ASSERTS, None, "its own count is what it calls too low")


def keep_own_undercounts(parsed: Parsed, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts of which those that only call the count just given by the same source too low assert it."""
    return tuple(
        replace(draft, stance=_ASSERTS) if _is_of_own_count(parsed, drafts, number) else draft
        for number, draft in enumerate(drafts)
    )


def _is_of_own_count(parsed: Parsed, drafts: Sequence[Draft], number: int) -> bool:
    draft = drafts[number]
    if draft.stance.direction is not Direction.HIGHER or draft.stance.stance is not Stance.DISPUTES:
        return False
    if draft.figure is not None or draft.source is None or not _only_compares(parsed, draft):
        return False
    before = (one for one in reversed(drafts[max(0, number - _NEAR) : number]) if one.figure is not None)
    given = next((one for one in before if one.token < draft.token), None)
    if given is None or given.source is None or given.source.name != draft.source.name:
        return False
    return parsed.sentence_number(draft.token) - parsed.sentence_number(given.token) <= 1


def _only_compares(parsed: Parsed, draft: Draft) -> bool:
    """Whether a number is called higher, and nobody is named whose it is: not "than the ministry says",
    nor "the ministry's toll"."""
    content = parsed.doc[draft.content_first : draft.content_last]
    named = any(
        token.dep_ == "nmod:poss" or token.lower_ in COMPARED or token.lower_ in AGENT for token in content
    )
    modest = (token.dep_ == "amod" and token.lower_ in stance_words().modest for token in content)
    return not named and (any(token.tag_ in ("JJR", "RBR") for token in content) or any(modest))
