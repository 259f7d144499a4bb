"""Slips of the parser around the name of one that ends the phrase of several, and is taken for the subject:
"Two men linked to Ann Lee | have been held"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import HELPING, PAST, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, subjects_of, top_of
from app.extract.lexicon import word_set

_OF_MANY = word_set("rules/language", "many_subjects", "of_many")
_REACH = 12
"""Most tokens between what is told of several and the name that ends it."""


@looks_at(relations=SUBJECTS)
def _give_to_many(tokens: Paragraph, name: Token) -> bool:
    """Give a verb that is said of many the many before it for its subject, where it has but one person; what
    was taken for their verb only tells which ones; whether the tree changed."""
    if name.ent_type_ != "PERSON" or name.head.i < name.i:
        return False
    verb = name.head
    if not any(one.lower_ in _OF_MANY and one.dep_ in HELPING for one in verb.children):
        return False
    if any(one.dep_ == "conj" for one in name.children) or len(subjects_of(verb)) != 1:
        return False
    at = tokens.place(name.left_edge)
    before = reversed(tokens[max(0, at - _REACH) : at])
    telling = next(filter(_tells_which, before), None)
    if telling is None or telling is tokens[at - 1] or top_of(telling) is not top_of(name):
        return False
    _give(telling, name, verb)
    return True


def _tells_which(word: Token) -> bool:
    """Whether a participle without a verb that helps it has several for its subject: "men | linked to …"."""
    if word.tag_ not in PAST or any(one.dep_ in HELPING for one in word.children):
        return False
    subjects = subjects_of(word)
    return len(subjects) == 1 and subjects[0].tag_ in ("NNS", "NNPS") and subjects[0].i < word.i


def _give(telling: Token, name: Token, verb: Token) -> None:
    many, relation = subjects_of(telling)[0], name.dep_
    lead = next((one for one in verb.children if one.i == name.left_edge.i - 1 and one.dep_ == "mark"), None)
    behind = [one for one in telling.children if one.i > verb.i]
    before = [one for one in telling.children if one.i < many.left_edge.i]
    top, place = telling.head, telling.dep_
    hang(verb, verb if top is telling else top, place)
    hang(name, telling, "obl")
    if lead is not None:
        hang(lead, name, "case")
    hang(many, verb, relation)
    hang(telling, many, "acl")
    telling.tag_ = "VBN"
    for one in (*before, *behind):
        if one is not verb:
            hang(one, verb, one.dep_)


MENDS = (_give_to_many,)
