"""Slips of the parser that grammar rules out, mended in the tree before anybody reads it."""

from collections.abc import Sequence

from app.extract.language.tokens import Token

_ONCE = frozenset({"nsubj", "nsubj:pass", "obj"})
"""Relations that a word has to one other at most (Universal Dependencies, guidelines on core arguments)."""


def mend(tokens: Sequence[Token]) -> None:
    """Mend the trees of a paragraph, whose heads, children and edges are told already."""
    for token in tokens:
        if token.dep_ in _ONCE and token.children and token.children[0].dep_ == "cc":
            _join(token)


def _join(second: Token) -> None:
    """ "Residents and aid workers say": a second subject behind "and" is part of the first."""
    cc = second.children[0]
    first = next((one for one in second.head.children if one.dep_ == second.dep_ and one.i < second.i), None)
    if first is None or cc.i > second.i or first.right_edge.i + 1 != second.left_edge.i:
        return
    second.head.children = [one for one in second.head.children if one is not second]
    second.head, second.dep_ = first, "conj"
    first.children = [*first.children, second]
    first.right_edge = second.right_edge
