"""Quotations: which tokens stand between quotation marks, of every kind, closed or not."""

from dataclasses import dataclass
from itertools import pairwise

from app.extract.language import Parsed, once_per_article

_PAIRS = {"“": "”", "«": "»", "„": "“”", "‹": "›", "‘": "’", "「": "」", "``": "''"}
_STRAIGHT = frozenset({'"', "''", "``"})
_STOPS = frozenset({",", ".", "?", "!", "…", "..."})
_MARKS = frozenset({*_STRAIGHT, "'", *_PAIRS, *"".join(_PAIRS.values())})


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``first`` up to ``last``, quotation marks included where they are there. ``open`` marks
    one that the next paragraph goes on with."""

    first: int
    last: int
    open: bool = False


@once_per_article
def find_quotations(parsed: Parsed) -> tuple[Quotation, ...]:
    """The quotations of an article, outermost only, in order."""
    found: list[Quotation] = []
    bounds = [*sorted(parsed.paragraph_starts), len(parsed.doc)]
    for start, end in pairwise(bounds):
        found.extend(_in_paragraph(parsed, start, end))
    return tuple(found)


def _in_paragraph(parsed: Parsed, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    closers = ""
    for mark in parsed.doc.by_word.among(_MARKS, start, end):
        index, text = mark.i, mark.text
        if opened is None:
            if text in _STRAIGHT:
                opened, closers = index, "straight"
            elif text == "'" and _opens_single(parsed, index, start, end):
                opened, closers = index, "single"
            elif text in _PAIRS and not (text == "‘" and not _closes_later(parsed, index, end)):
                opened, closers = index, _PAIRS[text]
        elif _is_closer(parsed, index, closers):
            found.append(Quotation(opened, index + 1))
            opened = None
    if opened is not None:
        found.append(_unclosed(parsed, opened, end))
    return found


def _is_closer(parsed: Parsed, index: int, closers: str) -> bool:
    """Whether a mark closes the quotation that is open. A straight single one does so only right behind
    a stop or comma: elsewhere it is an apostrophe."""
    text = parsed.doc[index].text
    if closers == "straight":
        return text in _STRAIGHT
    if closers == "single":
        before = parsed.doc[index - 1]
        return text == "'" and not before.whitespace_ and before.text in _STOPS
    return bool(text) and text in closers


def _opens_single(parsed: Parsed, index: int, start: int, end: int) -> bool:
    """Whether a straight single mark opens a quotation: it stands before a word, and one closes later."""
    if parsed.doc[index].whitespace_ or (index > start and not parsed.doc[index - 1].whitespace_):
        return False
    return any(_is_closer(parsed, later, "single") for later in range(index + 2, min(end, index + 120)))


def _closes_later(parsed: Parsed, index: int, end: int) -> bool:
    """Whether a single opening mark has a closing one of its own: an apostrophe is none."""
    return any(parsed.doc[later].text == "’" for later in range(index + 1, min(end, index + 120)))


def _unclosed(parsed: Parsed, opened: int, end: int) -> Quotation:
    """A quotation without its closing mark: to the end of the paragraph where the next paragraph
    opens with a mark again, as long quotations are set; else one oddity costs one sentence."""
    goes_on = end < len(parsed.doc) and parsed.doc[end].text in {*_STRAIGHT, *_PAIRS}
    return Quotation(opened, end if goes_on else parsed.sentence_of(opened).end, open=goes_on)
