"""A paragraph as mends look at it: what stands before a word, behind it and between two."""

from app.extract.language.tokens import Token


class Paragraph(tuple[Token, ...]):
    """The tokens of a paragraph, each of which knows its place in the text alone."""

    __slots__ = ()

    def place(self, token: Token) -> int:
        """Where a token stands, counted from 0."""
        return token.i - self[0].i

    def before(self, token: Token) -> tuple[Token, ...]:
        """All that stands before a token."""
        return self[: self.place(token)]

    def behind(self, token: Token) -> tuple[Token, ...]:
        """All that stands behind a token."""
        return self[self.place(token) + 1 :]

    def between(self, first: Token, last: Token) -> tuple[Token, ...]:
        """All that stands between two tokens."""
        return self[self.place(first) + 1 : self.place(last)]
