"""Verbs behind a clause that tells of their subject: "The union, which runs the clinic, | counted 12 dead".

The parser joins such a verb to the clause before it, and leaves the sentence none of its own.
"""

from collections.abc import Sequence

from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang, raise_verb, subjects_of, top_of

_LOOSE = frozenset({"conj", "acl", "acl:relcl", "parataxis", "dep"})
_SPOKEN = frozenset({"VBD", "VBZ", "VBP", "VBN"})
"""Tags of a finite verb, and of the participle that it is taken for."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_NAMING = frozenset({"NOUN", "PROPN"})
_OWN = frozenset({"cc", "mark", "aux", "aux:pass", "cop"})
_PREDICATE = frozenset({"cop", "nsubj", "nsubj:pass", "aux", "aux:pass", "expl", "mark"})
_FRONTED = frozenset({"obl", "obl:unmarked", "advmod", "advcl", "cc"})
_MARKS = frozenset({",", "–", "—", "--"})


def mend_behind_aside(tokens: Sequence[Token], verb: Token) -> bool:
    """Make the verb right behind the mark that closes a relative clause that of the sentence, where it has
    no other; whether the tree changed."""
    if verb.dep_ not in _LOOSE or verb.tag_ not in _SPOKEN or verb.pos_ != "VERB":
        return False
    at = verb.i - tokens[0].i
    if at < 1 or tokens[at - 1].text not in _MARKS or subjects_of(verb):
        return False
    if any(one.dep_ in _OWN for one in verb.children):
        return False
    top = top_of(verb)
    if top.pos_ not in _NAMING or top.i > verb.i or any(one.dep_ in _PREDICATE for one in top.children):
        return False
    if not _is_aside(tokens[top.i - tokens[0].i : at]) or not _opens(tokens, top):
        return False
    fronted = [one for one in top.children if one.i < top.i and one.dep_ in _FRONTED]
    loose = [one for one in below(top) if one.i > verb.i and one.head.i < verb.i and one.head is not top]
    tag = verb.tag_
    raise_verb(top, verb)
    verb.tag_ = tag if tag in _FINITE else "VBD"
    for one in (*fronted, *loose):
        hang(one, verb, one.dep_)
    return True


def _is_aside(before: Sequence[Token]) -> bool:
    """Whether what stands between a noun and a mark ends with a relative clause that a mark opens, and has no
    other verb."""
    for at, token in enumerate(before):
        if token.tag_ in _RELATIVE:
            asides = {before[at - 1].text, before[at - 2].text} if at > 1 else {before[at - 1].text}
            return not _MARKS.isdisjoint(asides)  # "volunteers, | some of whom", "a firm, | which"
        if token.tag_ in _FINITE:
            return False
    return False


def _opens(tokens: Sequence[Token], top: Token) -> bool:
    """Whether no verb stands before a noun in its sentence."""
    for token in reversed(tokens[: top.i - tokens[0].i + 1]):
        if token.tag_ in _FINITE or token.tag_ == "VBN":
            return False
        if token.is_sent_start:
            break
    return True
