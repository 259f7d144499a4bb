"""Who speaks, where the tree hung them on what stands before their comma.

"300 had fled the village, | state television quoted the mayor as saying": the village is no station.
"""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, NOUNS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang, subjects_of
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import INDEFINITE

_TELLING = word_set("rules/language", "told_hearers", "telling")
_OFFICES = word_set("roles", "words")
_BEFORE = frozenset({"ccomp", "csubj", "advcl", "obl"})
"""Relations of what stands before a subject."""
_BESIDE = frozenset({"appos", "conj", "parataxis"})
_INVERTED = frozenset({"DET", "PROPN", "ADJ", "NOUN", "VERB", "PRON"})


@looks_at(parts={"VERB"})
def _give_subject(tokens: Paragraph, verb: Token) -> bool:
    """Make the noun between a comma and a verb without a subject that verb's; whether anything changed."""
    if not is_finite(verb):
        return False
    before = [one for one in verb.children if one.i < verb.i and one.dep_ in _BEFORE]
    if not before or any(one not in before for one in subjects_of(verb)):
        return False
    beside = [one for top in before for one in below(top) if _stands_beside(tokens, one)]
    last = max((one for one in beside if _leads_to(tokens, one, verb)), key=lambda one: one.i, default=None)
    if last is None:
        return False
    subject = last
    while subject.head in beside and _are_one(subject.head, subject):
        subject = subject.head
    sibling = next((one for one in beside if _is_sibling(one, subject) and _are_one(one, subject)), None)
    if sibling is not None:
        hang(subject, sibling, "appos")
        subject = sibling
    for one in before:
        if one.dep_ == "csubj":
            one.dep_ = "advcl"
    hang(subject, verb, "nsubj")
    return True


def is_finite(verb: Token) -> bool:
    """Whether a verb is one of a sentence; a participle alone at its top is."""
    if verb.tag_ in FINITE:
        return True
    alone = verb.tag_ == "VBN" and verb.head is verb
    return alone and not any(child.dep_.startswith("aux") for child in verb.children)


def _stands_beside(tokens: Paragraph, noun: Token) -> bool:
    """Whether a noun stands behind a comma, beside another that no "and" joins it to."""
    if noun.dep_ not in _BESIDE or noun.pos_ not in NOUNS:
        return False
    if noun.head.pos_ not in NOUNS and noun.dep_ != "parataxis":
        return False
    if any(child.dep_ == "cc" for child in noun.children):
        return False
    first = min((one.i for one in below(noun) if one.i < noun.i and one.dep_ != "punct"), default=noun.i)
    place = tokens.place(noun) - (noun.i - first)
    return place > 0 and tokens[place - 1].text == ","


def _leads_to(tokens: Paragraph, noun: Token, verb: Token) -> bool:
    """Whether nothing but a comma parts a noun's phrase from a verb that nobody stands behind."""
    last = max((one.i for one in below(noun) if one.dep_ != "punct"), default=noun.i)
    last = max(last, noun.i)
    if last + 1 == verb.i:
        return True
    if last + 2 != verb.i or tokens[tokens.place(verb) - 1].text != ",":
        return False
    if verb.lemma_ in _TELLING:
        return True
    behind = tokens.place(verb) + 1
    return behind >= len(tokens) or tokens[behind].pos_ not in _INVERTED


def _is_sibling(noun: Token, other: Token) -> bool:
    return noun is not other and noun.head is other.head and noun.i < other.i


def _are_one(noun: Token, last: Token) -> bool:
    """Whether two nouns beside one another are a name and what its bearer is, in either order."""
    if last.pos_ == "PROPN":
        return noun.pos_ == "NOUN" and (last.ent_type_ == "PERSON" or noun.lower_ in _OFFICES)
    if noun.pos_ != "PROPN" or noun.ent_type_ == "LOC":
        return False
    return noun.ent_type_ == "PERSON" or any(child.lower_ in INDEFINITE for child in last.children)


MENDS = (_give_subject,)
