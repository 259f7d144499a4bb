"""Which words of a sentence stand in one clause, by the tree and by commas where it errs."""

from app.extract.language.tokens import Token

_CLAUSES = frozenset(
    {"ROOT", "ccomp", "advcl", "advcl:relcl", "acl", "acl:relcl", "parataxis", "csubj", "xcomp"}
)
_BELOW = frozenset({"advcl", "advcl:relcl", "acl", "acl:relcl", "xcomp", "conj", "ccomp"})
_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "(", ")"})
_CLIMBS = 30


def same_clause(teller: Token, figure: Token) -> bool:
    """Whether a word of time or place tells of a figure: they stand in one clause, the figure's
    clause hangs below the word's, or no break lies between them."""
    if teller.sent.start != figure.sent.start:
        return False
    return _no_break_between(teller, figure) or _hangs_below(figure, clause_head(teller))


def same_or_joined_clause(teller: Token, figure: Token) -> bool:
    """The same, also where the word closes a row of clauses: "12 died and 40 fled since May"."""
    if same_clause(teller, figure):
        return True
    own, current = clause_head(figure), clause_head(teller)
    for _ in range(_CLIMBS):
        if current == own:
            return teller.i > figure.i
        if current.head == current or current.dep_ not in ("advcl", "conj"):
            return False
        current = current.head
    return False


def clause_head(token: Token) -> Token:
    """The word that heads the clause of a token: its verb, or the root."""
    current = token
    for _ in range(_CLIMBS):
        if current.dep_ in _CLAUSES or current.head == current:
            return current
        if current.dep_ == "conj" and current.pos_ == "VERB":
            return current
        current = current.head
    return current


def _no_break_between(one: Token, other: Token) -> bool:
    first, last = sorted((one.i, other.i))
    between = one.doc[first + 1 : last]
    if any(token.text in _BREAKS or token.pos_ in ("SCONJ", "CCONJ") for token in between):
        return False
    return sum(token.pos_ == "VERB" for token in between) <= 1


def _hangs_below(figure: Token, verb: Token) -> bool:
    """Whether a figure's clause is that of a verb or hangs on it: "in 2011 a quake struck, killing 300"."""
    current = clause_head(figure)
    for _ in range(_CLIMBS):
        if current == verb:
            return True
        if current.dep_ not in _BELOW or current.head == current:
            return False
        current = clause_head(current.head)
    return False
