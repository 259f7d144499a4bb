"""Claims that something or nothing supports, where the parser loses what supports them.

"There was no evidence to support newspaper claims that 12 were freed": no newspaper is supported, and nobody
claims that here. "There was no evidence to back the report": what backs it is a verb.
"""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, INFINITIVE

_CLAIMS = word_set("rules/language", "named_claims", "claims")
_SUPPORTING = word_set("rules/stances", "grounds", "supporting")
_GROUNDING = word_set("rules/stances", "grounds", "grounding")
_BACKING = word_set("rules/language", "supported_claims", "backing")


@looks_at(parts={"VERB"}, words=_CLAIMS)
def _be_supported(tokens: Paragraph, claim: Token) -> bool:
    """Make a claim the object that the word before it was taken for; whether the tree changed."""
    clause = next((one for one in claim.children if one.dep_ == "ccomp" and one.i > claim.i), None)
    if clause is None or clause.left_edge.lower_ not in COMPLEMENTIZER or subjects_of(claim):
        return False
    owner = next(iter(tokens.before(claim)[-1:]), claim)
    named = owner.dep_ == "obj" and claim.head is not claim
    verb = owner.head if named else claim.head
    if verb.lemma_ not in _SUPPORTING or not (named or claim.dep_ == "obj") or verb.i > claim.i:
        return False
    claim.pos_, claim.tag_ = "NOUN", "NNS" if claim.lower_.endswith("s") else "NN"
    hang(claim, verb, "obj")
    if named:
        hang(owner, claim, "compound")
    hang(clause, claim, "acl")
    return True


@looks_at(relations={"compound"}, words=_BACKING)
def _back(tokens: Paragraph, back: Token) -> bool:
    """Make a verb of what was taken for a part of the report that it backs; whether the tree changed."""
    report, to = back.head, next(iter(tokens.before(back)[-1:]), back)
    if report.dep_ != "nmod" or report.head.lemma_ not in _GROUNDING or report.i < back.i:
        return False
    if to.lower_ not in INFINITIVE or to.head is not report:
        return False
    back.pos_, back.tag_ = "VERB", "VB"
    hang(back, report.head, "acl")
    hang(to, back, "mark")
    hang(report, back, "obj")
    return True


MENDS = (_be_supported, _back)
