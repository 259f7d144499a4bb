"""What a confirmation backs: "backed that figure", "confirmed the report", "confirmed the deaths"."""

from app.domain.stance import Stance
from app.extract.found import Answered
from app.extract.language.clauses import agent_of, is_passive
from app.extract.links.aims import Kind, read_aim
from app.extract.links.answerable import answerable, beside_counts
from app.extract.links.deeds import confirmed_deed, number_confirmed
from app.extract.links.fitting import fitting
from app.extract.links.inferred import inferred
from app.extract.links.owned import is_own
from app.extract.links.pointed_at import ends_sentence
from app.extract.links.signs import Signs

_DEEDS = frozenset({"part", "matter", "verdict"})
"""Classes of nouns that a confirmation owns up to rather than backs: "confirmed the attack"."""


def backed(signs: Signs, number: int) -> Answered:
    """What a draft backs: the words that it counts or tells again, or points at; nothing if it asserts."""
    draft, parsed = signs.draft(number), signs.words.parsed
    if draft.stance.stance is not Stance.CONFIRMS:
        return Answered()
    others = answerable(parsed, signs.words.drafts, number)
    if draft.figure is not None:
        counted = number_confirmed(signs, number, others)
        return Answered() if counted is None else inferred([counted], "counts what it tells")
    aim = read_aim(parsed, draft)
    if is_own(parsed, aim) and not _is_by_another(signs, number):
        return Answered()
    if draft.attribution is not None and draft.attribution.behind:
        return ends_sentence(signs, number, others)
    told = sorted([*others, *beside_counts(parsed, signs.words.drafts, number)])
    if (again := confirmed_deed(signs, number, aim, told)) is not None:
        return inferred([again], "tells it again")
    if aim.kind is not Kind.POINTS or not aim.definite or aim.behind or aim.noun in _DEEDS:
        return Answered()
    return fitting(signs, number, aim, others)


def _is_by_another(signs: Signs, number: int) -> bool:
    """Whether whose words are backed is not who backs them: "its report was confirmed by doctors"."""
    attribution = signs.draft(number).attribution
    cue = None if attribution is None else attribution.cue_token
    verb = None if cue is None else signs.words.parsed.doc[cue]
    return verb is not None and is_passive(verb) and agent_of(verb) is not None
