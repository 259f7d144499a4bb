"""Deeds that are an accusation by themselves: "villagers said soldiers had burned 30 houses"."""

from app.domain.claim import SourceKind
from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.clauses import is_negated
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.measures.measure_words import by_verb

_FORCES = word_set("rules/links", "deeds_of_force", "forces")
_DOING = word_set("rules/links", "disclaimed", "doing")
_OF_SELF = word_set("rules/links", "disclaimed", "of_self")
_DOERS = frozenset({"nsubj", "obl:agent"})


def tells_deed_of_force(parsed: Parsed, draft: Draft) -> bool:
    """Whether somebody who is none of them says that soldiers or police killed, hurt, held or wrecked
    somebody or something. What they tell of themselves is a report, and no charge."""
    source, attribution = draft.source, draft.attribution
    if source is None or attribution is None or source.kind is SourceKind.MILITARY:
        return False
    if not draft.stance.stance.supports or not _FORCES.isdisjoint(source.name.lower().split()):
        return False
    forces = parsed.doc.by_word.among(_FORCES, draft.content_first, draft.content_last)
    return any(_harms(force) for force in forces)


def _harms(force: Token) -> bool:
    """Whether a force does what can be held against it: "soldiers | killed", "were killed by | soldiers"."""
    verb = force.head
    if force.dep_ not in _DOERS or is_negated(verb):
        return False
    if any(child.dep_ == "nmod:poss" and child.lower_ in _OF_SELF for child in force.children):
        return False
    return verb.lemma_ in _DOING or verb.lower_ in by_verb("object")
