"""Slips of the parser around auxiliaries: they help a verb, and rule nothing themselves."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import PAST, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang

_SHORTEST = 2
"""Fewest letters of a name of capitals."""
_OWN = frozenset({"advmod", "punct", "cc", "mark"})
"""Relations of what may stay with an auxiliary."""


@looks_at(parts={"AUX"})
def _name_capitals(tokens: Paragraph, token: Token) -> bool:
    """ "IS | claimed the raid", "an IS | statement": capitals are a name and no form of "to be", unless all
    is shouted; whether the tree changed."""
    if not token.text.isupper() or len(token.text) < _SHORTEST or token.head is token:
        return False
    if not any(one.is_lower and one.is_alpha for one in tokens):
        return False
    told, verb = (token.pos_, token.tag_), token.head
    token.pos_, token.tag_ = "PROPN", "NNP"
    if token.dep_ in ("aux", "aux:pass") and verb.i == token.i + 1 and verb.tag_ in PAST:
        for child in verb.children:
            if child.i > verb.i and child.dep_ in SUBJECTS:
                child.dep_ = "obj"
        verb.tag_ = "VBD"
        token.dep_ = "nsubj"
        return True
    if token.dep_ == "cop" and verb.i > token.i:
        for child in verb.children:
            child.dep_ = "det" if child.tag_ == "DT" else child.dep_
        token.dep_ = "compound"
        return True
    token.pos_, token.tag_ = told
    return False


@looks_at(relations={"aux"})
def _give_to_verb(_: Paragraph, token: Token) -> bool:
    """ "The army | has on Monday denied …": what a day parts from its verb is that verb's subject and
    not its auxiliary's; whether the tree changed."""
    verb = token.head
    if verb.pos_ not in ("VERB", "AUX") or verb is token or verb.i < token.i:
        return False
    moved = [child for child in token.children if child.dep_ not in _OWN]
    for child in moved:
        hang(child, verb, child.dep_)
    return bool(moved)


MENDS = (_give_to_verb, _name_capitals)
