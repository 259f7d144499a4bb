"""Verbs taken for participles before what they count: "the raid | killed | 12 civilians"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import NOUNS, PAST
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, move, take_place


@looks_at(relations={"amod"}, tags=PAST)
def _give_object(_: Paragraph, verb: Token) -> bool:
    """Give a verb right before a number the noun before it for its subject, and what is counted for its
    object; no participle stands there: "the 12 killed civilians". Whether the tree changed."""
    counted = verb.head
    if counted.i < verb.i + 2:
        return False
    number = next((one for one in counted.children if one.dep_ == "nummod" and one.i == verb.i + 1), None)
    before = [one for one in (*counted.children, *verb.children) if one.i == verb.i - 1]
    if number is None or not before or before[0].pos_ not in NOUNS:
        return False
    doer = before[0]
    article = [one for one in counted.children if one.i < doer.i]
    relation = "ccomp" if counted.dep_.startswith("nsubj") and counted.head.i < counted.i else counted.dep_
    take_place(verb, counted, relation)
    hang(counted, verb, "obj")
    hang(doer, verb, "nsubj")
    move(article, doer)
    verb.tag_ = "VBD"
    return True


MENDS = (_give_object,)
