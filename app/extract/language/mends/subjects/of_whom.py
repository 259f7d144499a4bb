"""Slips of the parser around clauses that tell of several from among those before them: "Two envoys, both of
whom | left, said …"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, take_place
from app.extract.lexicon import word_set

_WHOM = word_set("rules/language", "of_whom", "whom")
_CLAUSES = frozenset({"ccomp", "parataxis", "dep", "csubj", "advcl"})
"""Relations of a clause that the parser took for one of its own."""


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
    whole, torn = tokens[at - 1], clause.dep_ == "amod"
    if torn:
        _give_object(clause)
    if whole.head is clause:
        return torn
    hang(clause, whole, "acl:relcl")
    return True


def _give_object(clause: Token) -> None:
    """ "Most of whom | requested anonymity": with a subject it is a verb, and has an object."""
    noun = clause.head
    take_place(clause, noun)
    hang(noun, clause, "obj")
    clause.tag_ = "VBD"


MENDS = (_hang_on_all,)
