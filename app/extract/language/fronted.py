"""What stands before a sentence's subject and is taken for it.

"A month after the attack on the camp, a lawmaker, Ann Lee, said …": the attack says nothing.
"""

from collections.abc import Sequence

from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang, subjects_of

_NAMING = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def mend_fronted(tokens: Sequence[Token], token: Token) -> bool:
    """Make what follows a fronted phrase's comma the subject; whether anything was changed."""
    if token.dep_ == "conj":
        return _part_from_place(tokens, token)
    if token.dep_ != "nsubj" or token.pos_ != "NOUN" or token.head.i < token.i:
        return False
    if not any(
        child.dep_ == "case" and child.pos_ == "ADP" and child.i < token.i for child in token.children
    ):
        return False
    verb = token.head
    subject = next((one for one in _appositions(token) if _follows_comma(tokens, one)), None)
    if subject is None or subject.i > verb.i:
        return False
    hang(subject, verb, "nsubj")
    hang(token, verb, "obl")
    return True


def _part_from_place(tokens: Sequence[Token], token: Token) -> bool:
    """ "In London, | police and organisers say": those behind the comma speak, and are no further places."""
    place = token.head
    verb = place.head
    if not place.dep_.startswith("obl") or verb.pos_ != "VERB" or verb.i < token.i or subjects_of(verb):
        return False
    joined = [child for child in place.children if child.dep_ == "conj"]
    if joined[0] is not token or token.pos_ not in _NAMING or not _follows_comma(tokens, token):
        return False
    hang(token, verb, "nsubj")
    for other in joined[1:]:
        hang(other, token, "conj")
    return True


def mend_parted_subject(tokens: Sequence[Token], token: Token) -> bool:
    """ "A spokesman, Ann Lee, | speaking in Lomeda, said …": a subject that a comma parts from a participle
    is that of the verb behind it; whether anything was changed."""
    if token.dep_ != "nsubj":
        return False
    aside = token.head
    if aside.tag_ != "VBG" or aside.dep_ != "advcl" or not token.i < aside.i < aside.head.i:
        return False
    if tokens[aside.i - tokens[0].i - 1].text != "," or any(one.dep_ == "aux" for one in aside.children):
        return False
    verb = aside.head
    if verb.pos_ != "VERB" or verb.tag_ not in _FINITE or subjects_of(verb):
        return False
    hang(token, verb, "nsubj")
    return True


def mend_label(tokens: Sequence[Token], token: Token) -> bool:
    """ "UPDATE (3 pm): | Ostravan media report …": before a colon stands no subject of a verb that has one
    behind it; whether anything was changed."""
    verb = token.head
    if token.dep_ != "nsubj" or token.i > verb.i or not _opens(tokens, token):
        return False
    second = next((one for one in subjects_of(verb) if token.i < one.i < verb.i), None)
    if second is None:
        return False
    between = tokens[token.i + 1 - tokens[0].i : second.i - tokens[0].i]
    if not any(one.text.endswith(":") for one in between):
        return False
    token.dep_ = "dislocated"
    return True


def _opens(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word opens its line, or only words of its own stand before it there."""
    return all(one.head is token for one in tokens[: token.i - tokens[0].i])


def _appositions(top: Token) -> list[Token]:
    """The names that hang in a phrase as if they explained it, those that come first at first."""
    found = (one for one in below(top) if one.dep_ in ("appos", "conj") and one.pos_ in _NAMING)
    return sorted(found, key=lambda one: one.i)


def _follows_comma(tokens: Sequence[Token], name: Token) -> bool:
    before = (one for one in below(name) if one.i < name.i and one.dep_ != "punct")
    first = min([name, *before], key=lambda one: one.i)
    return first.i > tokens[0].i and tokens[first.i - tokens[0].i - 1].text == ","
