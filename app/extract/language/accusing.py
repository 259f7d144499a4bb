"""Who accuses whom, which the parser takes for one phrase: "Tarsia's army on Tuesday accused rebels of
killing 40" has no accused rebels."""

from collections.abc import Sequence

from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, take_place
from app.extract.lexicon import word_set

_ACCUSING = word_set("rules/language", "accusing", "verbs")
_OF_DEED = word_set("rules/language", "accusing", "of_deed")
_BEFORE_DAY = word_set("rules/language", "accusing", "before_day")
_OF_NAME = frozenset({"flat", "appos", "nmod"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STOPS = frozenset({".", ":", ";"})
_REACH = 15
"""Tokens behind the accused in which it is said of what."""
_OF_VERB = frozenset({"punct", "advcl", "parataxis", "conj", "cc"})
"""Relations of what stands behind the deed and hangs on the verb."""


def mend_accusation(tokens: Sequence[Token], verb: Token) -> bool:
    """Make a verb of a participle before whom it accuses of a deed; whether anything was changed."""
    if verb.tag_ not in ("VBN", "VBD") or verb.dep_ != "amod" or verb.lower_ not in _ACCUSING:
        return False
    patient = verb.head
    deed = _deed(tokens, patient)
    if patient.i < verb.i or deed is None:
        return False
    accuser = _before(tokens, verb)
    if accuser is None:
        return False
    outer = patient if is_above(patient, accuser) else accuser
    verb.pos_, verb.tag_ = "VERB", "VBD"
    take_place(verb, outer)
    hang(accuser, verb, "nsubj")
    hang(patient, verb, "obj")
    for child in list(patient.children):
        if child.i < verb.i:
            hang(child, accuser if child.i < accuser.i else verb, child.dep_)
    for child in [*accuser.children, *patient.children]:
        if child.i > patient.i and child.dep_ in _OF_VERB:
            hang(child, verb, child.dep_)
    _set_deed(tokens, deed, patient)
    return True


def _deed(tokens: Sequence[Token], patient: Token) -> Token | None:
    """The deed that somebody is accused of, right behind "of", whatever the tree hangs it on: "guards at
    the jail in the north of | beating inmates"."""
    start = patient.i + 1 - tokens[0].i
    for at, token in enumerate(tokens[start : start + _REACH], start):
        if token.tag_ == "VBG" and tokens[at - 1].lower_ in _OF_DEED:
            return token
        if token.tag_ in _FINITE or token.text in _STOPS:
            return None
    return None


def _set_deed(tokens: Sequence[Token], deed: Token, patient: Token) -> None:
    """Hang a deed on the verb, and on the deed whom it is done to, where the parser took the two for one noun
    ("of | beating inmates"), or a place before them for a part of it ("in | Lomeda of beating inmates")."""
    verb, before, above = patient.head, deed.head, deed.head.head
    top = above if is_above(above, verb) else before
    if is_above(top, verb):
        take_place(verb, top)
    hang(deed, verb, "advcl")
    hang(tokens[deed.i - 1 - tokens[0].i], deed, "mark")
    if before.i > deed.i:
        hang(before, deed, "obj")
    elif above.i > deed.i:
        hang(before, patient, "nmod")
        hang(above, deed, "obj")


def _before(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The noun before a verb, over the day; of a name of several words its head."""
    at = verb.i - tokens[0].i - 1
    while at > 0 and (is_time(tokens[at]) or tokens[at].lower_ in _BEFORE_DAY):
        at -= 1
    if at < 0 or tokens[at].pos_ not in ("NOUN", "PROPN"):
        return None
    accuser = tokens[at]
    while accuser.dep_ in _OF_NAME and accuser.head.i < accuser.i:
        accuser = accuser.head
    return accuser
