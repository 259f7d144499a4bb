"""Headlines that tell who changes a count: "Tarsia | raises confirmed quake toll to 90"."""

from collections.abc import Sequence

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import NOUNS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import LIMIT

_RAISING = word_set("rules/language", "raised_tolls", "raising")
_COUNTS = word_set("rules/language", "raised_tolls", "counts")
_IN_NAME = NOUNS | {"ADJ", "DET", "PART"}
_NO_PHRASE = frozenset({"AUX", "PUNCT", "SCONJ"})
_LONGEST_NAME = 5
_FAR = 9
"""Tokens behind the verb in which "to" and the number stand."""
_TO_NUMBER = 4
"""Tokens behind "to" in which the number does: "to at least 40"."""


@looks_at(words=_RAISING)
def _raise_toll(tokens: Paragraph, verb: Token) -> bool:
    """Behind what opens a headline, and before a count that it takes to a number, such a word is its verb,
    whatever the tagger took it for; whether the tree changed."""
    at = tokens.place(verb)
    lead, behind = tokens[:at], tokens[at + 1 : at + 1 + _FAR]
    if not 0 < at <= _LONGEST_NAME or any(one.pos_ not in _IN_NAME for one in lead):
        return False
    to = next((place for place, one in enumerate(behind[:-1]) if one.lower_ in LIMIT), 0)
    number = next((one for one in behind[to + 1 :][:_TO_NUMBER] if one.tag_ == "CD"), None)
    phrase = behind[:to]
    ends = (one for one, after in zip(phrase, behind[1:], strict=False) if after.pos_ in ("ADP", "PART"))
    count = next((one for one in ends if one.lower_ in _COUNTS), None)
    if count is None or number is None or _rules(verb, count):
        return False
    if any(one is not count and (one.pos_ in _NO_PHRASE or one.tag_ == "VBZ") for one in phrase):
        return False
    _set_above(tokens, verb, count, phrase, number)
    return True


def _rules(verb: Token, count: Token) -> bool:
    """Whether the tree has it so already."""
    return verb.pos_ == "VERB" and verb.head is verb and count.head is verb and count.dep_ == "obj"


def _set_above(tokens: Paragraph, verb: Token, count: Token, phrase: Sequence[Token], number: Token) -> None:
    """Hang who changes a count, the count and the number on the verb."""
    lead = tokens.before(verb)
    hang(verb, verb, "ROOT")
    verb.pos_, verb.tag_ = "VERB", "VBZ" if verb.lower_.endswith("s") else "VBP"
    hang(lead[-1], verb, "nsubj")
    for one in lead[:-1]:
        if one.head not in lead:
            hang(one, lead[-1], "compound")
    hang(count, verb, "obj")
    count.pos_, count.tag_ = "NOUN", "NNS" if count.tag_ == "NNS" else "NN"
    for one in phrase:
        if one.i < count.i:
            told = one.tag_ in ("VBD", "VBN", "JJ")
            one.tag_ = "VBN" if one.tag_ == "VBD" else one.tag_
            hang(one, count, "amod" if told else "compound")
        elif one is not count and one.head not in phrase:
            hang(one, count, "nmod")
    top = number
    while top.head.i > number.i and top.head is not top:
        top = top.head  # "to 90 | people"
    hang(top, verb, "obl")
    for one in tokens.behind(number):
        if one.head is not verb and one.head.i < number.i:
            hang(one, verb, one.dep_)


MENDS = (_raise_toll,)
