"""Kinds of words that many mends ask for, by relation, part of speech and tag."""

from app.extract.language.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
HELPING = frozenset({"aux", "aux:pass", "cop"})
PREDICATE = SUBJECTS | HELPING | {"expl", "mark"}
"""Relations below a word that says something of another, as no mere noun does."""
NOUNS = frozenset({"NOUN", "PROPN"})
NAMING = NOUNS | {"PRON"}
FINITE = frozenset({"VBD", "VBZ", "VBP"})
FINITE_OR_MODAL = FINITE | {"MD"}
PAST = frozenset({"VBD", "VBN"})
"""Tags of a past tense, and of the participle that it is taken for."""
SPOKEN = FINITE | PAST


def is_predicate(noun: Token) -> bool:
    """Whether a noun says something of another: "the claim is a | lie"."""
    return any(child.dep_ in PREDICATE for child in noun.children)
