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
    before = tokens[first - tokens[0].i - 1] if first > tokens[0].i else None
    subject = None if before is None else _real_subject(name, verb, first)
    if before is None or subject is None:
        return False
    torn = tokens[tokens.place(name) - 1]
    is_torn = torn.pos_ == "PROPN" and torn.head.i < first
    if not is_torn and name.ent_type_ != "PERSON":
        return False
    holder = torn if is_torn else before if before.pos_ in (*NOUNS, "VERB", "ADJ") else before.head
    if holder.i >= first:
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
    first = _opening(tokens, name) - tokens[0].i
    if first < 2 or tokens[first - 1].text != _CLOSING:
        return False
    title = next((one for one in name.head.children if one.dep_ in SUBJECTS and one.i < name.i), None)
    if title is None or title.pos_ != "NOUN" or tokens[first - 1].head.i <= title.i:
        return False
    hang(tokens[first - 1].head, title, "appos")
    hang(name, title, "appos")
    for first_name in name.children:
        if first_name.dep_ == "amod" and first_name.text[:1].isupper():
            hang(first_name, name, "compound")
    return True


def _opening(tokens: Paragraph, name: Token) -> int:
    """The first token of a name, with the titles before it."""
    titles = [child for child in name.children if child.dep_ in _OF_NAME]
    own = {token.i for title in titles for token in (title, *below(title))}
    first = name.i
    while first > tokens[0].i and first - 1 in own:
        first -= 1
    return first


def _real_subject(name: Token, verb: Token, first: int) -> Token | None:
    """The noun before a name that is the subject of the name's verb: its other subject, one that hangs
    on the name, or the one of a participle that stands between the two."""
    for one in (*verb.children, *name.children):
        if one is not name and one.dep_ in SUBJECTS and one.i < first and one.pos_ in NOUNS:
            return one
    for clause in verb.children:
        if clause.dep_ in _DESCRIBING and clause.i < first and clause.tag_ not in _FINITE:
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
