"""Clauses by which a source keeps its name back: "an official who declined to be named"."""

from itertools import takewhile

from app.extract.language.clauses import RELATIVE
from app.extract.language.tokens import Token
from app.extract.lexicon import words

KEPT_REACH = 9
"""Most tokens of "who asked not to be identified by name"."""


def keeps_name_back(who: Token) -> bool:
    """Whether a relative clause only tells that its speaker gave no name: "who asked not to be named",
    "asking not to be identified"."""
    if who.lower_ in words("roles", "keeping_back_now"):
        return not words("roles", "kept_back").isdisjoint(token.lower_ for token in _clause(who))
    if who.lower_ not in RELATIVE:
        return False
    clause = [token.lower_ for token in _clause(who) if token.pos_ != "ADV"]
    opens = clause[:1] and clause[0] in words("roles", "keeping_back")
    return bool(opens) and not words("roles", "kept_back").isdisjoint(clause)


def _clause(opening: Token) -> list[Token]:
    """What stands behind the word that opens a clause, up to the next comma."""
    reach = opening.doc[opening.i + 1 : min(opening.i + KEPT_REACH, opening.sent.end)]
    return list(takewhile(lambda token: token.text != ",", reach))
