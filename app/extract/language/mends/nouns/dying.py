"""Slips of the parser around "die", "flee" and "got", where a bare number is whom they tell of."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import PAST
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, take_place
from app.extract.lexicon import word_set

_DYING = word_set("rules/language", "dying", "dying")
_SINGLE = word_set("rules/language", "dying", "single")
_GETTING = word_set("rules/language", "dying", "getting")
_MANY = word_set("rules/language", "dying", "many")


@looks_at(tags={"NN", "NNP"}, words=_DYING)
def _die(tokens: Paragraph, verb: Token) -> bool:
    """ "36 | die, nine hurt", "scores dead, thousands | flee": behind a bare number it is no noun; whether
    the tree changed."""
    at = tokens.place(verb)
    if at == 0:
        return False
    number = tokens[at - 1]
    if not (number.tag_ == "CD" or number.lower_ in _MANY) or number.lower_ in _SINGLE:
        return False
    verb.pos_, verb.tag_ = "VERB", "VBP"
    _raise(verb)
    hang(number, verb, "nsubj")
    for one in verb.children:
        if one.dep_ == "acl":
            one.dep_ = "parataxis"
        elif one.dep_ == "nmod":
            one.dep_ = "obl"
    return True


def _raise(verb: Token) -> None:
    """Set a verb above what it was taken for the subject or a part of."""
    above = verb.head
    if above is verb or above.i < verb.i:
        return
    take_place(verb, above)
    if above.pos_ == "VERB":
        marked = any(child.dep_ == "mark" and child.i > verb.i for child in above.children)
        hang(above, verb, "advcl" if marked else "parataxis")
    else:
        hang(above, verb, "obl")


@looks_at(relations={"nsubj:pass"}, words=_GETTING)
def _get(_: Paragraph, got: Token) -> bool:
    """ "while over 35 | got injured": before a participle it helps, and is not whom the number counts."""
    verb = got.head
    if verb.i != got.i + 1 or verb.tag_ not in PAST:
        return False
    number = next((one for one in got.children if one.tag_ == "CD" and one.i < got.i), None)
    if number is None:
        return False
    hang(number, verb, "nsubj:pass")
    got.pos_, got.dep_ = "AUX", "aux:pass"
    return True


MENDS = (_die, _get)
