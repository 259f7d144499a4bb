"""Claims that the parser takes for verbs, with whose they are right before them.

"The army dismissed a rebel group claim that 40 died": the group is not what is dismissed. "The embassy
denied US claims that it sells arms": it is not denied that the US claims so.
"""

from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER

_CLAIMS = word_set("rules/language", "named_claims", "claims")
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


def _owner(claim: Token) -> Token | None:
    """Whose a claim is, where the parser takes it for what is turned down or for who claims."""
    subjects, verb = subjects_of(claim), claim.head
    if not subjects:
        return next((one for one in verb.children if one.i == claim.i - 1 and one.dep_ == "obj"), None)
    owner = subjects[0]
    named = owner.i == claim.i - 1 and owner.left_edge.i == verb.i + 1
    turned_down = claim.dep_ == "ccomp" and verb.lemma_.lower() in _TURNING_DOWN
    return owner if named and turned_down and len(subjects) == 1 else None
