"""What a statement says is not so: the camps of "there are no camps"."""

from app.extract.found import Draft
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set

_NEGATIONS = word_set("rules/stances", "negated", "negations")
_ASIDE = frozenset({"acl:relcl", "acl", "advcl"})
_STEPS = 4
"""Words up from a "not" among which a clause aside opens."""


def negated(parsed: Parsed, draft: Draft) -> list[Token]:
    """The words that a content denies: the camps of "there are no camps"."""
    return [
        token.head
        for token in parsed.doc[draft.content_first : draft.content_last]
        if token.lower_ in _NEGATIONS and not _is_aside(token, draft.content_first)
    ]


def says_no(parsed: Parsed, draft: Draft) -> bool:
    """Whether the main clause of a content is denied: "there are no camps", not "those who did not"."""
    return bool(negated(parsed, draft))


def _is_aside(token: Token, first: int) -> bool:
    for _ in range(_STEPS):
        if token.dep_ in _ASIDE:
            return True
        if token.head == token or token.head.i < first:
            return False
        token = token.head
    return False
