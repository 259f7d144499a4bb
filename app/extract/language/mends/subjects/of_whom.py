"""Slips of the parser around clauses that tell of several from among those before them: "Two envoys, both of
whom | left, said …"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import NOUNS, SPOKEN, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subject_relation, subjects_of, take_place
from app.extract.lexicon import word_set

_WHOM = word_set("rules/language", "of_whom", "whom")
_CLAUSES = frozenset({"ccomp", "parataxis", "dep", "csubj", "advcl"})
"""Relations of a clause that the parser took for one of its own."""
_NAMING = NOUNS | {"NUM"}


@looks_at(relations={"nmod"}, words=_WHOM)
def _hang_on_all(tokens: Paragraph, whom: Token) -> bool:
    """Hang a clause with such a subject on those whom it is of, who are the subject of the verb behind it;
    whether the tree changed."""
    if whom.head.dep_ not in SUBJECTS:
        return False
    some, clause = whom.head, whom.head.head
    at = tokens.place(some.left_edge) - 1
    if at < 1 or tokens[at].text != "," or clause.i < whom.i or clause.dep_ not in _CLAUSES | {"amod"}:
        return False
    whole = _whole(tokens[at - 1], some)
    if whole is None:
        return False
    torn = clause.dep_ == "amod"
    if torn:
        _give_object(clause)
    if whole.head is clause and not _give_to_verb(whole, clause):
        return torn
    hang(clause, whole, "acl:relcl")
    return True


def _whole(last: Token, some: Token) -> Token | None:
    """The noun whose phrase ends before the comma, with participles in it but no clause."""
    found = None
    while last.i < some.i and last.head is not last and not subjects_of(last):
        if last.pos_ in _NAMING:
            found = last
        last = last.head
    return found


def _give_object(clause: Token) -> None:
    """ "Most of whom | requested anonymity": with a subject it is a verb, and has an object."""
    noun = clause.head
    take_place(clause, noun)
    hang(noun, clause, "obj")
    clause.tag_ = "VBD"


def _give_to_verb(whole: Token, clause: Token) -> bool:
    """Make a noun the subject of the verb over the clause that took it, where that verb lacks one."""
    verb = clause.head
    if verb.i < clause.i or verb.tag_ not in SPOKEN or subjects_of(verb):
        return False
    if not any(one.text == "," and clause.i < one.i < verb.i for one in (*clause.children, *verb.children)):
        return False
    hang(whole, verb, subject_relation(verb))
    return True


MENDS = (_hang_on_all,)
