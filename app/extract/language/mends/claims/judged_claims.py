"""Claims whose judgement the parser hangs below them.

"The army's claim that 30 died was rejected by the union": the verb behind the clause is the sentence's, and
the claim its subject. "New details cast doubt on army claims that 85 died": the details claim nothing.
"""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, HELPING, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, move, raise_verb, subject_relation, subjects_of, take_place
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER

_REPORTS = word_set("rules/language", "judged_claims", "reports")
_SAYING = word_set("rules/language", "judged_claims", "saying")
_CASTING = word_set("rules/language", "judged_claims", "casting")
_DOUBTS = word_set("rules/language", "judged_claims", "doubts")
_CLAIMS = word_set("rules/language", "named_claims", "claims")
_CALLING = word_set("rules/language", "judged_claims", "calling")
_AGAINST = word_set("stances", "against", "words")
_TELLING = word_set("rules/language", "told_hearers", "telling")
_CLAUSE = frozenset({"acl", "acl:relcl", "ccomp"})


@looks_at(relations={"obj"}, parts={"NOUN"}, words=_AGAINST)
def _call(_: Paragraph, judgement: Token) -> bool:
    """ "Called the spying accusation | absurd": the last word of what is judged is what it is called."""
    verb, claim = judgement.head, next((one for one in judgement.children if one.i + 1 == judgement.i), None)
    if verb.lemma_ not in _CALLING or claim is None:
        return False
    if claim.dep_ != "compound" or claim.lower_ not in _REPORTS or judgement.i < verb.i:
        return False
    before = [one for one in judgement.children if one.i < claim.i]
    if not any(one.pos_ == "DET" or one.dep_ == "nmod:poss" for one in before):
        return False  # "called it report nonsense"
    hang(claim, verb, "obj")
    move(before, claim)
    judgement.pos_, judgement.tag_, judgement.dep_ = "ADJ", "JJ", "xcomp"
    return True


@looks_at(relations={"ROOT", "ccomp"}, words=_REPORTS | _CLAIMS)
def _judge(_: Paragraph, claim: Token) -> bool:
    """ "The claim that 30 died | was rejected", "said that press reports that 30 died | were false": the
    second verb has no subject but the claim."""
    clause = next((one for one in claim.children if one.dep_ in _CLAUSE and one.i > claim.i), None)
    if clause is None or clause.lemma_ in _SAYING or not subjects_of(clause):
        return False
    for verb in clause.children:
        if verb.dep_ not in ("ccomp", "advcl") or verb.i < clause.i or subjects_of(verb):
            continue
        helper = verb.left_edge
        if helper.tag_ in FINITE and helper.dep_ in HELPING and helper.head is verb:
            if claim.pos_ == "VERB":  # "Army | claims that 30 died were rejected"
                _make_noun(claim)
            opening = [one for one in claim.children if one.dep_ == "mark" and one.i < claim.i]
            take_place(verb, claim)
            hang(claim, verb, subject_relation(verb))
            move(opening, verb)
            clause.dep_ = "acl"
            return True
    return False


def _make_noun(claim: Token) -> None:
    """Make a noun of a claim that was taken for a verb, and whose it is of the verb's subject."""
    claim.pos_, claim.tag_ = "NOUN", "NNS"
    for owner in subjects_of(claim):
        owner.dep_ = "compound"


@looks_at(relations=SUBJECTS, parts={"VERB"}, words=_CLAIMS)
def _be_subject(_: Paragraph, claim: Token) -> bool:
    """ "Press | reports that 30 died were false": what is itself a subject is no verb that has one."""
    clause = next((one for one in claim.children if one.dep_ == "ccomp" and one.i > claim.i), None)
    if clause is None or clause.left_edge.lower_ not in COMPLEMENTIZER or claim.i > claim.head.i:
        return False
    _make_noun(claim)
    clause.dep_ = "acl"
    return True


@looks_at(relations={"ROOT"}, parts={"VERB"}, words=_CLAIMS)
def _doubt(_: Paragraph, claim: Token) -> bool:
    """ "Details cast doubt on army | claims that 85 died": with its subject's verb right before it."""
    clause = next((one for one in claim.children if one.dep_ == "ccomp" and one.i > claim.i), None)
    source = next(iter(subjects_of(claim)), None)
    if clause is None or source is None or clause.left_edge.lower_ not in COMPLEMENTIZER:
        return False
    verb = next((one for one in source.children if one.dep_ == "acl" and one.lemma_ in _CASTING), None)
    behind = [] if verb is None else [one for one in verb.children if one.dep_ == "obl"]
    owner = next((one for one in behind if one.right_edge.i + 1 == claim.i), None)
    if verb is None or owner is None or not any(one.lower_ in _DOUBTS for one in verb.children):
        return False
    claim.pos_, claim.tag_ = "NOUN", "NNS"
    raise_verb(source, verb)
    hang(claim, verb, "obl")
    for case in [child for child in owner.children if child.dep_ == "case"]:
        hang(case, claim, "case")
    hang(owner, claim, "compound")
    hang(clause, claim, "acl")
    for doubt in [one for one in verb.children if one.lower_ in _DOUBTS]:
        doubt.pos_, doubt.tag_, doubt.dep_ = "NOUN", "NN", "obj"
    return True


@looks_at(relations={"acl:relcl"}, parts={"VERB"}, words=_CLAIMS)
def _judge_to_hearer(_: Paragraph, claim: Token) -> bool:
    """ "Told the radio that press | reports that 30 died were false": the radio is told, and is not false."""
    hearer, judgement = claim.head, claim.head.head
    clause = next((one for one in claim.children if one.dep_ == "ccomp" and one.i > claim.i), None)
    if clause is None or clause.left_edge.lower_ not in COMPLEMENTIZER or hearer.dep_ != "nsubj":
        return False
    verb = judgement.head
    if verb.lemma_ not in _TELLING or hearer.i < verb.i:
        return False
    if judgement.i < clause.i or judgement.dep_ != "ccomp":
        return False
    thats = [one for one in claim.children if one.lower_ in COMPLEMENTIZER and one.i < claim.i]
    hang(hearer, verb, "iobj")
    hang(claim, judgement, subject_relation(judgement))
    _make_noun(claim)
    clause.dep_ = "acl"
    for that in thats:
        that.pos_, that.tag_ = "SCONJ", "IN"
        hang(that, judgement, "mark")
    return True


MENDS = (_call, _judge_to_hearer, _doubt, _judge, _be_subject)
