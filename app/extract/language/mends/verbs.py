"""Slips of the parser about which word is the verb of a sentence."""

from collections.abc import Sequence

from app.extract.language.times import is_time
from app.extract.language.tokens import Token
from app.extract.language.trees import hang, raise_verb, subjects_of, take_place
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import COMPLEMENTIZER, FOR, INFINITIVE

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SPOKEN = frozenset({"VBD", "VBZ", "VBP", "VBN"})
"""Tags of a finite verb, and of the participle that it is taken for."""
_CALLED = word_set("rules/language", "verbs", "called")
_WHAT = word_set("rules/language", "verbs", "what")
_WAYS = word_set("revisions", "changing", "ways")
_REVISING = word_set("revisions", "changing", "revising")
_REMAINS = word_set("rules/language", "verbs", "remains")
_ALONE = word_set("rules/language", "verbs", "alone")
_CAST = word_set("rules/language", "verbs", "cast")
_DOUBT = word_set("rules/language", "verbs", "doubt")
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_JOINED = _SUBJECTS | {"conj", "ccomp", "parataxis", "advcl"}
_FRONTED = frozenset({"obl", "obl:unmarked", "advmod", "advcl", "cc", "punct"})
_NAMES = frozenset({"ORG", "PERSON"})
_PARTICIPLES = frozenset({"VBN", "VBD"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_PREDICATE = frozenset({"cop", "nsubj", "nsubj:pass", "aux", "aux:pass", "expl", "mark"})


def mend_particle(noun: Token) -> bool:
    """ "revised down | the toll": the word behind a verb of change tells which way, and is no preposition."""
    verb = noun.head
    way = next((one for one in noun.children if one.dep_ == "case" and one.i == verb.i + 1), None)
    if noun.dep_ != "obl" or way is None or way.lower_ not in _WAYS or verb.lemma_ not in _REVISING:
        return False
    hang(way, verb, "compound:prt")
    noun.dep_ = "obj"
    return True


def mend_swallowed(verb: Token) -> bool:
    """ "Police said the deals | involved thousands of dollars.": right behind what was taken for all that was
    said, with a number behind it that nothing else joins to it, a participle is its verb."""
    if verb.dep_ != "amod" or verb.tag_ not in ("VBN", "VBD", "JJ"):
        return False
    number, thing = verb.head, verb.head.head
    if number.i != verb.i + 1 or thing.i != verb.i - 1 or number.dep_ != "nmod" or thing.dep_ != "obj":
        return False
    if thing.head.tag_ not in _FINITE or number.tag_ not in ("CD", "NNS"):
        return False
    if any(child.dep_ == "case" and child.i < number.i for child in number.children):
        return False
    verb.pos_, verb.tag_ = "VERB", "VBD"
    hang(verb, thing.head, "ccomp")
    hang(thing, verb, "nsubj")
    hang(number, verb, "obj")
    return True


def mend_perfect_infinitive(verb: Token) -> bool:
    """ "claimed late on Monday | to have killed 12": what is done already is nobody's aim, so that it is what
    the verb before says, whatever stands between."""
    if verb.dep_ not in ("advcl", "acl") or verb.tag_ != "VBN" or verb.head.i > verb.i:
        return False
    to = next((one for one in verb.children if one.dep_ == "mark" and one.lower_ in INFINITIVE), None)
    if to is None or not any(one.dep_ == "aux" and one.i == to.i + 1 for one in verb.children):
        return False
    timed = verb.dep_ == "acl" and verb.head.dep_.startswith("obl") and is_time(verb.head)
    said = verb.head.head if timed else verb.head
    if said.pos_ != "VERB" or any(one.dep_ in ("obj", "ccomp", "xcomp") for one in said.children):
        return False
    hang(verb, said, "xcomp")
    return True


def mend_cast_doubt(tokens: Sequence[Token], doubt: Token) -> bool:
    """ "The fire chief | cast doubt on the toll": a doubt with "on" behind it is cast, and is no chief's."""
    at = doubt.i - tokens[0].i
    if doubt.lower_ not in _DOUBT or at < 2 or at + 1 >= len(tokens):
        return False
    caster, cast, lead = tokens[at - 2], tokens[at - 1], tokens[at + 1]
    if cast.lower_ not in _CAST or cast.dep_ != "compound" or lead.dep_ != "case" or lead.head.i < lead.i:
        return False
    theme = lead.head
    top = next((one for one in (doubt, theme) if one.head is one), None)
    if top is None or caster.pos_ not in ("NOUN", "PROPN") or caster.head not in (cast, top, doubt):
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


def mend_free_relative(what: Token) -> bool:
    """ "What the union says | is a lie": what is said of a clause with "what" is no content of its verb."""
    if what.tag_ != "WP" or what.lower_ not in _WHAT:
        return False
    verb = next((one for one in what.children if one.dep_ == "acl:relcl" and one.i > what.i), None)
    said = None if verb is None else next((one for one in verb.children if one.dep_ == "ccomp"), None)
    if verb is None or said is None or subjects_of(said) or said.left_edge.i != verb.i + 1:
        return False
    if not any(child.dep_ == "cop" and child.i == verb.i + 1 for child in said.children):
        return False
    behind = [one for one in what.children if one.i > verb.i]
    take_place(said, what)
    hang(what, said, "nsubj")
    for one in behind:
        hang(one, said, one.dep_)
    return True


def mend_verb(tokens: Sequence[Token], top: Token) -> bool:
    """Mend a sentence whose ``top`` is no verb of it; whether the tree changed."""
    if top.head is not top:
        return top.lower_ in _REMAINS and top.dep_ in _JOINED and _remain(top)
    if top.pos_ in ("VERB", "AUX"):
        named = top.ent_type_ in _NAMES or (top.i > tokens[0].i and top.text[:1].isupper())
        return named and _leave_name(tokens, top)
    if top.pos_ not in _NAMING:
        return False
    if any(child.dep_ in _PREDICATE for child in top.children):
        return _find_before_object(top) or _act(top)
    return _remain(top) or _call_for(top) or _tell_that(top)


def _remain(top: Token) -> bool:
    """ "One other | remains in custody": of one alone no plural is told."""
    if top.tag_ not in ("NNS", "VBZ") or top.lower_ not in _REMAINS or top.pos_ not in _NAMING:
        return False
    before = [
        one for one in top.children if one.i < top.i and one.dep_ not in _FRONTED and one.dep_ != "mark"
    ]
    if not before or not any(one.lower_ in _ALONE for one in before):
        return False
    subject, verb = before[-1], top.head
    if top.dep_ in _SUBJECTS:
        if not any(one.dep_ == "cc" and top.i < one.i for one in verb.children):
            return False  # "one set of remains was found"
        take_place(top, verb)
        hang(verb, top, "conj")
        for one in [one for one in verb.children if one.i < top.i]:
            hang(one, top, one.dep_)
    top.pos_, top.tag_ = "VERB", "VBZ"
    for one in top.children:
        if one.i > top.i and one.dep_ == "nmod":
            one.dep_ = "obl"
    for one in before[:-1]:
        hang(one, subject, one.dep_)
    subject.dep_ = "nsubj"
    return True


def _tell_that(top: Token) -> bool:
    """ "A doctor | estimated on Monday that 12 had died": a participle with a that-clause is a verb."""
    verb = next((one for one in top.children if one.dep_ == "acl" and one.tag_ in _PARTICIPLES), None)
    if verb is None or verb.i < top.i:
        return False
    marks = (mark for one in verb.children if one.dep_ == "ccomp" for mark in one.children)
    if not any(mark.dep_ == "mark" and mark.lower_ in COMPLEMENTIZER for mark in marks):
        return False
    raise_verb(top, verb)
    return True


def _call_for(top: Token) -> bool:
    """ "The union | called for calm": with "for" behind it this is never how something is named."""
    verb = next((one for one in top.children if one.dep_ == "acl" and one.lower_ in _CALLED), None)
    if verb is None or top.i > verb.i:
        return False
    leads = (case for one in verb.children for case in one.children if case.dep_ == "case")
    if not any(case.i == verb.i + 1 and case.lower_ in FOR for case in leads):
        return False
    _raise_with_fronted(top, verb)
    return True


def _raise_with_fronted(top: Token, verb: Token) -> None:
    """Set a participle above its subject, and what is fronted beside it."""
    fronted = [one for one in top.children if one.dep_ in _FRONTED]
    raise_verb(top, verb)
    for one in fronted:
        hang(one, verb, one.dep_)


def _leave_name(tokens: Sequence[Token], top: Token) -> bool:
    """ "Election Watch | counted 15 …": the last word of a name is not the verb where one follows it."""
    at = top.i + 1 - tokens[0].i
    verb = tokens[at] if at < len(tokens) else None
    if verb is None or not verb.text.islower() or verb.tag_ not in _SPOKEN or not _is_under(verb, top):
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
    for one in outside:
        hang(one, verb, one.dep_)
    return True


def _is_under(verb: Token, top: Token) -> bool:
    return verb.head is top or verb.head.head is top


def _find_before_object(noun: Token) -> bool:
    """ "The army on Monday dismissed reports that 40 died.": a noun that has a subject, but nothing
    that makes it a predicate, is the object of the participle before it."""
    predicate = [child for child in noun.children if child.dep_ in _PREDICATE]
    verb = next((one for one in noun.children if one.dep_ == "amod" and one.tag_ in ("VBN", "VBD")), None)
    if verb is None or len(predicate) != 1 or predicate[0].dep_ != "nsubj":
        return False
    if not predicate[0].i < verb.i < noun.i or noun.tag_ != "NNS":
        return False
    before = [one for one in noun.children if one.i < verb.i]
    verb.tag_, verb.pos_ = "VBD", "VERB"
    hang(verb, verb, "ROOT")
    hang(noun, verb, "obj")
    for one in before:
        hang(one, verb, one.dep_)
    return True


def _act(name: Token) -> bool:
    """ "Bandits Kill | 20 In Raid": written like a name, what has a subject and a number is a verb."""
    subject = [one for one in name.children if one.dep_ in _PREDICATE]
    number = next((one for one in name.children if one.i == name.i + 1 and one.tag_ == "CD"), None)
    if number is None or [one.dep_ for one in subject] != ["nsubj"] or subject[0].i > name.i:
        return False
    if name.pos_ != "PROPN" or subject[0].tag_ not in ("NNS", "NNPS"):
        return False
    name.pos_, name.tag_ = "VERB", "VBP"
    hang(number, name, "obj")
    return True
