"""Whether the words around a figure leave open what it counts: "the union says 22", "40,000 had come"."""

from functools import cache
from itertools import pairwise, takewhile

from app.extract.figures.units import PERCENT
from app.extract.found import FoundFigure
from app.extract.language import Parsed
from app.extract.language.tokens import Doc, Token
from app.extract.lexicon import runs, word_set
from app.extract.lexicon.function_words import AMONG, COPULA, DEFINITE, GENITIVE, PERSON_RELATIVE, THERE
from app.extract.measures.counted_nouns import is_person
from app.extract.measures.grammar.governors import top_of
from app.extract.measures.measure_words import by_word

_LISTED_NAMES = word_set("rules/measures", "left_open", "listed_names")
_THEM = word_set("rules/measures", "left_open", "them")
_TELLING = word_set("rules/measures", "left_open", "telling")
_NUMBER_OF = runs("rules/measures", "left_open", "number_of")
_WHOM = word_set("rules/measures", "left_open", "whom")

_NUMBERING = word_set("rules/measures", "left_open", "numbering")
_STRENGTH = word_set("rules/measures", "left_open", "strength")
_STRENGTH_REACH = 12
_CUE_REACH = 7
"""Tokens before a number in which a word of counting leads to it."""
SMALL = 12
"""Up to here two equal numbers are no sign of one count."""


@cache
def comparing(key: str) -> frozenset[str]:
    """One list of ``comparisons.toml``."""
    return word_set("comparisons", key)


def is_part(parsed: Parsed, found: FoundFigure) -> bool:
    """ "Three of them", "19 of those held", "of whom two", "Of those, two"."""
    doc = parsed.doc
    if found.first > 2 and doc[found.first - 1].text == "," and _opens_with_them(doc, found.first - 3):
        return True
    if _is_among_them(doc, found):
        return True
    behind = [token.lower_ for token in doc[found.last : found.last + 2]]
    if not GENITIVE.isdisjoint(behind[:1]) and behind[1:] and behind[1] in _THEM:
        return True
    before = [token.lower_ for token in doc[max(0, found.first - 2) : found.first]]
    return not GENITIVE.isdisjoint(before[:1]) and before[-1] in _WHOM


def _opens_with_them(doc: Doc, of: int) -> bool:
    """Whether a sentence opens by pointing back at those counted before: "Of those, | two"."""
    return doc[of].is_sent_start and doc[of].lower_ in GENITIVE and doc[of + 1].lower_ in _THEM


def _is_among_them(doc: Doc, found: FoundFigure) -> bool:
    """Whether people are some of those counted in the sentence before: "Among them are | 17 students"."""
    among = found.first - 3
    if among < 0 or not doc[among].is_sent_start or doc[among].lower_ not in AMONG:
        return False
    people = found.head is None or is_person(doc[found.head].lower_)
    return people and doc[among + 1].lower_ in _THEM and doc[among + 2].lemma_ in COPULA


def came(parsed: Parsed, found: FoundFigure) -> bool:
    """ "They said 40,000 had come": people, where the article counts a crowd; "only 9 percent had joined",
    where it tells what share did."""
    if found.figure.value.unit not in (None, PERCENT):
        return False
    if found.figure.value.unit == PERCENT and found.head is not None:
        return False
    if found.head is not None and not is_person(parsed.doc[found.head].lower_):
        return False
    verb = top_of(parsed.doc, found).head
    takes_part = any(child.dep_ == "obj" and child.lower_ in comparing("part") for child in verb.children)
    return verb.i > found.first and (verb.lemma_ in comparing("coming") or takes_part)


def is_there(parsed: Parsed, found: FoundFigure) -> bool:
    """ "There were 5,000 people | there": of which nothing else is said."""
    if found.head is None or not is_person(parsed.doc[found.head].lower_):
        return False
    verb = top_of(parsed.doc, found).head
    there = any(child.dep_ == "expl" and child.i < verb.i for child in verb.children)
    behind = parsed.doc[max(found.last, found.head + 1) : parsed.sentence_of(found.first).end]
    own = takewhile(lambda token: token.dep_ not in ("cc", "mark"), behind)
    closes = all(token.is_punct or token.lower_ in comparing("present") for token in own)
    return there and closes and verb.lemma_ in COPULA


def those_before(parsed: Parsed, found: FoundFigure) -> Token | None:
    """ "Where | the wounded were brought. At first there were 23": the state of those told of in the sentence
    before, where a bare number only says how many there were."""
    doc, sentence = parsed.doc, parsed.sentence_of(found.first)
    ends = all(token.is_punct for token in doc[found.last : sentence.end])
    front = [token.lower_ for token in doc[max(sentence.start, found.first - 2) : found.first]]
    if found.head is not None or not ends or len(front) < 2 or front[0] not in THERE or not sentence.start:
        return None
    before = parsed.sentence_of(sentence.start - 1)
    for at in range(before.start + 1, before.end - 1):
        named = doc[at].lower_ in by_word("states") and doc[at - 1].lower_ in DEFINITE
        if named and doc[at + 1].pos_ not in ("NOUN", "PROPN", "ADJ"):
            return doc[at]
    return None


def is_judged(parsed: Parsed, found: FoundFigure) -> bool:
    """ "Forty thousand is simply not possible": a count, and no people."""
    behind = parsed.doc[found.last : min(found.last + 5, parsed.sentence_of(found.first).end)]
    return (
        found.head is None
        and len(behind) > 1
        and behind[0].pos_ == "AUX"
        and any(token.lower_ in comparing("judged") for token in behind[1:])
    )


def is_open(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether nothing in the clause tells what is counted: no noun, or one that fits anybody."""
    if found.head is None:
        if is_known(parsed, found) or is_judged(parsed, found):
            return True
        if counts_subject(parsed, found):
            return False
        return not _does_something(parsed, found) and not _is_number_of(parsed, found)
    noun = parsed.doc[found.head].lower_
    if noun not in comparing("anybody"):
        return False
    return noun in _LISTED_NAMES or bool(_before(parsed, found, 4) & comparing("tallying"))


def counts_subject(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a bare number is said to be that of people who are named, or of those under arms: "the
    attackers were over 500", "the group's strength was put at 300", "the rebels number 300"."""
    if found.head is not None:
        return False
    start = max(parsed.sentence_of(found.first).start, found.first - _STRENGTH_REACH)
    if any(token.lower_ in _STRENGTH for token in parsed.doc[start : found.first]):
        return True
    many = parsed.doc[found.first - 2] if found.first > start + 1 else None
    if many is not None and many.nbor(1).lower_ in _NUMBERING and many.tag_ == "NNS":
        return not any(many.lower_ in by_word(key) for key in ("totals", "weak", "states"))
    top = top_of(parsed.doc, found)
    if top.pos_ != "AUX" and not any(child.dep_ == "cop" for child in top.children):
        return False  # "City says 900, researchers only 300"
    return any(
        child.dep_ == "nsubj" and child.i < found.first and child.tag_ == "NNS" and is_person(child.lower_)
        for child in top.children
    )


def is_known(parsed: Parsed, found: FoundFigure) -> bool:
    """ "The 41 had thrown stones": people that the article has told of."""
    low = found.figure.value.low
    the = found.first > 0 and parsed.doc[found.first - 1].lower_ in DEFINITE
    return the and low is not None and low > SMALL


def _is_number_of(parsed: Parsed, found: FoundFigure) -> bool:
    """ "88 was the number of seats": the noun follows after all."""
    behind = [token.lower_ for token in parsed.doc[found.last : found.last + 5]]
    return any(pair in _NUMBER_OF for pair in pairwise(behind))


def _does_something(parsed: Parsed, found: FoundFigure) -> bool:
    """Whether a bare number is the subject of a verb of its own: "12 returned"."""
    doc = parsed.doc
    if doc[found.first - 1].lower_ in _TELLING and doc[max(0, found.first - 2)].lower_ in PERSON_RELATIVE:
        return False
    top = top_of(doc, found)
    subject = top.dep_ in ("nsubj", "nsubj:pass", "nsubj:outer")
    if subject and top.head.pos_ == "VERB" and top.head.i > found.first:
        return True
    end = parsed.sentence_of(found.first).end
    if found.last + 1 >= end:
        return False
    behind, next_one = doc[found.last], doc[found.last + 1]
    if behind.pos_ == "AUX":
        return not next_one.is_punct and next_one.lower_ not in DEFINITE
    return behind.pos_ == "VERB" and behind.tag_ in ("VBD", "VBP", "VBZ")


def cues_of(parsed: Parsed, found: FoundFigure) -> frozenset[str]:
    """The words of counting that lead to a number: "speaks of 22", "not 22", "22 is the number"."""
    behind = [token.lower_ for token in parsed.doc[found.last : found.last + 5]]
    numbering = {
        word
        for word, next_one in pairwise(behind)
        if word in comparing("numbering") and next_one not in GENITIVE
    }
    return _before(parsed, found, _CUE_REACH) & comparing("counting") | numbering


def _before(parsed: Parsed, found: FoundFigure, reach: int) -> frozenset[str]:
    """The words in front of a number, in its own clause."""
    doc = parsed.doc
    start = max(parsed.sentence_of(found.first).start, found.first - reach)
    near: set[str] = set()
    for token in reversed(doc[start : found.first]):
        if token.text == ";" or (token.like_num and near) or _says_else(token):
            break
        near.add(token.lower_)
    near.update(token.lower_ for token in doc[found.first : found.core])
    return frozenset(near)


def _says_else(token: Token) -> bool:
    """Whether a verb is no verb of counting: "said sales reached 3,000"."""
    return token.pos_ == "VERB" and token.lemma_ not in COPULA and token.lower_ not in comparing("counting")
