"""Claims that the parser takes for verbs, with whose they are right before them.

"The army dismissed a rebel group claim that 40 died": the group is not what is dismissed.
"""

from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER

_CLAIMS = word_set("rules/language", "named_claims", "claims")


def mend_named_claim(claim: Token) -> bool:
    """Make a claim the object that the word before it was taken for; whether the tree changed."""
    if claim.lower_ not in _CLAIMS or claim.pos_ != "VERB" or subjects_of(claim):
        return False
    verb = claim.head
    owner = next((one for one in verb.children if one.i == claim.i - 1 and one.dep_ == "obj"), None)
    clause = next((one for one in claim.children if one.dep_ == "ccomp" and one.i > claim.i), None)
    if owner is None or clause is None or verb.i > owner.i:
        return False
    if clause.left_edge.i != claim.i + 1 or clause.left_edge.lower_ not in COMPLEMENTIZER:
        return False
    claim.pos_, claim.tag_ = "NOUN", "NN"
    hang(claim, verb, "obj")
    for child in [child for child in owner.children if child.dep_ == "det"]:
        hang(child, claim, "det")
    hang(owner, claim, "compound")
    hang(clause, claim, "acl")
    return True
