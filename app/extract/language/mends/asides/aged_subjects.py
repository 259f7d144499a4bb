"""Subjects told with an age, which the parser takes for who does it: "Children under five | die"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, move

_PREDICATE = SUBJECTS | {"cop", "aux"}


@looks_at(relations={"nmod", "obl"}, tags={"VBP", "VBD"})
def _give_to_aged(_: Paragraph, verb: Token) -> bool:
    """ "Children under five | die": what is under a number is who does it, and not the number."""
    top = verb.head
    many = next((one for one in (top, *top.children) if one.i == verb.i - 3 and one.tag_ == "NNS"), None)
    age = next((one for one in verb.children if one.dep_ == "nsubj" and one.tag_ == "CD"), None)
    lead = next((one for one in verb.children if one.dep_ == "case" and one.i == verb.i - 2), None)
    if many is None or age is None or lead is None or any(one.dep_ in _PREDICATE for one in many.children):
        return False
    behind = [one for one in many.children if one.i > verb.i]
    above, relation = many.head, many.dep_
    hang(verb, verb if above is many else above, "ccomp" if relation == "obj" else relation)
    hang(many, verb, "nsubj")
    hang(age, many, "nmod")
    hang(lead, age, "case")
    move(behind, verb)
    return True


MENDS = (_give_to_aged,)
