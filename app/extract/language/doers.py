"""A bare number that does something, where the parser takes its verb for what is counted.

"An estimated 60,000 attended Ortega's funeral": nobody counts the attended.
"""

from app.extract.language.tokens import Token
from app.extract.language.trees import hang

_PAST = frozenset({"VBN", "VBD"})
_OWNED = "nmod:poss"


def mend_doer(number: Token) -> bool:
    """Make a number the subject of the verb behind it that has an object; whether the tree changed."""
    verb = number.head
    if number.dep_ != "nummod" or verb.tag_ not in _PAST or verb.i != number.i + 1:
        return False
    if verb.dep_ == "amod" and not _take_object(verb):
        return False
    if not any(child.dep_ == "obj" and child.i > verb.i for child in verb.children):
        return False
    verb.pos_, verb.tag_ = "VERB", "VBD"
    hang(number, verb, "nsubj")
    for one in [one for one in verb.children if one.i < number.i and one.dep_ in ("amod", "det", "advmod")]:
        hang(one, number, one.dep_)
    return True


def _take_object(verb: Token) -> bool:
    """Set a verb above the thing it was taken to describe, where that is somebody's: "60,000 protested |
    Ortega's arrival"; whether it was."""
    thing = verb.head
    owner = next((child for child in thing.children if child.dep_ == _OWNED and child.i > verb.i), None)
    if owner is None or thing.i < verb.i:
        return False
    before = [child for child in thing.children if child.i < verb.i]
    hang(verb, verb if thing.head is thing else thing.head, thing.dep_)
    for one in before:
        hang(one, verb, one.dep_)
    for one in [child for child in thing.children if child.is_punct and child.i > thing.i]:
        hang(one, verb, one.dep_)
    hang(thing, verb, "obj")
    return True
