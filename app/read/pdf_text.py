"""The lines of PDF pages into paragraphs: columns, broken words and running heads undone.

A PDF knows no paragraphs, only where pieces of text stand on a page. Lengths here are in points, y
grows upwards, as in the format.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from app.read.pdf_lines import Line

_LOOSE = 1.35
"""Times the usual distance between lines: what parts paragraphs."""
_SHORT = 0.75
"""Of the usual length of a line: a line that ends a paragraph."""
_INDENT = 0.8
"""In sizes of type: how far a paragraph's first line is set in."""
_LARGER = 1.15
"""Times the size of type of the line before: a heading begins or ends."""
_EDGE_LINES = 3
"""Lines at a page's top and bottom where running heads and page numbers stand."""
_SENTENCE_END = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010]$")
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\W{0,3}\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W{0,3}", re.I)


def without_running_heads(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The pages without page numbers and lines that stand at the edge of every other page."""
    edges = Counter(key for lines in pages for key in {_key(line) for line in _edge(lines)})
    often = {key for key, times in edges.items() if times >= 3 or (times == 2 == len(pages))}
    return [_without_edges(lines, often) for lines in pages]


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """Paragraphs over columns and pages; a word broken at a line's end is made whole."""
    lines = [line for page in pages for line in page]
    if not lines:
        return
    usual = _Usual.of(lines)
    words = {word.casefold() for line in lines for word in re.findall(r"[\w’'-]+", line.words)}
    paragraph = lines[0].words
    for before, line in pairwise(lines):
        if usual.parts(before, line):
            yield paragraph
            paragraph = line.words
        else:
            paragraph = _joined(paragraph, line.words, words)
    yield paragraph


@dataclass(frozen=True, slots=True)
class _Usual:
    """How the lines of a document mostly are: distance in points, length in characters."""

    distance: float
    length: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> "_Usual":
        size = median(line.size for line in lines)
        steps = [
            before.y - line.y
            for before, line in pairwise(lines)
            if 0 < before.y - line.y < 3 * max(size, 1.0)
        ]
        lengths = sorted(len(line.words) for line in lines)
        return cls(median(steps) if steps else 0.0, lengths[len(lengths) * 3 // 4])

    def parts(self, before: Line, line: Line) -> bool:
        """Whether a paragraph ends between two lines that follow one another."""
        if before.row or line.row:
            return True
        larger, smaller = max(before.size, line.size), min(before.size, line.size)
        if smaller > 0 and larger / smaller > _LARGER:
            return True
        ended = bool(_SENTENCE_END.search(before.words))
        short = len(before.words) < _SHORT * self.length
        step = before.y - line.y
        if not 0 < step <= 3 * max(self.distance, before.size):
            # Another column or page: the paragraph goes on unless its last line says otherwise.
            return ended and (short or line.x - before.x > _INDENT * line.size)
        if self.distance and step > _LOOSE * self.distance:
            return True
        return ended and (short or line.x - before.x > _INDENT * line.size)


def _joined(paragraph: str, words: str, known: set[str]) -> str:
    if not _BROKEN_WORD.search(paragraph) or not words[:1].islower():
        return f"{paragraph} {words}"
    first = re.match(r"[\w’'-]+", words)
    left = re.search(r"[\w’']+(?=.$)", paragraph)
    if first and left and paragraph[-1] != "\u00ad" and f"{left[0]}-{first[0]}".casefold() in known:
        return paragraph + words
    return paragraph[:-1] + words


def _without_edges(lines: Sequence[Line], often: set[str]) -> list[Line]:
    edge = {
        line for line in _edge(lines) if _key(line) in often or _PAGE_NUMBER.fullmatch(line.words) is not None
    }
    return [line for line in lines if line not in edge]


def _edge(lines: Sequence[Line]) -> list[Line]:
    """The uppermost and lowest lines of a page, wherever they stand in its order."""
    from_top = sorted(lines, key=lambda line: -line.y)
    return [*from_top[:_EDGE_LINES], *from_top[-_EDGE_LINES:]]


def _key(line: Line) -> str:
    return _DIGITS.sub("0", line.words.casefold())
