"""Subjects that a participle describes, which the parser takes for its own: "Rebels fighting to oust the
junta | said …"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import NOUNS, PAST, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, move

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})


@looks_at(relations={"csubj", "ccomp"}, tags={"VBG"})
def _describe(_: Paragraph, participle: Token) -> bool:
    """ "Rebels fighting to oust the junta said …": the rebels say it, and their fighting only tells who
    they are."""
    subject = next((one for one in participle.children if one.dep_ in SUBJECTS), None)
    verb = participle.head
    if subject is None or subject.pos_ not in NOUNS or subject.i + 1 != participle.i:
        return False
    if verb.tag_ not in _FINITE or verb.i < participle.i:
        return False
    if any(one.dep_ in SUBJECTS for one in verb.children):
        return False
    hang(subject, verb, "nsubj")
    hang(participle, subject, "acl")
    return True


@looks_at(relations={"ccomp", "advcl"}, tags=PAST)
def _describe_by(_: Paragraph, participle: Token) -> bool:
    """ "A report issued by the union | said …": the report says it; by whom it was issued tells which."""
    subject = next((one for one in participle.children if one.dep_ in SUBJECTS), None)
    verb = participle.head
    if subject is None or subject.pos_ not in NOUNS or subject.right_edge.i + 1 != participle.i:
        return False
    if verb.tag_ not in _FINITE or verb.i < participle.i or participle.right_edge.i + 1 != verb.i:
        return False
    if any(one.dep_ in SUBJECTS for one in verb.children):
        return False
    if not any(one.dep_ == "obl:agent" for one in participle.children):
        return False
    if any(one.dep_ in ("aux", "aux:pass", "obj", "cc") for one in participle.children):
        return False
    hang(subject, verb, "nsubj")
    hang(participle, subject, "acl")
    participle.tag_ = "VBN"
    return True


@looks_at(relations={"ROOT"}, tags={"VBG"})
def _set_under_subject(_: Paragraph, participle: Token) -> bool:
    """ "Officers backing the rebels | said …": a participle without "is" is no verb of a sentence that has
    one, and the noun between the two is its object."""
    subject = next((one for one in participle.children if one.dep_ in SUBJECTS), None)
    verb = next((one for one in participle.children if one.dep_ in ("ccomp", "parataxis")), None)
    if subject is None or verb is None or verb.i < participle.i or verb.tag_ not in _FINITE:
        return False
    if any(one.dep_ in ("aux", "cop", "obj", "mark") for one in participle.children):
        return False
    object_ = next((one for one in verb.children if one.dep_ in SUBJECTS and one.i < verb.i), None)
    if object_ is None or object_.left_edge.i != participle.i + 1 or subject.i > participle.i:
        return False
    others = [one for one in participle.children if one not in (subject, verb)]
    hang(verb, verb, "ROOT")
    hang(object_, participle, "obj")
    hang(subject, verb, "nsubj")
    hang(participle, subject, "acl")
    move(others, verb)
    return True


@looks_at(relations={"acl"}, tags=PAST)
def _set_first(_: Paragraph, participle: Token) -> bool:
    """ "The ministry accused the rebels of lying and | said …": with an object, and "and" before the next
    verb, what was taken for a participle of the subject is the first of two verbs."""
    noun, objects = participle.head, [one for one in participle.children if one.dep_ == "obj"]
    verb = noun.head
    if not objects or noun.dep_ != "nsubj" or verb.i < participle.i:
        return False
    links = [one.i for one in verb.children if one.dep_ == "cc" and participle.i < one.i < verb.i]
    if not links or verb.tag_ not in _FINITE or noun.i > participle.i:
        return False
    above, relation = (participle, verb.dep_) if verb.head is verb else (verb.head, verb.dep_)
    lead = [one for one in verb.children if one.i < noun.i]
    hang(participle, above, relation)
    hang(noun, participle, "nsubj")
    hang(verb, participle, "conj")
    move(lead, participle)
    participle.tag_ = "VBD"
    return True


@looks_at(relations={"nsubj"}, parts={"NOUN", "ADJ"})
def _belong_to_next(tokens: Paragraph, part: Token) -> bool:
    """ "The pro-rebel Olmar web site | reports 30 deaths": of two subjects in one phrase the first, behind a
    hyphen, only describes the second."""
    subjects = [one for one in part.head.children if one.dep_ == "nsubj" and one.i < part.head.i]
    if len(subjects) != 2 or subjects[0] is not part or subjects[1].left_edge.i != part.i + 1:
        return False
    if part is tokens[0] or tokens.before(part)[-1].text != "-" or tokens.before(part)[-1].whitespace_:
        return False
    before = list(part.children)
    hang(part, subjects[1], "compound")
    move([one for one in before if one.dep_ == "det"], subjects[1])
    return True


MENDS = (_describe, _describe_by, _set_under_subject, _set_first, _belong_to_next)
