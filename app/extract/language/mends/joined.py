"""Slips of the parser around "and": what is joined, or told apart, to what."""

from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang, subjects_of
from app.extract.lexicon.function_words import COORDINATORS

_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_ONCE = frozenset({"nsubj", "nsubj:pass", "obj"})
"""Relations that a word has to one other at most (Universal Dependencies, guidelines on core arguments)."""
_LOOSE = frozenset({"conj", "ccomp", "parataxis", "dep"})
"""Relations of a noun that the parser takes for a clause, or a verb's fellow."""


def mend_joined(token: Token) -> bool:
    """Mend a word that is joined to the wrong one; whether the tree changed."""
    if token.dep_ in _ONCE and token.children and token.left_edge.dep_ == "cc":
        return _join(token)
    if token.pos_ in _NAMING and token.dep_ in _LOOSE and _join_to_next_subject(token):
        return True
    if token.dep_ == "conj" and token.head.pos_ == "VERB" and token.pos_ in ("NUM", "NOUN"):
        return _give_to_next_verb(token)
    if token.dep_ == "conj" and token.pos_ in _NAMING and _join_to_nearest(token):
        return True
    if token.pos_ == "VERB" and token.tag_ in _FINITE and _give_object_back(token):
        return True
    return token.dep_ in _SUBJECT and token.pos_ in _NOUNS and _name_office(token)


def _join(second: Token) -> bool:
    """ "Residents and aid workers say": a second subject behind "and" is part of the first; the end of a row,
    as in "the Ministry of Labour, Family and Social | Affairs said", of the row."""
    cc = second.left_edge
    first = next((one for one in second.head.children if one.dep_ == second.dep_ and one.i < second.i), None)
    if first is None or cc.i > second.i or first.right_edge.i + 1 != second.left_edge.i:
        return False
    row = next((one for one in below(first) if one.dep_ == "conj" and one.i + 1 == cc.i), None)
    hang(second, first if row is None else row.head, "conj")
    hang(cc, second, "cc")
    return True


def _join_to_next_subject(first: Token) -> bool:
    """ "The mayor said so, but doctors | and a union put it higher": a noun joined to a verb, with "and"
    and the subject of the next verb right behind it, is the first half of that subject."""
    verb = next((one for one in first.head.children if one.dep_ == "conj" and one.i > first.i), None)
    if verb is None or verb.pos_ != "VERB":
        return False
    second = next((one for one in verb.children if one.dep_ in _SUBJECT and one.i < verb.i), None)
    link = next((one for one in verb.children if one.dep_ == "cc" and one.i < verb.i), None)
    if second is None or link is None or link.lower_ not in COORDINATORS:
        return False
    if first.right_edge.i + 1 != link.i or link.i + 1 != second.left_edge.i:
        return False
    lead = next((child for child in first.children if child.dep_ == "cc" and child.i < first.i), None)
    relation = second.dep_
    hang(first, verb, relation)
    hang(second, first, "conj")
    hang(link, second, "cc")
    if lead is not None:
        hang(lead, verb, "cc")
    return True


def _give_object_back(verb: Token) -> bool:
    """ "The raid killed ten cooks, | residents and reports said": what is counted behind a verb without an
    object is no speaker, and those who are stand behind the comma."""
    counted = next((one for one in verb.children if one.dep_ in _SUBJECT and one.i < verb.i), None)
    if counted is None or not _counts(counted):
        return False
    speakers = [one for one in counted.children if one.dep_ == "conj" and one.i < verb.i]
    if not speakers or any(one.dep_ == "cc" or _counts(one) for one in (speakers[0], *speakers[0].children)):
        return False
    before = counted.left_edge.i - 1
    killing = next((one for one in (verb.head, *below(verb.head)) if one.i == before), None)
    if killing is None or killing.pos_ != "VERB" or any(one.dep_ == "obj" for one in killing.children):
        return False
    if not any(one.text == "," for one in (*speakers[0].children, *counted.children)):
        return False
    hang(counted, killing, "obj")
    hang(speakers[0], verb, "nsubj")
    for one in speakers[1:]:
        hang(one, speakers[0], "conj")
    return True


def _give_to_next_verb(counted: Token) -> bool:
    """ "Two were killed and 11, three of them children, were injured": what "and" joins to a verb, and
    is none, is the subject of the next verb that "and" joins to it, with all that stands between."""
    above = counted.head
    verb = next((one for one in above.children if one.dep_ == "conj" and one.i > counted.i), None)
    if verb is None or counted.i < above.i or verb.pos_ != "VERB":
        return False
    if subjects_of(verb):
        return False
    lead = next((child for child in counted.children if child.dep_ == "cc"), None)
    if lead is None or lead.i > counted.i:
        return False
    passive = any(child.dep_ == "aux:pass" for child in verb.children)
    between = [one for one in above.children if counted.i < one.i < verb.i]
    hang(counted, verb, "nsubj:pass" if passive else "nsubj")
    hang(lead, verb, "cc")
    for one in between:
        hang(one, counted, "nmod")
    return True


def _name_office(name: Token) -> bool:
    """ "The mayor's adviser | Ann Lee said", "Its co | - | founder Ann Lee said", "Army-run | TV Q said",
    "Prison | officials said": of subjects that stand side by side, the last is the subject and the rest
    tells who that is."""
    mended = False
    for one in reversed([child for child in name.head.children if child.i < name.i]):
        if one.dep_ not in _SUBJECT:
            break
        torn = _torn_from(one, name)
        if one.right_edge is not one and not torn:
            break
        if one.pos_ not in _NOUNS and not torn and not _is_whole(one):
            break
        for part in torn:
            hang(part, name, "compound")
            name.left_edge = min(name.left_edge, part, key=lambda word: word.i)
        if one.i + 1 != name.left_edge.i or (one.pos_ == "PROPN" and name.pos_ == "PROPN"):
            break
        if name.pos_ == "NOUN" and one.i + 1 != name.i:
            break  # "Nine pilgrims -- five women and four children -- were hurt"
        hang(one, name, "nmod:desc" if name.pos_ == "PROPN" else "compound")
        name.left_edge = one.left_edge
        mended = True
    return mended


def _is_whole(office: Token) -> bool:
    """Whether what is no noun is one here: "co | - | founder", "the | weekly"."""
    return any(part.text == "-" or (part.pos_ == "DET" and part.i < office.i) for part in below(office))


def _torn_from(office: Token, name: Token) -> list[Token]:
    """The first words of a name that hang on what stands before it: "The weekly | Tall | Oak said"."""
    parts = [one for one in office.children if one.i > office.i]
    if name.pos_ != "PROPN" or office.pos_ == "PROPN":
        return []
    if not all(one.pos_ == "PROPN" and not one.children for one in parts):
        return []
    run = [one.i for one in parts] == list(range(office.i + 1, name.left_edge.i))
    return parts if run else []


def _join_to_nearest(second: Token) -> bool:
    """ "The staff, which spoke of 400 dead and 300 wounded men, …": a counted noun behind "and" goes with
    the counted noun right before it, not with one further up."""
    if not _counts(second):
        return False
    link = next((child for child in second.children if child.dep_ == "cc" and child.i < second.i), None)
    above = second.head
    if link is None or link.i + 1 != min(
        (one.left_edge.i for one in second.children if one.i > link.i), default=second.i
    ):
        return False
    first = next((one for one in below(above) if one.i + 1 == link.i), None)
    if first is None or first is above or first.pos_ not in _NAMING or not _counts(first) or _counts(above):
        return False
    hang(second, first, "conj")
    return True


def _counts(token: Token) -> bool:
    return token.like_num or any(child.like_num for child in token.children)
