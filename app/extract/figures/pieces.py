"""Words and numbers cut finer than tokens, so that "€3bn", "130-thousand" and "22, 000" can be read."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from app.extract.language import Parsed
from app.extract.language.tokens import Token

_PIECE = re.compile(
    r"""
    \d{1,3}(?:[,٬]\d{2,3})*[,٬]\d{3}(?!\d)(?:[.٫]\d+)?   # 1,426 and 1,00,000
    | \d+(?:[.٫]\d+)*                                      # 400, 7.5, 26.11.2008
    | [^\W\d_]+                                            # words
    | \S
    """,
    re.VERBOSE,
)


class Piece(NamedTuple):
    """A word, a number or a mark. ``word`` is lower case with ASCII digits; ``start`` and ``end``
    are characters of the stored text; ``gap`` tells whether white space stands before it."""

    word: str
    token: int
    start: int
    end: int
    gap: bool
    capital: bool

    @property
    def is_digits(self) -> bool:
        """Whether the piece is written in digits."""
        return self.word[0].isdecimal()

    @property
    def is_word(self) -> bool:
        """Whether the piece is made of letters."""
        return self.word[0].isalpha()


def pieces(parsed: Parsed) -> tuple[Piece, ...]:
    """All pieces of an article, in order: 'US$5m' gives 'us', '$', '5', 'm'."""
    cut: list[Piece] = []
    make, gap = Piece._make, True  # one call less for each of them: most of an article is no number
    for token, start, end in zip(parsed.doc, parsed.starts, parsed.ends, strict=True):
        written = token.text
        if written.isalpha():
            cut.append(make((token.lower_, token.i, start, end, gap, written[0].isupper())))
        elif len(written) == 1 and not written.isspace():
            cut.append(make((_plain(written), token.i, start, end, gap, written.isupper())))
        else:
            cut.extend(_parts(token, start, end, gap))
        gap = bool(token.whitespace_) or token.i + 1 in parsed.paragraph_starts
    return tuple(cut)


def paragraph_openings(parsed: Parsed, text: Sequence[Piece]) -> list[int]:
    """The pieces that begin paragraphs."""
    return [bisect_left(text, token, key=attrgetter("token")) for token in sorted(parsed.paragraph_starts)]


def _parts(token: Token, start: int, end: int, gap: bool) -> Iterator[Piece]:
    """The pieces of a token of several kinds: "US$5m"."""
    for match in _PIECE.finditer(token.text):
        yield Piece(
            word=_plain(match[0]),
            token=token.i,
            start=min(start + match.start(), end - 1),
            end=end if match.end() == len(token.text) else min(start + match.end(), end),
            gap=gap if match.start() == 0 else False,
            capital=match[0][0].isupper(),
        )


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    if text[0].isdecimal():
        return "".join(_plain_digit(character) for character in text)
    return text.lower()


def _plain_digit(character: str) -> str:
    if character in "٬٫":
        return "," if character == "٬" else "."
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)
