"""Slips of the parser around a possessive: what somebody owns is a noun, and rules its phrase."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import HELPING, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang
from app.extract.lexicon.function_words import OWNER_SIGNS

_NOUN_PLACES = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass", "conj", "ccomp"})
_IN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})


@looks_at(relations=_NOUN_PLACES, tags={"VBZ", "VBP", "VB"})
def _make_noun(_: Paragraph, token: Token) -> bool:
    """ "… disputes the workers' claims": what is owned, and stands where a noun does, is no verb."""
    owner = next((child for child in token.children if child.dep_ == "nmod:poss"), None)
    if owner is None or owner.right_edge.i > token.i or owner.right_edge.lower_ not in OWNER_SIGNS:
        return False
    token.pos_ = "NOUN"
    token.tag_ = "NNS" if token.tag_ == "VBZ" else "NN"
    if token.dep_ == "ccomp":
        token.dep_ = "obj"
        for child in token.children:
            child.dep_ = "acl" if child.dep_ == "ccomp" else child.dep_
    return True


@looks_at(relations=SUBJECTS)
def _give_to_owned(tokens: Paragraph, owner: Token) -> bool:
    """ "A lawyers' collective disputed …": not the lawyers are the subject, but the last word before
    the verb that is theirs, whatever the tagger took it for."""
    if owner.i > owner.head.i:
        return False
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
    if verb.tag_ == "VBN" and not any(child.dep_ in HELPING for child in verb.children):
        verb.tag_ = "VBD"
    hang(owned, verb, relation)
    hang(owner, owned, "nmod:poss")
    for one in tokens.between(sign, owned):
        if one.head is verb:
            hang(one, owned, one.dep_)
    return True


def _last_of_phrase(tokens: Paragraph, sign: Token) -> Token | None:
    """The last word behind a possessive sign that can belong to its phrase, before a verb and at most
    adverbs: "Tarsia's military again | denied"."""
    last = None
    for one in tokens.behind(sign):
        if one.pos_ == "ADV" and last is not None:
            continue
        if one.pos_ not in _IN_PHRASE:
            return last if one.pos_ in ("VERB", "AUX") else None
        last = one
    return None


MENDS = (_make_noun, _give_to_owned)
