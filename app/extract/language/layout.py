"""From stored text to paragraphs fit for parsing, with a way back for every character.

The parser was trained on clean text: doubled, no-break and zero-width characters derail its
trees. They are folded here for its eyes only; every span that leaves ``extract`` is of the
stored text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.extract.language.turns import apart_from_labels

PARAGRAPH_LIMIT = 2_000
"""Longest stretch that is parsed at once, in characters: an endless line costs itself, no more."""

_INVISIBLE = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_OPENING, _CLOSING = "“", "”"
_WIRED = ("``", "''")
"""An opening and a closing mark of old wire copy."""
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_LINE = re.compile(r"[^\n]+")
_WRAP_COLUMNS = range(50, 101)
_POINT = re.compile(r"\s*(?:[*•·▪●◦‣]|(?P<dash>[-–—])(?=\s+[A-Z\d]))\s")
"""What opens a point of a list; a dash may as well go on with a sentence."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text for the parser; ``offsets[i]`` is where its character ``i`` stands in the stored text."""

    text: str
    offsets: tuple[int, ...]


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a stored text, folded: 'a  b\\n\\nc' gives 'a b' and 'c'."""
    lines: list[tuple[int, int]] = []
    for block in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n))*", text):
        lines += _join_broken(text, [match.span() for match in _LINE.finditer(text, *block.span())])
    for start, end in apart_from_labels(text, lines):
        yield from _pieces(text, start, end)


def _join_broken(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines of one block, joined where the line end is only a wrap and not the end of a sentence."""
    wrapped = _is_wrapped(lines)
    points = _points(text, lines)
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        if (
            joined
            and start not in points
            and _continues(text[slice(*joined[-1])].rstrip(), text[start:end].lstrip(), wrapped)
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    yield from joined


def _points(text: str, lines: list[tuple[int, int]]) -> frozenset[int]:
    """Where lines begin that are points of a list, and go on with nothing; a dash makes none alone."""
    marks = {start: mark["dash"] for start, end in lines if (mark := _POINT.match(text, start, end))}
    dashes = sum(dash is not None for dash in marks.values())
    return frozenset(start for start, dash in marks.items() if dash is None or dashes > 1)


def _is_wrapped(lines: list[tuple[int, int]]) -> bool:
    """Whether a block was broken at a column, as old wire copy and e-mail are."""
    if len(lines) < 3:
        return False
    lengths = [end - start for start, end in lines[:-1]]
    return max(lengths) in _WRAP_COLUMNS and min(lengths) > max(lengths) - 25


def _continues(before: str, after: str, wrapped: bool) -> bool:
    if not before or not after:
        return False
    if wrapped:
        return True
    return not _SENTENCE_END.search(before[-4:]) and after[0].islower()


def _pieces(text: str, start: int, end: int) -> Iterator[Paragraph]:
    """A paragraph folded, cut at white space where it is longer than the parser should see. A closing mark
    that opens a word is an opening one, where a text has no others: "”We fled,” he said"; doubled marks, as
    old wire copy has them, are one."""
    folded: list[str] = []
    offsets: list[int] = []
    turned = _CLOSING in text[start:end] and _OPENING not in text[start:end]
    wired = _WIRED[0] in text[start:end]
    for offset in range(start, end):
        character = text[offset]
        if wired and character in "`'":
            ahead, behind = text[offset : offset + 2], text[max(start, offset - 1) : offset + 1]
            if ahead == _WIRED[1] or behind == _WIRED[0]:
                continue
            character = _OPENING if ahead == _WIRED[0] else _CLOSING if behind == _WIRED[1] else character
        if turned and character == _CLOSING and (not folded or folded[-1] == " "):
            character = _OPENING
        if character in _INVISIBLE:
            continue
        if character.isspace():
            if not folded:
                continue
            if len(folded) >= PARAGRAPH_LIMIT:
                yield Paragraph("".join(folded).rstrip(), tuple(offsets))
                folded, offsets = [], []
                continue
            if folded[-1] == " ":
                continue
            character = " "
        elif len(folded) >= 2 * PARAGRAPH_LIMIT:
            yield Paragraph("".join(folded).rstrip(), tuple(offsets))
            folded, offsets = [], []
        folded.append(character)
        offsets.append(offset)
    if "".join(folded).strip():
        yield Paragraph("".join(folded).rstrip(), tuple(offsets))
