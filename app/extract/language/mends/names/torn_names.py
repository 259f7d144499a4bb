"""Slips of the parser around a subject that ends in a name: "Rebels loyal to Ann | Lee said"."""

from app.extract.language.mends.filing import looks_at
from app.extract.language.mends.kinds import NOUNS, SUBJECTS
from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang

_CLOSING = ")"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_DESCRIBING = frozenset({"advcl", "ccomp", "acl", "csubj", "parataxis", "dep"})
"""Relations of a participle that the parser took for a clause of its own."""
_OF_NAME = frozenset({"compound", "flat", "nmod:desc", "det", "amod", "nmod:poss"})
_PREDICATE = frozenset({"cop", "aux", "aux:pass", "mark", "cc"})


@looks_at(relations=SUBJECTS, parts={"PROPN"})
def _give_subject_back(tokens: Paragraph, name: Token) -> bool:
    """Give a verb back its subject: of "Rebels fighting to oust President Ann | Lee said" the rebels,
    where the parser tore the name that ends their phrase off it and made that the subject."""
    if name is tokens[0]:
        return False
    verb = name.head
    if verb.tag_ not in _FINITE or verb.i < name.i:
        return False
    first = _opening(tokens, name)
    subject = None if first is tokens[0] else _real_subject(name, verb, first)
    if subject is None:
        return False
    before, torn = tokens.before(first)[-1], tokens.before(name)[-1]
    is_torn = torn.pos_ == "PROPN" and torn.head.i < first.i
    if not is_torn and name.ent_type_ != "PERSON":
        return False
    holder = torn if is_torn else before if before.pos_ in (*NOUNS, "VERB", "ADJ") else before.head
    if holder.i >= first.i:
        return False
    _give_back(subject, verb, name)
    hang(name, holder, "flat" if is_torn else "obj" if holder.pos_ == "VERB" else "nmod")
    return True


@looks_at(relations=SUBJECTS, parts={"PROPN"})
def _join_to_title(tokens: Paragraph, name: Token) -> bool:
    """ "The country director (CD) | Ann Lee said": a title whose initials stand in brackets has its bearer
    behind them, and not a second subject of the verb."""
    if name.head.i < name.i:
        return False
    before = tokens.before(_opening(tokens, name))
    if len(before) < 2 or before[-1].text != _CLOSING:
        return False
    initials = before[-1].head
    title = next((one for one in name.head.children if one.dep_ in SUBJECTS and one.i < name.i), None)
    if title is None or title.pos_ != "NOUN" or initials.i <= title.i:
        return False
    hang(initials, title, "appos")
    hang(name, title, "appos")
    for first_name in name.children:
        if first_name.dep_ == "amod" and first_name.text[:1].isupper():
            hang(first_name, name, "compound")
    return True


def _opening(tokens: Paragraph, name: Token) -> Token:
    """The first token of a name, with the titles before it."""
    titles = [child for child in name.children if child.dep_ in _OF_NAME]
    own = [token for title in titles for token in (title, *below(title))]
    first = name
    for token in reversed(tokens.before(name)):
        if token not in own:
            break
        first = token
    return first


def _real_subject(name: Token, verb: Token, first: Token) -> Token | None:
    """The noun before a name that is the subject of the name's verb: its other subject, one that hangs
    on the name, or the one of a participle that stands between the two."""
    for one in (*verb.children, *name.children):
        if one is not name and one.dep_ in SUBJECTS and one.i < first.i and one.pos_ in NOUNS:
            return one
    for clause in verb.children:
        if clause.dep_ in _DESCRIBING and clause.i < first.i and clause.tag_ not in _FINITE:
            if any(child.dep_ in _PREDICATE for child in clause.children):
                continue
            subject = next((one for one in clause.children if one.dep_ in SUBJECTS), None)
            if subject is not None and subject.pos_ in NOUNS and subject.right_edge.i < clause.i:
                return subject
    return None


def _give_back(subject: Token, verb: Token, name: Token) -> None:
    """Hang a subject on its verb, and the participle that describes it on the subject."""
    above = subject.head
    if above is verb:
        return
    hang(subject, verb, "nsubj")
    if above is not name:
        hang(above, subject, "acl")


MENDS = (_give_subject_back, _join_to_title)
