"""Marks over a text, nested so that a page can print them: no two ever cross."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class MarkKind(IntEnum):
    """What a mark shows. Of marks over the same words, the lower one stands outside."""

    EVIDENCE = 0
    SOURCE = 1
    CUE = 2
    FIGURE = 3


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark over characters ``start`` (inclusive) to ``end`` (exclusive); ``anchors`` are links to it."""

    start: int
    end: int
    kind: MarkKind
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked stretch of text, and what lies inside it."""

    kind: MarkKind
    anchors: tuple[str, ...]
    parts: tuple["Part", ...]


Part = str | Marked
"""Plain words, or words with a mark over them."""


def mark_up(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Part, ...]:
    """The text from ``start`` to ``end`` with its marks, cut to it, nested.

    Marks of one kind over the same words are one, with the anchors of all, so that a sentence with
    a hundred claims nests no deeper than one with two. Of two marks that cross, the one that begins
    later is cut at the end of the other; its anchors stay with the first part.

    >>> mark_up("Up to 400 died", 0, 14, [Mark(0, 9, MarkKind.FIGURE)])
    (Marked(kind=<MarkKind.FIGURE: 3>, anchors=(), parts=('Up to 400',)), ' died')
    """
    inside = [_cut(mark, start, end) for mark in marks if mark.start < end and mark.end > start]
    parts, _ = _nest(text, start, end, _joined(inside))
    return parts


def _cut(mark: Mark, start: int, end: int) -> Mark:
    """The part of a mark within bounds. One that began earlier has left its anchors there."""
    anchors = mark.anchors if mark.start >= start else ()
    return Mark(max(mark.start, start), min(mark.end, end), mark.kind, anchors)


def _joined(marks: list[Mark]) -> list[Mark]:
    """One mark for each kind and place; earlier first, then longer, then by kind: whatever may hold
    another comes before it."""
    anchors: dict[tuple[int, int, MarkKind], dict[str, None]] = {}
    for mark in marks:
        anchors.setdefault((mark.start, -mark.end, mark.kind), {}).update(dict.fromkeys(mark.anchors))
    return [Mark(start, -end, kind, tuple(names)) for (start, end, kind), names in sorted(anchors.items())]


def _nest(text: str, start: int, end: int, waiting: list[Mark]) -> tuple[tuple[Part, ...], list[Mark]]:
    """The parts between ``start`` and ``end``, and the marks that begin later."""
    parts: list[Part] = []
    at = start
    while waiting and waiting[0].start < end:
        mark, *rest = waiting
        if mark.end > end:
            rest = _joined([*rest, Mark(end, mark.end, mark.kind)])
            mark = Mark(mark.start, end, mark.kind, mark.anchors)
        if mark.start > at:
            parts.append(text[at : mark.start])
        inner, waiting = _nest(text, mark.start, mark.end, rest)
        parts.append(Marked(mark.kind, mark.anchors, inner))
        at = mark.end
    if at < end:
        parts.append(text[at:end])
    return tuple(parts), waiting
