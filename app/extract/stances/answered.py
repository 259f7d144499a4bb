"""What a cue against, or for, something is about: a report, or something that nobody reported.

"Rejected the figure" disputes; "rejected the offer" and "dismissed 300 workers" do not.
"""

from collections.abc import Sequence
from functools import cache

from app.domain.stance import Stance
from app.extract.language.clauses import is_negated
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set
from app.extract.lexicon.function_words import WITH
from app.extract.stances.themes import is_thing
from app.extract.words.cues import Verb

_CLAUSES = frozenset({"ccomp", "csubj", "parataxis"})
_ONE = word_set("rules/stances", "answered", "one")
_LINKS = word_set("rules/stances", "answered", "links")


def is_answered(cue: Token, verb: Verb) -> bool:
    """Whether a verb that confirms or rejects answers a report or a fact here."""
    objects = [child for child in cue.children if child.dep_ in ("obj", "nsubj:pass")]
    named = [*objects, *_told_of(cue)]
    names = {child.lemma_ for child in named} | {child.lower_ for child in named}
    if verb.stance is not Stance.DENIES and names & _listed("asked"):
        return False
    if verb.lemma in _listed("clausal"):
        return _has_clause(cue) or any(is_thing(child) for child in objects)
    return True


def _told_of(cue: Token) -> Sequence[Token]:
    """What a clause with a cue tells of: "a | demand that was rejected"; of "one that …" all before it."""
    if cue.dep_ not in ("acl", "acl:relcl") or cue.head.i > cue.i:
        return ()
    noun = cue.head
    return cue.doc[cue.sent.start : noun.i] if noun.lower_ in _ONE else (noun,)


def claims_deed(cue: Token) -> bool:
    """Whether "claimed" owns up: to responsibility, or to an attack."""
    objects = [child.lower_ for child in cue.children if child.dep_ == "obj"]
    if not objects and any(child.dep_ in ("xcomp", "ccomp") for child in cue.children):
        return False  # "the attack, claiming to have killed 12"
    return any(_is_deed(child) for child in cue.children if child.dep_ in ("obj", "nsubj:pass", "nsubj")) or (
        cue.dep_ in ("acl", "acl:relcl") and cue.head.lemma_ in _listed("deeds")
    )


def _is_deed(noun: Token) -> bool:
    """Whether a noun is for a deed, or tells of how many: "most of the attacks"."""
    if noun.pos_ != "NOUN" and any(child.dep_ == "nmod" and _is_deed(child) for child in noun.children):
        return True
    return noun.lower_ in _listed("deeds") or noun.lemma_ in _listed("deeds")


def _has_clause(cue: Token) -> bool:
    if any(child.dep_ in _CLAUSES for child in cue.children):
        return True
    following = cue.doc[cue.i + 1 : cue.i + 2]
    if is_negated(cue) and any(token.lower_ in WITH for token in following):
        return any(is_thing(child) for child in cue.children if child.dep_.startswith("obl"))
    return any(token.lower_ in _LINKS for token in following)


@cache
def _listed(key: str) -> frozenset[str]:
    return word_set("cues", "answered", key)
