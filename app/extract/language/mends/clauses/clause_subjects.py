"""Subjects that the parser takes for a clause of their own: "The firm's director, Ann Lee, | said …"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import NAMING, is_predicate
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.mends.subjects.closing_subjects import is_finite
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, subjects_of

_CLAUSES = frozenset({"ccomp", "parataxis", "dep"})
"""Relations of a clause: a noun that has neither verb nor subject is none."""
_SHARING = frozenset({"conj", "acl", "acl:relcl", "advcl", "xcomp"})
"""Relations of a verb that may leave its subject unsaid."""


@looks_at(relations=_CLAUSES, parts=NAMING)
def _give_to_verb(tokens: Paragraph, noun: Token) -> bool:
    """ "The firm's director, Ann Lee, said …": a noun that is no clause, with nothing but marks between
    its phrase and a verb that lacks a subject, is that verb's."""
    if is_predicate(noun):
        return False
    verb = _after(tokens, noun.right_edge)
    if verb is None or verb.pos_ != "VERB" or not is_finite(verb):
        return False
    behind = _wrong_subject(noun, verb)
    if subjects_of(verb) and behind is None:
        return False
    if verb.dep_ in _SHARING or is_above(noun, verb):
        return False
    if behind is not None:
        behind.dep_ = "obj"
    hang(noun, verb, "nsubj")
    return True


def _wrong_subject(noun: Token, verb: Token) -> Token | None:
    """The object that was taken for the subject: "The staff, which spoke of 400, confirmed | the raid",
    "Ann Lee, head of the council, confirmed | the toll"."""
    told = any(child.dep_ == "acl:relcl" and child.i > noun.i for child in noun.children)
    told = told or (noun.pos_ == "PROPN" and any(child.dep_ == "appos" for child in noun.children))
    subjects = subjects_of(verb)
    alone = told and len(subjects) == 1 and subjects[0].i > verb.i
    return subjects[0] if alone and not any(child.dep_ == "obj" for child in verb.children) else None


def _after(tokens: Paragraph, last: Token) -> Token | None:
    """The first word behind a token of a paragraph, marks left out."""
    offset = tokens.place(last) + 1
    return next((token for token in tokens[offset:] if not token.is_punct), None)


MENDS = (_give_to_verb,)
