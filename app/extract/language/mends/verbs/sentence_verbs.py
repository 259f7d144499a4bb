"""Which word is the verb of its sentence, where the parser takes it for a noun, a name or a participle."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import (
    FINITE,
    NAMING,
    NOUNS,
    PAST,
    PREDICATE,
    SPOKEN,
    SUBJECTS,
    is_predicate,
)
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, move, raise_verb, set_above, take_place
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, FOR

_ACCUSING = word_set("rules/language", "accusing", "verbs")
_CALLED = word_set("rules/language", "sentence_verbs", "called")
_REMAINS = word_set("rules/language", "sentence_verbs", "remains")
_ALONE = word_set("rules/language", "sentence_verbs", "alone")
_CAST = word_set("rules/language", "sentence_verbs", "cast")
_DOUBT = word_set("rules/language", "sentence_verbs", "doubt")
_JOINED = SUBJECTS | {"conj", "ccomp", "parataxis", "advcl"}
_FRONTED = frozenset({"obl", "obl:unmarked", "advmod", "advcl", "cc", "punct"})
_BESIDE = frozenset({"appos", "conj"})
_NAMES = frozenset({"ORG", "PERSON"})


@looks_at(relations={"amod"}, tags=PAST | {"JJ"})
def _involve(_: Paragraph, verb: Token) -> bool:
    """ "Police said the deals | involved thousands of dollars.": right behind what was taken for all that was
    said, with a number behind it that nothing else joins to it, a participle is its verb."""
    number, thing = verb.head, verb.head.head
    if number.i != verb.i + 1 or thing.i != verb.i - 1 or number.dep_ != "nmod" or thing.dep_ != "obj":
        return False
    if thing.head.tag_ not in FINITE or number.tag_ not in ("CD", "NNS"):
        return False
    if any(child.dep_ == "case" and child.i < number.i for child in number.children):
        return False
    verb.pos_, verb.tag_ = "VERB", "VBD"
    hang(verb, thing.head, "ccomp")
    hang(thing, verb, "nsubj")
    hang(number, verb, "obj")
    return True


@looks_at(words=_DOUBT)
def _cast_doubt(tokens: Paragraph, doubt: Token) -> bool:
    """ "The fire chief | cast doubt on the toll": a doubt with "on" behind it is cast, and is no chief's."""
    at = tokens.place(doubt)
    if at < 2 or at + 1 >= len(tokens):
        return False
    caster, cast, lead = tokens[at - 2], tokens[at - 1], tokens[at + 1]
    if cast.lower_ not in _CAST or cast.dep_ != "compound" or lead.dep_ != "case" or lead.head.i < lead.i:
        return False
    theme = lead.head
    top = next((one for one in (doubt, theme) if one.head is one), None)
    if top is None or caster.pos_ not in NOUNS or caster.head not in (cast, top, doubt):
        return False
    outside = [one for one in (*top.children, *doubt.children, *cast.children) if one is not caster]
    cast.pos_, cast.tag_ = "VERB", "VBD"
    hang(cast, cast, "ROOT")
    hang(caster, cast, "nsubj")
    hang(doubt, cast, "obj")
    hang(theme, doubt, "nmod")
    for one in outside:
        if one.i < caster.i or (one.i > theme.i and one.is_punct):
            hang(one, cast if one.dep_ in _FRONTED else caster, one.dep_)
    return True


@looks_at(parts=NAMING, tags={"NNS", "VBZ"}, words=_REMAINS)
def _remain(_: Paragraph, top: Token) -> bool:
    """ "One other | remains in custody": of one alone no plural is told."""
    if is_predicate(top) if top.head is top else top.dep_ not in _JOINED:
        return False
    before = [
        one for one in top.children if one.i < top.i and one.dep_ not in _FRONTED and one.dep_ != "mark"
    ]
    if not before or not any(one.lower_ in _ALONE for one in before):
        return False
    subject, verb = before[-1], top.head
    if top.dep_ in SUBJECTS:
        if not any(one.dep_ == "cc" and top.i < one.i for one in verb.children):
            return False  # "one set of remains was found"
        take_place(top, verb)
        hang(verb, top, "conj")
        move([one for one in verb.children if one.i < top.i], top)
    top.pos_, top.tag_ = "VERB", "VBZ"
    for one in top.children:
        if one.i > top.i and one.dep_ == "nmod":
            one.dep_ = "obl"
    move(before[:-1], subject)
    subject.dep_ = "nsubj"
    return True


@looks_at(relations={"ROOT"}, parts=NAMING)
def _tell_that(_: Paragraph, top: Token) -> bool:
    """ "A doctor | estimated on Monday that 12 had died": a participle with a that-clause is a verb."""
    verb = next((one for one in top.children if one.dep_ == "acl" and one.tag_ in PAST), None)
    if verb is None or verb.i < top.i or is_predicate(top):
        return False
    marks = (mark for one in verb.children if one.dep_ == "ccomp" for mark in one.children)
    if not any(mark.dep_ == "mark" and mark.lower_ in COMPLEMENTIZER for mark in marks):
        return False
    raise_verb(top, verb)
    return True


@looks_at(relations={"ROOT"}, parts=NAMING)
def _call_for(_: Paragraph, top: Token) -> bool:
    """ "The union | called for calm": with "for" behind it this is never how something is named."""
    verb = next((one for one in top.children if one.dep_ == "acl" and one.lower_ in _CALLED), None)
    if verb is None or top.i > verb.i or is_predicate(top):
        return False
    leads = (case for one in verb.children for case in one.children if case.dep_ == "case")
    if not any(case.i == verb.i + 1 and case.lower_ in FOR for case in leads):
        return False
    _raise_with_fronted(top, verb)
    return True


@looks_at(relations={"ROOT"}, parts=NAMING)
def _accuse(_: Paragraph, top: Token) -> bool:
    """ "At a rally in Lomeda, activists | accused the police of …": whoever is accused behind a participle
    leaves none before it."""
    verb = next((one for one in top.children if one.dep_ == "acl" and one.lower_ in _ACCUSING), None)
    if verb is None or top.i > verb.i or verb.tag_ not in PAST or is_predicate(top):
        return False
    if not any(one.dep_ == "obj" and one.i > verb.i for one in verb.children):
        return False
    _raise_with_fronted(top, verb)
    return True


def _raise_with_fronted(top: Token, verb: Token) -> None:
    """Set a participle above its subject, and what is fronted beside it."""
    fronted = [one for one in top.children if one.dep_ in _FRONTED]
    raise_verb(top, verb)
    move(fronted, verb)


@looks_at(relations={"ROOT"}, parts={"VERB", "AUX"})
def _leave_name(tokens: Paragraph, top: Token) -> bool:
    """ "Election Watch | counted 15 …": the last word of a name is not the verb where one follows it."""
    if top.ent_type_ not in _NAMES and (top is tokens[0] or not top.text[:1].isupper()):
        return False
    at = tokens.place(top) + 1
    verb = tokens[at] if at < len(tokens) else None
    if verb is None or not verb.text.islower() or verb.tag_ not in SPOKEN or not _is_under(verb, top):
        return False
    inside = [child for child in top.children if child.i < top.i and child.ent_type_ == top.ent_type_]
    if not inside or not all(child.text[:1].isupper() for child in inside):
        return False
    outside = [child for child in top.children if child not in inside and child is not verb]
    top.pos_, top.tag_, verb.pos_ = "PROPN", "NNP", "VERB"
    if verb.tag_ == "VBN":
        verb.tag_ = "VBD"
    hang(verb, verb, "ROOT")
    hang(top, verb, "nsubj")
    for one in inside:
        one.dep_ = "compound"
    move(outside, verb)
    return True


def _is_under(verb: Token, top: Token) -> bool:
    return verb.head is top or verb.head.head is top


@looks_at(relations={"ROOT"}, parts=NAMING)
def _find_before_object(_: Paragraph, noun: Token) -> bool:
    """ "The army on Monday dismissed reports that 40 died.": a noun that has a subject, but nothing
    that makes it a predicate, is the object of the participle before it."""
    predicate = [child for child in noun.children if child.dep_ in PREDICATE]
    verb = next((one for one in noun.children if one.dep_ == "amod" and one.tag_ in PAST), None)
    if verb is None or len(predicate) != 1 or predicate[0].dep_ != "nsubj":
        return False
    if not predicate[0].i < verb.i < noun.i or noun.tag_ != "NNS":
        return False
    before = [one for one in noun.children if one.i < verb.i]
    verb.tag_, verb.pos_ = "VBD", "VERB"
    hang(verb, verb, "ROOT")
    hang(noun, verb, "obj")
    move(before, verb)
    return True


@looks_at(relations={"ROOT"}, parts=NAMING)
def _find_behind_aside(tokens: Paragraph, top: Token) -> bool:
    """ "Ann Lee, who leads the union, | disputed reports of 40 deaths.": a participle before a plural, right
    behind what tells who somebody is, is the verb of a sentence that has no other."""
    thing = next((one for one in top.children if one.dep_ in _BESIDE and one.tag_ == "NNS"), None)
    if thing is None or thing.i < top.i or is_predicate(top):
        return False
    verb = next((one for one in thing.children if one.dep_ == "amod" and one.tag_ in PAST), None)
    if verb is None or verb.i + 1 != thing.i or verb.left_edge.i != verb.i:
        return False
    aside = [one for one in top.children if one.dep_ in ("appos", "acl:relcl") and one.i < verb.i]
    if not aside or tokens.before(verb)[-1].text != "," or is_predicate(thing):
        return False
    if any(one.dep_ == "cc" for one in (*top.children, *thing.children)):
        return False
    set_above(verb, top, "nsubj")
    verb.pos_, verb.tag_ = "VERB", "VBD"
    move([one for one in verb.children if one.i > top.i and one.i < verb.i and not one.is_punct], top)
    hang(thing, verb, "obj")
    return True


@looks_at(relations={"ROOT"}, parts={"PROPN"})
def _act(_: Paragraph, name: Token) -> bool:
    """ "Bandits Kill | 20 In Raid": written like a name, what has a subject and a number is a verb."""
    subject = [one for one in name.children if one.dep_ in PREDICATE]
    number = next((one for one in name.children if one.i == name.i + 1 and one.tag_ == "CD"), None)
    if number is None or [one.dep_ for one in subject] != ["nsubj"] or subject[0].i > name.i:
        return False
    if subject[0].tag_ not in ("NNS", "NNPS"):
        return False
    name.pos_, name.tag_ = "VERB", "VBP"
    hang(number, name, "obj")
    return True


MENDS = (
    _find_before_object,
    _find_behind_aside,
    _act,
    _remain,
    _call_for,
    _tell_that,
    _accuse,
    _leave_name,
    _cast_doubt,
    _involve,
)
