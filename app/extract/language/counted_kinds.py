"""Participles between a number and what it counts: in "four confirmed cases" nobody confirms."""

from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of

_PAST = frozenset({"VBD", "VBN"})


def mend_counted_kind(verb: Token) -> bool:
    """Hang a number and the participle behind it on the plural that follows, where the tree has the
    number as subject and the plural as object."""
    if verb.tag_ not in _PAST or verb.pos_ != "VERB":
        return False
    subjects = subjects_of(verb)
    things = [child for child in verb.children if child.dep_ == "obj"]
    if len(subjects) != 1 or len(things) != 1:
        return False
    number, thing = subjects[0], things[0]
    beside = number.i + 1 == verb.i == thing.i - 1
    if not beside or not number.like_num or number.children or thing.tag_ != "NNS":
        return False
    hang(thing, thing if verb.head is verb else verb.head, verb.dep_)
    for child in [child for child in verb.children if child is not thing]:
        hang(child, thing, child.dep_)
    hang(number, thing, "nummod")
    hang(verb, thing, "amod")
    verb.tag_ = "VBN"
    return True
