"""How mends are filed by what they look at, so that a word asks only those that may concern it.

Some sixty mends wait for each word of an article. Nearly all of them look first at its relation, its part
of speech, its tag or the word itself; so that is told above each, and not asked again inside of it:

    @looks_at(relations={"conj"}, parts=NOUNS)
    def _part_from_place(tokens, token): ...
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from app.extract.language.mends.paragraph import Paragraph
from app.extract.language.tokens import Token

Rule = Callable[[Paragraph, Token], bool]
"""Mends the tree around a token of a paragraph; whether anything was changed."""
Looks = tuple[str, str, str, str]
"""A token's relation, part of speech, tag, and, where a mend is filed by it, the word."""


@dataclass(frozen=True, slots=True, eq=False)
class Mend:
    """A rule, with the relations, parts of speech, tags and words that it is for; None is any."""

    rule: Rule
    relations: AbstractSet[str] | None
    parts: AbstractSet[str] | None
    tags: AbstractSet[str] | None
    words: AbstractSet[str] | None

    def concerns(self, looks: Looks) -> bool:
        """Whether it is for a token that looks so."""
        wanted = (self.relations, self.parts, self.tags, self.words)
        return all(kinds is None or look in kinds for kinds, look in zip(wanted, looks, strict=True))


def looks_at(
    *,
    relations: AbstractSet[str] | None = None,
    parts: AbstractSet[str] | None = None,
    tags: AbstractSet[str] | None = None,
    words: AbstractSet[str] | None = None,
) -> Callable[[Rule], Mend]:
    """Says of which tokens alone a rule is asked."""
    return lambda rule: Mend(rule, relations, parts, tags, words)


class Filed(dict[Looks, tuple[Rule, ...]]):
    """Rules in the order of their mends, by the looks of the tokens that they are for."""

    def __init__(self, mends: Iterable[Mend]) -> None:
        super().__init__()
        self._mends = tuple(mends)
        self._words = frozenset(word for one in self._mends for word in one.words or ())

    def __missing__(self, looks: Looks) -> tuple[Rule, ...]:
        self[looks] = found = tuple(one.rule for one in self._mends if one.concerns(looks))
        return found

    def mend(self, tokens: Paragraph, token: Token) -> bool:
        """Ask the rules that may concern a token, up to the first that changes anything; whether one did."""
        word = token.lower_ if token.lower_ in self._words else ""
        rules = self[token.dep_, token.pos_, token.tag_, word]
        return any(rule(tokens, token) for rule in rules) if rules else False
