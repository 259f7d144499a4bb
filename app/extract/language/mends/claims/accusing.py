"""Who accuses whom, which the parser takes for one phrase: "Tarsia's army on Tuesday accused rebels of
killing 40" has no accused rebels."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE_OR_MODAL, NOUNS, PAST
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, is_above, take_place
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import PERFECT

_ACCUSING = word_set("rules/language", "accusing", "verbs")
_OF_DEED = word_set("rules/language", "accusing", "of_deed")
_BEFORE_DAY = word_set("rules/language", "accusing", "before_day")
_OF_NAME = frozenset({"flat", "appos", "nmod"})
_STOPS = frozenset({".", ":", ";"})
_REACH = 15
"""Tokens behind the accused in which it is said of what."""
_OF_VERB = frozenset({"punct", "advcl", "parataxis", "conj", "cc"})
"""Relations of what stands behind the deed and hangs on the verb."""


@looks_at(relations={"amod", "acl"}, tags=PAST, words=_ACCUSING)
def _accuse(tokens: Paragraph, verb: Token) -> bool:
    """Make a verb of a participle before whom it accuses of a deed; whether anything was changed."""
    patient = _patient(verb)
    deed = None if patient is None else _deed(tokens, patient)
    accuser = _before(tokens, verb)
    if patient is None or deed is None or accuser is None:
        return False
    outer = patient if is_above(patient, accuser) else accuser
    helped = any(one.dep_ == "aux" for one in verb.children)
    verb.pos_, verb.tag_ = "VERB", "VBN" if helped else "VBD"
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
    _part_day(tokens, verb, patient, deed)
    for child in accuser.children:
        if child.dep_ == "nsubj":  # "rights | watchdog", where the watchdog was taken for a verb
            child.dep_ = "compound"
    return True


def _patient(verb: Token) -> Token | None:
    """Who is accused: the noun that the participle was taken to describe, or its object, which none has
    that only tells of who is accused."""
    if verb.dep_ == "amod":
        return verb.head if verb.head.i > verb.i else None
    return next((one for one in verb.children if one.dep_ == "obj" and not is_time(one)), None)


def _part_day(tokens: Paragraph, verb: Token, patient: Token, deed: Token) -> None:
    """Hang on the verb the day between who is accused and the deed."""
    start = tokens.place(patient) + 1
    for token in tokens[start : tokens.place(deed)]:
        if _is_of_day(token) and not patient.i < token.head.i < deed.i:
            hang(token, verb, "advmod" if token.pos_ == "ADV" else "obl")


def _is_of_day(token: Token) -> bool:
    return is_time(token) or token.lower_ in _BEFORE_DAY


def _deed(tokens: Paragraph, patient: Token) -> Token | None:
    """The deed that somebody is accused of, right behind "of", whatever the tree hangs it on: "guards at
    the jail in the north of | beating inmates"."""
    start = tokens.place(patient) + 1
    for at, token in enumerate(tokens[start : start + _REACH], start):
        if token.tag_ == "VBG" and tokens[at - 1].lower_ in _OF_DEED:
            return token
        if token.tag_ in FINITE_OR_MODAL or token.text in _STOPS:
            return None
    return None


def _set_deed(tokens: Paragraph, deed: Token, patient: Token) -> None:
    """Hang a deed on the verb, and on the deed whom it is done to, where the parser took the two for one noun
    ("of | beating inmates"), or a place before them for a part of it ("in | Lomeda of beating inmates")."""
    verb, before, above = patient.head, deed.head, deed.head.head
    top = above if is_above(above, verb) else before
    if is_above(top, verb):
        take_place(verb, top)
    hang(deed, verb, "advcl")
    hang(tokens[tokens.place(deed) - 1], deed, "mark")
    if before.i > deed.i:
        hang(before, deed, "obj")
    elif above.i > deed.i:
        hang(before, patient, "nmod")
        hang(above, deed, "obj")


def _before(tokens: Paragraph, verb: Token) -> Token | None:
    """The noun before a verb, over the day and over "has long"; of a name of several words its head."""
    at = tokens.place(verb) - 1
    while at > 0 and (_is_of_day(tokens[at]) or tokens[at].pos_ == "ADV" or tokens[at].lower_ in PERFECT):
        at -= 1
    if at < 0 or tokens[at].pos_ not in NOUNS:
        return None
    accuser = tokens[at]
    while accuser.dep_ in _OF_NAME and accuser.head.i < accuser.i:
        accuser = accuser.head
    return accuser


MENDS = (_accuse,)
