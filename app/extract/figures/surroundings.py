"""What stands around a number expression, for the rules that tell figures from other numbers."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import cache

from app.extract.figures.expressions import Expression
from app.extract.figures.pieces import Piece
from app.extract.language import Parsed
from app.extract.language.tokens import Token
from app.extract.lexicon import word_set


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An expression with its text. Pieces are counted from its ends: ``after(0)`` is the first
    piece behind the expression, ``before(0)`` the last one in front of it."""

    parsed: Parsed
    text: tuple[Piece, ...]
    found: Expression

    def after(self, step: int = 0) -> str:
        """The word ``step`` pieces behind the expression."""
        at = self.found.last + step
        return self.text[at].word if at < len(self.text) else ""

    def before(self, step: int = 0) -> str:
        """The word ``step`` pieces in front of the expression."""
        at = self.found.first - 1 - step
        return self.text[at].word if at >= 0 else ""

    def just_before(self, step: int = 0) -> str:
        """The word ``step`` pieces in front of the bare number, modifiers left aside."""
        at = self.found.inner_first - 1 - step
        return self.text[at].word if at >= 0 else ""

    def glued_after(self) -> bool:
        """Whether the piece behind the bare number touches it."""
        at = self.found.inner_last
        return at < len(self.text) and not self.text[at].gap

    def glued_before(self) -> bool:
        """Whether the bare number touches the piece in front of it."""
        return self.found.inner_first > 0 and not self.text[self.found.inner_first].gap

    def token_after(self, step: int = 0) -> Token | None:
        """The token of the piece ``step`` behind the expression."""
        at = self.found.last + step
        return self.parsed.doc[self.text[at].token] if at < len(self.text) else None

    def token_before(self) -> Token | None:
        """The token of the piece in front of the bare number."""
        at = self.found.inner_first - 1
        return self.parsed.doc[self.text[at].token] if at >= 0 else None

    def near(self, wanted: Container[str], back: int, forth: int) -> bool:
        """Whether one of some words stands within ``back`` pieces before or ``forth`` behind."""
        before = self.text[max(0, self.found.inner_first - back) : self.found.inner_first]
        behind = self.text[self.found.last : self.found.last + forth]
        return any(piece.word in wanted for piece in (*before, *behind))


Rule = Callable[[Surroundings], bool]


@cache
def listed(key: str) -> frozenset[str]:
    """One list of ``not_figures.toml``."""
    return word_set("not_figures", key)
