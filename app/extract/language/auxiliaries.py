"""Slips of the parser around auxiliaries: they help a verb, and rule nothing themselves."""

from app.extract.language.tokens import Token
from app.extract.language.trees import hang

_OWN = frozenset({"advmod", "punct", "cc", "mark"})
"""Relations of what may stay with an auxiliary."""


def mend_auxiliary(token: Token) -> bool:
    """ "The army | has on Monday denied …": what a day parts from its verb is that verb's subject and
    not its auxiliary's; whether the tree changed."""
    verb = token.head
    if token.dep_ != "aux" or verb.pos_ not in ("VERB", "AUX") or verb is token or verb.i < token.i:
        return False
    moved = [child for child in token.children if child.dep_ not in _OWN]
    for child in moved:
        hang(child, verb, child.dep_)
    return bool(moved)
