"""Slips of the parser around "and": what is joined, or told apart, to what."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import FINITE, NAMING, NOUNS, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang, subject_relation, subjects_of
from app.extract.lexicon.function_words import COORDINATORS

_ONCE = frozenset({"nsubj", "nsubj:pass", "obj"})
"""Relations that a word has to one other at most (Universal Dependencies, guidelines on core arguments)."""
_LOOSE = frozenset({"conj", "ccomp", "parataxis", "dep"})
"""Relations of a noun that the parser takes for a clause, or a verb's fellow."""


@looks_at(relations=_ONCE)
def _join(_: Paragraph, second: Token) -> bool:
    """ "Residents and aid workers say": a second subject behind "and" is part of the first; the end of a row,
    as in "the Ministry of Labour, Family and Social | Affairs said", of the row."""
    cc = second.left_edge
    if cc.dep_ != "cc":
        return False
    first = next((one for one in second.head.children if one.dep_ == second.dep_ and one.i < second.i), None)
    if first is None or cc.i > second.i or first.right_edge.i + 1 != second.left_edge.i:
        return False
    row = next((one for one in below(first) if one.dep_ == "conj" and one.i + 1 == cc.i), None)
    hang(second, first if row is None else row.head, "conj")
    hang(cc, second, "cc")
    return True


@looks_at(relations=_LOOSE, parts=NAMING)
def _join_to_next_subject(_: Paragraph, first: Token) -> bool:
    """ "The mayor said so, but doctors | and a union put it higher": a noun joined to a verb, with "and"
    and the subject of the next verb right behind it, is the first half of that subject."""
    verb = next((one for one in first.head.children if one.dep_ == "conj" and one.i > first.i), None)
    if verb is None or verb.pos_ != "VERB":
        return False
    second = next((one for one in verb.children if one.dep_ in SUBJECTS and one.i < verb.i), None)
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


@looks_at(parts={"VERB"}, tags=FINITE)
def _give_object_back(_: Paragraph, verb: Token) -> bool:
    """ "The raid killed ten cooks, | residents and reports said": what is counted behind a verb without an
    object is no speaker, and those who are stand behind the comma."""
    counted = next((one for one in verb.children if one.dep_ in SUBJECTS and one.i < verb.i), None)
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


@looks_at(relations={"conj"}, parts={"NUM", "NOUN"})
def _give_to_next_verb(_: Paragraph, counted: Token) -> bool:
    """ "Two were killed and 11, three of them children, were injured": what "and" joins to a verb, and
    is none, is the subject of the next verb that "and" joins to it, with all that stands between."""
    above = counted.head
    verb = next((one for one in above.children if one.dep_ == "conj" and one.i > counted.i), None)
    if verb is None or not (above.pos_ == verb.pos_ == "VERB" and above.i < counted.i):
        return False
    if subjects_of(verb):
        return False
    lead = next((child for child in counted.children if child.dep_ == "cc"), None)
    if lead is None or lead.i > counted.i:
        return False
    between = [one for one in above.children if counted.i < one.i < verb.i]
    hang(counted, verb, subject_relation(verb))
    hang(lead, verb, "cc")
    for one in between:
        hang(one, counted, "nmod")
    return True


@looks_at(relations=SUBJECTS, parts=NOUNS)
def _name_office(_: Paragraph, name: Token) -> bool:
    """ "The mayor's adviser | Ann Lee said", "Its co | - | founder Ann Lee said",
    "Prison | officials said": of subjects that stand side by side, the last is the subject and the rest
    tells who that is."""
    mended = False
    for one in reversed([child for child in name.head.children if child.i < name.i]):
        if one.dep_ not in SUBJECTS:
            break
        if one.right_edge is not one or (one.pos_ not in NOUNS and not _is_whole(one)):
            break
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


@looks_at(relations={"conj"}, parts=NAMING)
def _join_to_nearest(_: Paragraph, second: Token) -> bool:
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
    if first is None or first is above or first.pos_ not in NAMING or not _counts(first) or _counts(above):
        return False
    hang(second, first, "conj")
    return True


def _counts(token: Token) -> bool:
    return token.like_num or any(child.like_num for child in token.children)


MENDS = (_join, _join_to_next_subject, _give_to_next_verb, _join_to_nearest, _give_object_back, _name_office)
