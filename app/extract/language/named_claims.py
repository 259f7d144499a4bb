"""Claims that the parser takes for verbs, with whose they are right before them, and who turns them down.

"The army dismissed a rebel group claim that 40 died": the group is not what is dismissed. "The embassy
denied US claims that it sells arms": it is not denied that the US claims so. "The airline dismissed reports
that 40 were hurt": they are no reports that an airline has dismissed.
"""

from collections.abc import Sequence

from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER

_CLAIMS = word_set("rules/language", "named_claims", "claims")
_REPORTS = word_set("rules/language", "named_claims", "reports")
_OF_NOUN = frozenset({"amod", "acl"})
_TURNING_DOWN = word_set("rules/language", "named_claims", "turning_down")


def mend_named_claim(claim: Token) -> bool:
    """Make a claim the object that the word before it was taken for; whether the tree changed."""
    if claim.lower_ not in _CLAIMS or claim.pos_ != "VERB":
        return False
    verb, owner = claim.head, _owner(claim)
    clause = next((one for one in claim.children if one.dep_ == "ccomp" and one.i > claim.i), None)
    if owner is None or clause is None or verb.i > owner.i or clause.left_edge.i != claim.i + 1:
        return False
    if owner.dep_ == "obj" and clause.left_edge.lower_ not in COMPLEMENTIZER:
        return False
    claim.pos_, claim.tag_ = "NOUN", "NNS" if claim.lower_.endswith("s") else "NN"
    hang(claim, verb, "obj")
    for child in [child for child in owner.children if child.dep_ == "det"]:
        hang(child, claim, "det")
    hang(owner, claim, "compound")
    hang(clause, claim, "acl")
    return True


def mend_turned_down(tokens: Sequence[Token], verb: Token) -> bool:
    """Make who turns down a report the subject, and the report the object, where the parser takes all of it
    for one noun; whether the tree changed."""
    if verb.dep_ not in _OF_NOUN or verb.tag_ not in ("VBD", "VBN"):
        return False
    behind = tokens[verb.i - tokens[0].i + 1 :][:2]
    if len(behind) < 2 or behind[0].lower_ not in _REPORTS or behind[1].lower_ not in COMPLEMENTIZER:
        return False
    report = behind[0]
    if report.head is not report or verb.lemma_ not in _TURNING_DOWN:
        return False
    source = verb.head if verb.dep_ == "acl" else next(iter(subjects_of(verb)), None)
    if source is None or source.dep_ != "nsubj" or source.i > verb.i:
        return False
    hang(report, verb, "obj")
    hang(source, verb, "nsubj")
    verb.pos_, verb.tag_ = "VERB", "VBD"
    report.pos_, report.tag_ = "NOUN", "NNS"
    for clause in [child for child in report.children if child.dep_ == "ccomp"]:
        clause.dep_ = "acl"
    return True


def _owner(claim: Token) -> Token | None:
    """Whose a claim is, where the parser takes it for what is turned down or for who claims."""
    subjects, verb = subjects_of(claim), claim.head
    if not subjects:
        return next((one for one in verb.children if one.i == claim.i - 1 and one.dep_ == "obj"), None)
    owner = subjects[0]
    named = owner.i == claim.i - 1 and owner.left_edge.i == verb.i + 1
    turned_down = claim.dep_ == "ccomp" and verb.lemma_ in _TURNING_DOWN
    return owner if named and turned_down and len(subjects) == 1 else None
