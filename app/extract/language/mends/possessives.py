"""Slips of the parser around a possessive: what somebody owns is a noun, and rules its phrase."""

from collections.abc import Sequence

from app.extract.language.tokens import Token
from app.extract.language.trees import hang
from app.extract.lexicon.function_words import OWNER_SIGNS

_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_NOUN_PLACES = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass", "conj", "ccomp"})
_IN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})


def mend_possessive(tokens: Sequence[Token], token: Token) -> bool:
    """Mend a word behind a possessive, and a possessive that is made a subject; whether the tree changed."""
    if token.tag_ in ("VBZ", "VBP", "VB"):
        if token.dep_ in _NOUN_PLACES:
            _make_noun(token)
        return False
    if token.dep_ in _SUBJECT and token.i < token.head.i:
        return _give_to_owned(tokens, token)
    return False


def _make_noun(token: Token) -> None:
    """ "… disputes the workers' claims": what is owned, and stands where a noun does, is no verb."""
    owner = next((child for child in token.children if child.dep_ == "nmod:poss"), None)
    if owner is None or owner.right_edge.i > token.i or owner.right_edge.lower_ not in OWNER_SIGNS:
        return
    token.pos_ = "NOUN"
    token.tag_ = "NNS" if token.tag_ == "VBZ" else "NN"
    if token.dep_ == "ccomp":
        token.dep_ = "obj"
        for child in token.children:
            child.dep_ = "acl" if child.dep_ == "ccomp" else child.dep_


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
