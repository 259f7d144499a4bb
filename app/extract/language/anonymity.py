"""Clauses by which a source keeps its name back: "an official who declined to be named"."""

from itertools import takewhile

from app.extract.language.tokens import Token
from app.extract.lexicon import words
from app.extract.lexicon.function_words import PERSON_RELATIVE

KEPT_REACH = 9
"""Most tokens of "who asked not to be identified by name"."""


def keeps_name_back(who: Token) -> bool:
    """Whether a relative clause only tells that its speaker gave no name: "who asked not to be named"."""
    if who.lower_ not in PERSON_RELATIVE:
        return False
    reach = who.doc[who.i + 1 : min(who.i + KEPT_REACH, who.sent.end)]
    clause = [token.lower_ for token in takewhile(lambda token: token.text != ",", reach)]
    opens = clause[:1] and clause[0] in words("roles", "keeping_back")
    return bool(opens) and not words("roles", "kept_back").isdisjoint(clause)
