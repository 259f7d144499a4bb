"""Slips of the parser around a subject that ends in a name: "Rebels loyal to Ann | Lee said"."""

from collections.abc import Sequence

from app.extract.language.tokens import Token
from app.extract.language.trees import below, hang

_CLOSING = ")"
_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_NAMING = frozenset({"NOUN", "PROPN"})
_DESCRIBING = frozenset({"advcl", "ccomp", "acl", "csubj", "parataxis", "dep"})
"""Relations of a participle that the parser took for a clause of its own."""
_OF_NAME = frozenset({"compound", "flat", "nmod:desc", "det", "amod", "nmod:poss"})
_PREDICATE = frozenset({"cop", "aux", "aux:pass", "mark", "cc"})


def mend_torn_name(tokens: Sequence[Token], name: Token) -> bool:
    """Give a verb back its subject: of "Rebels fighting to oust President Ann | Lee said" the rebels,
    where the parser tore the name that ends their phrase off it and made that the subject."""
    if name.dep_ not in _SUBJECT or name.pos_ != "PROPN" or name.i == tokens[0].i:
        return False
    verb = name.head
    if verb.tag_ not in _FINITE or verb.i < name.i:
        return False
    first = _opening(tokens, name)
    before = tokens[first - tokens[0].i - 1] if first > tokens[0].i else None
    subject = None if before is None else _real_subject(name, verb, first)
    if before is None or subject is None:
        return False
    torn = tokens[name.i - tokens[0].i - 1]
    is_torn = torn.pos_ == "PROPN" and torn.head.i < first
    if not is_torn and name.ent_type_ != "PERSON":
        return False
    holder = torn if is_torn else before if before.pos_ in (*_NAMING, "VERB", "ADJ") else before.head
    if holder.i >= first:
        return False
    _give_back(subject, verb, name)
    hang(name, holder, "flat" if is_torn else "obj" if holder.pos_ == "VERB" else "nmod")
    return True


def mend_titled(tokens: Sequence[Token], name: Token) -> bool:
    """ "The country director (CD) | Ann Lee said": a title whose initials stand in brackets has its bearer
    behind them, and not a second subject of the verb."""
    if name.dep_ not in _SUBJECT or name.pos_ != "PROPN" or name.head.i < name.i:
        return False
    first = _opening(tokens, name) - tokens[0].i
    if first < 2 or tokens[first - 1].text != _CLOSING:
        return False
    title = next((one for one in name.head.children if one.dep_ in _SUBJECT and one.i < name.i), None)
    if title is None or title.pos_ != "NOUN" or tokens[first - 1].head.i <= title.i:
        return False
    hang(tokens[first - 1].head, title, "appos")
    hang(name, title, "appos")
    for first_name in name.children:
        if first_name.dep_ == "amod" and first_name.text[:1].isupper():
            hang(first_name, name, "compound")
    return True


def mend_described(token: Token) -> bool:
    """Mend a subject that a participle describes, or the first of two verbs that was taken for one."""
    if token.dep_ == "csubj" or (token.dep_ == "ccomp" and token.tag_ == "VBG"):
        return _describe(token)
    if token.dep_ in ("ccomp", "advcl") and token.tag_ in ("VBD", "VBN"):
        return _describe_by(token)
    if token.head is token and token.tag_ == "VBG":
        return _set_under_subject(token)
    return token.dep_ == "acl" and _set_first(token)


def _describe(participle: Token) -> bool:
    """ "Rebels fighting to oust the junta said …": the rebels say it, and their fighting only tells who
    they are."""
    subject = next((one for one in participle.children if one.dep_ in _SUBJECT), None)
    verb = participle.head
    if subject is None or subject.pos_ not in _NAMING or subject.i + 1 != participle.i:
        return False
    if participle.tag_ != "VBG" or verb.tag_ not in _FINITE or verb.i < participle.i:
        return False
    if any(one.dep_ in _SUBJECT for one in verb.children):
        return False
    hang(subject, verb, "nsubj")
    hang(participle, subject, "acl")
    return True


def _describe_by(participle: Token) -> bool:
    """ "A report issued by the union | said …": the report says it; by whom it was issued tells which."""
    subject = next((one for one in participle.children if one.dep_ in _SUBJECT), None)
    verb = participle.head
    if subject is None or subject.pos_ not in _NAMING or subject.right_edge.i + 1 != participle.i:
        return False
    if verb.tag_ not in _FINITE or verb.i < participle.i or participle.right_edge.i + 1 != verb.i:
        return False
    if any(one.dep_ in _SUBJECT for one in verb.children):
        return False
    if not any(one.dep_ == "obl:agent" for one in participle.children):
        return False
    if any(one.dep_ in ("aux", "aux:pass", "obj", "cc") for one in participle.children):
        return False
    hang(subject, verb, "nsubj")
    hang(participle, subject, "acl")
    participle.tag_ = "VBN"
    return True


def _set_under_subject(participle: Token) -> bool:
    """ "Officers backing the rebels | said …": a participle without "is" is no verb of a sentence that has
    one, and the noun between the two is its object."""
    subject = next((one for one in participle.children if one.dep_ in _SUBJECT), None)
    verb = next((one for one in participle.children if one.dep_ in ("ccomp", "parataxis")), None)
    if subject is None or verb is None or verb.i < participle.i or verb.tag_ not in _FINITE:
        return False
    if any(one.dep_ in ("aux", "cop", "obj", "mark") for one in participle.children):
        return False
    object_ = next((one for one in verb.children if one.dep_ in _SUBJECT and one.i < verb.i), None)
    if object_ is None or object_.left_edge.i != participle.i + 1 or subject.i > participle.i:
        return False
    others = [one for one in participle.children if one not in (subject, verb)]
    hang(verb, verb, "ROOT")
    hang(object_, participle, "obj")
    hang(subject, verb, "nsubj")
    hang(participle, subject, "acl")
    for one in others:
        hang(one, verb, one.dep_)
    return True


def _set_first(participle: Token) -> bool:
    """ "The ministry accused the rebels of lying and | said …": with an object, and "and" before the next
    verb, what was taken for a participle of the subject is the first of two verbs."""
    noun, objects = participle.head, [one for one in participle.children if one.dep_ == "obj"]
    verb = noun.head
    if not objects or participle.tag_ not in ("VBN", "VBD") or noun.dep_ != "nsubj" or verb.i < participle.i:
        return False
    links = [one.i for one in verb.children if one.dep_ == "cc" and participle.i < one.i < verb.i]
    if not links or verb.tag_ not in _FINITE or noun.i > participle.i:
        return False
    above, relation = (participle, verb.dep_) if verb.head is verb else (verb.head, verb.dep_)
    lead = [one for one in verb.children if one.i < noun.i]
    hang(participle, above, relation)
    hang(noun, participle, "nsubj")
    hang(verb, participle, "conj")
    for one in lead:
        hang(one, participle, one.dep_)
    participle.tag_ = "VBD"
    return True


def _opening(tokens: Sequence[Token], name: Token) -> int:
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
        if one is not name and one.dep_ in _SUBJECT and one.i < first and one.pos_ in _NAMING:
            return one
    for clause in verb.children:
        if clause.dep_ in _DESCRIBING and clause.i < first and clause.tag_ not in _FINITE:
            if any(child.dep_ in _PREDICATE for child in clause.children):
                continue
            subject = next((one for one in clause.children if one.dep_ in _SUBJECT), None)
            if subject is not None and subject.pos_ in _NAMING and subject.right_edge.i < clause.i:
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
