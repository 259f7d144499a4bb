"""Refusals that the parser hangs on what was said, where it is the speaker who refuses.

"The ministry said the soldiers died but did not elaborate": nobody expects the dead to elaborate.
"""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import ADVERSATIVE, ALL_NEGATORS, NEGATIVE_DETERMINER

_SPEAKING = word_set("rules/language", "refusing", "speaking")
_GIVING = word_set("rules/language", "refusing", "giving")
_TOLD = word_set("rules/language", "refusing", "told")
_INSISTING = word_set("rules/language", "refusing", "insisting")
_DECLINING = word_set("rules/language", "refusing", "declining")


@looks_at(relations={"conj"})
def _refuse(_: Paragraph, verb: Token) -> bool:
    """Hang a refusal behind "but" on the verb of saying; whether anything was changed."""
    if not any(child.lower_ in ADVERSATIVE for child in verb.children):
        return False
    told = verb.head
    if told.dep_ not in ("ccomp", "conj", "acl") or subjects_of(verb):
        return False
    while told.dep_ == "conj" and told.head.pos_ in ("VERB", "AUX"):
        told = told.head
    saying = _verb_above(told)
    if saying is None or saying.i > told.i or not (_refuses(verb) or _insists(verb, told)):
        return False
    hang(verb, saying, "conj")
    return True


def _verb_above(told: Token) -> Token | None:
    """The verb of saying above a clause, straight or by way of a noun: "denied the claim that …"."""
    if told.dep_ == "ccomp":
        return told.head
    noun = told.head if told.dep_ == "acl" else None
    return noun.head if noun is not None and noun.dep_ == "obj" and noun.head.pos_ == "VERB" else None


def _insists(verb: Token, told: Token) -> bool:
    """Whether a verb of insisting is joined to what only happened to somebody: "admitted that men had
    been sent but insisted"."""
    return verb.lemma_ in _INSISTING and any(child.dep_ == "aux:pass" for child in told.children)


def _refuses(verb: Token) -> bool:
    """Whether a verb tells that somebody keeps something back."""
    lemma = verb.lemma_
    if lemma in _DECLINING:
        return True
    negated = any(child.lower_ in ALL_NEGATORS for child in verb.children)
    if lemma in _SPEAKING:
        return negated
    thing = next((child for child in verb.children if child.dep_ == "obj"), None)
    if lemma not in _GIVING or thing is None or thing.lemma_ not in _TOLD:
        return False
    return negated or any(child.lower_ in NEGATIVE_DETERMINER for child in thing.children)


MENDS = (_refuse,)
