"""Plural nouns that the tagger took for verbs: "Police arrest 32 suspects", "10,000 rubbish bins"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang, move, take_place
from app.extract.lexicon import word_set

_SINGLE = word_set("rules/language", "plurals", "single")
_GIVING = word_set("rules/language", "plurals", "giving")
_MINES = word_set("rules/language", "plurals", "mines")
_FACING = word_set("rules/language", "plurals", "facing")
_THINGS = frozenset({"obj", "nmod", "obl", "nsubj", "nsubj:pass"})
_ALONE = frozenset({"punct", "cc", "mark"})
_PREDICATE = SUBJECTS | {"cop", "aux", "mark", "expl"}


@looks_at(parts={"VERB"}, tags={"VBZ"})
def _count_alone(_: Paragraph, token: Token) -> bool:
    """Make a verb in the singular a noun where its subject is a number of more than one right before
    it, or is counted by one, and nothing hangs behind it, or it stands where a noun does ("charged four
    suspects with planning it"); whether the tree changed."""
    if token.head is token:
        return False
    before = next((one for one in token.children if one.i == token.i - 1 and one.dep_ == "nsubj"), None)
    number = before if before is None or _counts(before) else next(filter(_counts, before.children), None)
    if before is None or number is None:
        return False
    is_thing = number is before and (token.dep_ in _THINGS or token.head.i == before.i - 1)
    if not is_thing and any(child.i > token.i and child.dep_ not in _ALONE for child in token.children):
        return False
    token.pos_, token.tag_ = "NOUN", "NNS"
    if token.dep_ in ("ccomp", "xcomp", "parataxis"):
        token.dep_ = "obj"
    before.dep_ = "compound"
    hang(number, token, "nummod")
    return True


@looks_at(relations={"ccomp"}, parts={"NOUN"}, tags={"VBZ", "NNS"})
def _be_object(_: Paragraph, noun: Token) -> bool:
    """ "Questioned the two | suspects": counted things that do nothing are no clause, but an object."""
    verb = noun.head
    if verb.pos_ != "VERB" or verb.i > noun.i:
        return False
    if any(child.dep_ in _PREDICATE for child in noun.children) or not any(map(_counts, noun.children)):
        return False
    if any(child.dep_ == "obj" or verb.i < child.i < noun.i for child in verb.children):
        return False
    noun.dep_ = "obj"
    return True


@looks_at(tags={"VBZ"})
def _leave_face(_: Paragraph, noun: Token) -> bool:
    """ "Four suspects | face charges": where the noun was taken for the verb, and the verb for a noun."""
    number = next((one for one in noun.children if one.i == noun.i - 1 and one.dep_ == "nsubj"), None)
    thing = next((one for one in noun.children if one.dep_ == "obj" and one.i > noun.i + 1), None)
    if number is None or thing is None or not _counts(number):
        return False
    verb = next((one for one in below(thing) if one.i == noun.i + 1), None)
    if verb is None or verb.lower_ not in _FACING:
        return False
    verb.pos_, verb.tag_ = "VERB", "VBP"
    take_place(verb, noun)
    move([one for one in noun.children if one is not number], verb)
    hang(noun, verb, "nsubj")
    _count(noun, number)
    return True


@looks_at(tags={"VBZ"})
def _count_part(_: Paragraph, noun: Token) -> bool:
    """ "Released three of the nine | suspects": the whole that a part is told of, and no verb."""
    part = next((one for one in noun.children if one.dep_ == "nsubj" and _counts(one)), None)
    if part is None or noun.head is noun:
        return False
    number = next((one for one in part.children if one.dep_ == "nmod" and one.i == noun.i - 1), None)
    if number is None or not _counts(number):
        return False
    hang(part, noun.head, "obj" if noun.dep_ == "ccomp" else noun.dep_)
    hang(noun, part, "nmod")
    _count(noun, number)
    return True


@looks_at(relations={"ROOT"}, tags={"VBZ"})
def _count_named(tokens: Paragraph, noun: Token) -> bool:
    """ "64 Iran | pilgrims dead": behind a number and a name, and before what became of them, those
    counted stand."""
    at = tokens.place(noun)
    if at < 2:
        return False
    name, number = tokens[at - 1], tokens[at - 2]
    if name.head is not noun or name.pos_ != "PROPN" or number.head is not noun:
        return False
    if not _counts(number) or number.dep_ != "nummod":
        return False
    state = tokens[at + 1] if at + 1 < len(tokens) else noun
    if state.head is not noun or state.dep_ not in ("acl", "xcomp") or state.tag_ not in ("JJ", "VBN"):
        return False
    name.dep_ = "compound"
    _count(noun, number)
    return True


def _count(noun: Token, number: Token) -> None:
    """Make a plural of what was taken for a verb, counted by the number right before it."""
    noun.pos_, noun.tag_ = "NOUN", "NNS"
    hang(number, noun, "nummod")
    move(number.children, noun)


@looks_at(relations={"nsubj"}, parts={"NOUN"}, tags={"VBZ", "NNS"})
def _join_mine(_: Paragraph, noun: Token) -> bool:
    """ "Mine | owners said": right before another subject it is a pit, and nothing that is mine."""
    before = next((one for one in noun.head.children if one.i == noun.i - 1), None)
    if before is None or before.lower_ not in _MINES or before.dep_ != noun.dep_:
        return False
    before.pos_, before.tag_ = "NOUN", "NN"
    hang(before, noun, "compound")
    return True


@looks_at(relations={"obj"}, parts={"NOUN"}, tags={"VBZ", "NNS"})
def _join_kind(_: Paragraph, noun: Token) -> bool:
    """ "Destroyed hundreds of girls | schools": a second object right behind a plural is what is counted, and
    the plural tells its kind."""
    if noun.head.i > noun.i:
        return False
    others = (one for one in noun.head.children if one.dep_ == "obj" and one.i < noun.i)
    kinds = (kind for one in others for kind in one.children if kind.dep_ == "nmod" and kind.i == noun.i - 1)
    kind = next((one for one in kinds if one.tag_ == "NNS"), None)
    if kind is None or any(child.i < noun.i for child in noun.children) or noun.head.lemma_ in _GIVING:
        return False
    number = kind.head
    hang(noun, number, "nmod")
    move(kind.children, noun)
    hang(kind, noun, "compound")
    return True


def _counts(token: Token) -> bool:
    """Whether a word is a number that counts several."""
    return token.like_num and token.tag_ == "CD" and token.lower_ not in _SINGLE


MENDS = (_leave_face, _count_part, _be_object, _join_kind, _join_mine, _count_named, _count_alone)
