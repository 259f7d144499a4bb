"""Counts that one source tells, right before another, which the parser takes for the subject of the second:
"Rebels claim 30 arrests in Lomeda, | police say 4"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of

_TOLD = frozenset({"obj", "ccomp", "xcomp"})


@looks_at(tags=FINITE)
def _give_count_back(_: Paragraph, verb: Token) -> bool:
    """ "Rebels claim 30 arrests in Lomeda, | police say 4": of two subjects of the second verb the first is
    what the first verb tells, where a mark parts the two."""
    telling, subjects = verb.head, [one for one in verb.children if one.dep_ == "nsubj"]
    if len(subjects) != 2 or telling.tag_ not in FINITE:
        return False
    first, second = subjects
    if first.left_edge.i != telling.i + 1 or second.i > verb.i or not subjects_of(telling):
        return False
    if any(one.dep_ in _TOLD and one is not verb for one in telling.children):
        return False
    if not any(one.text == "," and first.i < one.i < second.i for one in verb.children):
        return False
    hang(first, telling, "obj")
    verb.dep_ = "parataxis"
    return True


MENDS = (_give_count_back,)
