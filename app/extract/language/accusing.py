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
_OF_VERB = frozenset({"punct", "advcl", "parataxis", "conj", "cc"})
"""Relations of what stands behind the deed and hangs on the verb."""


def mend_accusation(tokens: Sequence[Token], verb: Token) -> bool:
    """Make a verb of a participle before whom it accuses of a deed; whether anything was changed."""
    if verb.tag_ != "VBN" or verb.dep_ != "amod" or verb.lower_ not in _ACCUSING:
        return False
    patient = verb.head
    if patient.i < verb.i or not any(_is_deed(child) for child in patient.children):
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
    return True


def _is_deed(child: Token) -> bool:
    return child.tag_ == "VBG" and any(one.lower_ in _OF_DEED for one in child.children)


def _before(tokens: Sequence[Token], verb: Token) -> Token | None:
    """The noun before a verb, over the day."""
    at = verb.i - tokens[0].i - 1
    while at > 0 and (is_time(tokens[at]) or tokens[at].lower_ in _BEFORE_DAY):
        at -= 1
    return tokens[at] if at >= 0 and tokens[at].pos_ in ("NOUN", "PROPN") else None
