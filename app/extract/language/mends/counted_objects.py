"""Verbs taken for participles before what they count: "the raid | killed | 12 civilians"."""

from app.extract.language.tokens import Token
from app.extract.language.trees import hang, take_place

_PAST = frozenset({"VBN", "VBD"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def mend_counted_object(verb: Token) -> bool:
    """Give a verb right before a number the noun before it for its subject, and what is counted for its
    object; no participle stands there: "the 12 killed civilians". Whether the tree changed."""
    counted = verb.head
    if verb.tag_ not in _PAST or verb.dep_ != "amod" or counted.i < verb.i + 2:
        return False
    number = next((one for one in counted.children if one.dep_ == "nummod" and one.i == verb.i + 1), None)
    before = [one for one in (*counted.children, *verb.children) if one.i == verb.i - 1]
    if number is None or not before or before[0].pos_ not in _NOUNS:
        return False
    doer = before[0]
    article = [one for one in counted.children if one.i < doer.i]
    relation = "ccomp" if counted.dep_.startswith("nsubj") and counted.head.i < counted.i else counted.dep_
    take_place(verb, counted, relation)
    hang(counted, verb, "obj")
    hang(doer, verb, "nsubj")
    for one in article:
        hang(one, doer, one.dep_)
    verb.tag_ = "VBD"
    return True
