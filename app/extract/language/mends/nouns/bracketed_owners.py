"""Owners with their initials in brackets: "denied the Olmar Front's (OF) | claim that 30 had died"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import NOUNS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of
from app.extract.lexicon.function_words import OWNER_SIGNS

_VERB_TAGS = frozenset({"VB", "VBP", "VBZ"})
_OBJECT_PLACES = frozenset({"obj", "obl", "nmod", "nsubj", "nsubj:pass"})
_CLAUSES = frozenset({"xcomp", "ccomp", "conj", "parataxis", "advcl"})
_INSIDE = 2
"""Most tokens between the brackets: "(OF)", "(OF's)"."""
_LEAD = 2
"""Most adjectives before what is owned."""


@looks_at(words={"("})
def _own_past_bracket(tokens: Paragraph, bracket: Token) -> bool:
    """Initials in brackets part no owner from what is owned, and hang on the name that they are short for;
    whether the tree changed."""
    at = tokens.place(bracket)
    inside = tokens[at + 1 : at + 2 + _INSIDE]
    close = next((place for place, one in enumerate(inside) if one.text == ")"), 0)
    if not at or not close or not inside[0].text.isupper() or len(inside[0].text) < 2:
        return False
    signed = [one for one in (tokens[at - 1], *inside[1:close]) if one.lower_ in OWNER_SIGNS]
    owner = tokens[at - 2] if at > 1 and tokens[at - 1] in signed else tokens[at - 1]
    owned = _owned(tokens, inside[close])
    if owned is None or not owner.text[:1].isupper() or owner.pos_ not in NOUNS:
        return False
    if owned.pos_ == "VERB":
        if not _is_taken_for_verb(owned, owner, signed=bool(signed)):
            return False
        owned.pos_, owned.tag_ = "NOUN", "NN"
        for one in owned.children:
            one.dep_ = "acl" if one.dep_ == "ccomp" else one.dep_
        hang(owned, owner.head, owner.dep_)
    elif not signed or owner.head is not owned:
        return False
    hang(owner, owned, "nmod:poss" if signed else "compound")
    inside[0].pos_, inside[0].tag_ = "PROPN", "NNP"
    hang(inside[0], owner, "appos")
    for mark in (bracket, *inside[1 : close + 1]):
        hang(mark, inside[0], mark.dep_)
    return True


def _owned(tokens: Paragraph, closing: Token) -> Token | None:
    """What stands behind a bracket, behind adjectives at most."""
    for one in tokens.behind(closing)[: _LEAD + 1]:
        if one.pos_ not in ("ADJ", "ADV") and one.dep_ != "amod":
            return one if one.text.islower() and one.pos_ in ("NOUN", "VERB") else None
    return None


def _is_taken_for_verb(owned: Token, owner: Token, *, signed: bool) -> bool:
    """Whether what is owned was taken for a verb beside its owner; without a sign of owning, only where no
    verb could have that form behind one name: "rejected the Fund (ORF) | claim that"."""
    if owned.tag_ not in _VERB_TAGS or owned.head is not owner.head or owned.dep_ not in _CLAUSES:
        return False
    if owner.dep_ not in _OBJECT_PLACES or subjects_of(owned):
        return False
    return signed or (owned.tag_ != "VBZ" and owner.dep_ == "obj")


MENDS = (_own_past_bracket,)
