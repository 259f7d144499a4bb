"""Slips of the parser around a possessive: what somebody owns is a noun, and rules its phrase."""

from collections.abc import Sequence

from app.extract.language.tokens import Token
from app.extract.language.trees import hang
from app.extract.lexicon.function_words import OWNER_SIGNS

_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_NOUN_PLACES = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass", "conj"})
_HELPERS = frozenset({"cop", "aux", "aux:pass"})
_IN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})


def mend_possessive(tokens: Sequence[Token], token: Token) -> bool:
    """Mend a word behind a possessive, and a possessive that is made a subject; whether the tree changed."""
    if token.tag_ in ("VBZ", "VBP", "VB"):
        return _make_noun(token) if token.dep_ in _NOUN_PLACES | {"ccomp"} else _make_report(token)
    if token.dep_ in _SUBJECT and token.i < token.head.i:
        return _give_to_owned(tokens, token)
    return False


def _make_noun(token: Token) -> bool:
    """ "… disputes the workers' claims": what is owned, and stands where a noun does, is no verb."""
    owner = next((child for child in token.children if child.dep_ == "nmod:poss"), None)
    if owner is None or owner.right_edge.i > token.i or owner.right_edge.lower_ not in OWNER_SIGNS:
        return token.dep_ == "ccomp" and _make_report(token)
    token.pos_ = "NOUN"
    token.tag_ = "NNS" if token.tag_ == "VBZ" else "NN"
    if token.dep_ == "ccomp":
        token.dep_ = "obj"
        for child in token.children:
            child.dep_ = "acl" if child.dep_ == "ccomp" else child.dep_
    return False


def _make_report(claim: Token) -> bool:
    """ "The rebels' claim that 40 died is false": what is owned is no verb, and its clause not the one
    that rules the sentence."""
    owner = next((child for child in claim.children if child.dep_ in _SUBJECT), None)
    clause = next((child for child in claim.children if child.dep_ == "ccomp" and child.i > claim.i), None)
    if owner is None or clause is None or owner.i + 1 == claim.i or clause.left_edge.i != claim.i + 1:
        return False
    if owner.right_edge.i + 1 != claim.i or owner.right_edge.lower_ not in OWNER_SIGNS:
        return False
    ruling = _predicate_behind(claim, clause)
    if ruling is None:
        return False
    stolen = next((child for child in ruling.children if child.dep_ in _SUBJECT), None)
    if stolen is not None:
        hang(stolen, clause, "obj")
    above, relation = (ruling, "ROOT") if claim.head is claim else (claim.head, claim.dep_)
    hang(ruling, above, relation)
    passive = any(child.dep_ == "aux:pass" for child in ruling.children)
    for child in [child for child in claim.children if child.i > clause.i]:
        hang(child, ruling, child.dep_)
    claim.pos_, claim.tag_ = "NOUN", "NNS" if claim.tag_ == "VBZ" else "NN"
    hang(claim, ruling, "nsubj:pass" if passive else "nsubj")
    hang(owner, claim, "nmod:poss")
    hang(clause, claim, "acl")
    return True


def _predicate_behind(claim: Token, clause: Token) -> Token | None:
    """What is said of a report behind its clause: the first that has a helping verb of its own."""
    behind = (child for top in (clause, claim, claim.head) for child in top.children if child.i > clause.i)
    predicates = (one for one in behind if one.dep_ == "ccomp" and one is not clause)
    return next((one for one in predicates if any(c.dep_ in _HELPERS for c in one.children)), None)


def _give_to_owned(tokens: Sequence[Token], owner: Token) -> bool:
    """ "A lawyers' collective disputed …": not the lawyers are the subject, but the last word before
    the verb that is theirs, whatever the tagger took it for."""
    sign = next(
        (child for child in owner.children if child.dep_ == "case" and child.lower_ in OWNER_SIGNS), None
    )
    if sign is None or sign is not owner.right_edge:
        return False
    owned = _last_of_phrase(tokens, sign)
    if owned is None or owned.head.i < owned.i or owned.head not in (owner.head, owner.head.head):
        return False
    verb, relation = owned.head, owner.dep_
    owned.pos_, owned.tag_ = "NOUN", "NN"
    if verb.tag_ == "VBN" and not any(child.dep_ in ("aux", "aux:pass", "cop") for child in verb.children):
        verb.tag_ = "VBD"
    hang(owned, verb, relation)
    hang(owner, owned, "nmod:poss")
    for one in tokens[sign.i + 1 - tokens[0].i : owned.i - tokens[0].i]:
        if one.head is verb:
            hang(one, owned, one.dep_)
    return True


def _last_of_phrase(tokens: Sequence[Token], sign: Token) -> Token | None:
    """The last word behind a possessive sign that can belong to its phrase, before a verb and at most
    adverbs: "Tarsia's military again | denied"."""
    last = None
    for one in tokens[sign.i + 1 - tokens[0].i :]:
        if one.pos_ == "ADV" and last is not None:
            continue
        if one.pos_ not in _IN_PHRASE:
            return last if one.pos_ in ("VERB", "AUX") else None
        last = one
    return None
