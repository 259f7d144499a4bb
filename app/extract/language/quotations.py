"""Quotations: which tokens stand between quotation marks, of every kind, closed or not."""

from dataclasses import dataclass
from itertools import pairwise

from app.extract.language import Parsed

_PAIRS = {"“": "”", "«": "»", "„": "“”", "‹": "›", "‘": "’", "「": "」", "``": "''"}
_STRAIGHT = frozenset({'"', "''", "``"})
_CLOSERS = frozenset("”»›’」") | {"''"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens ``first`` up to ``last``, quotation marks included where they are there. ``open`` marks
    one that the next paragraph goes on with."""

    first: int
    last: int
    open: bool = False


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
    for index in range(start, end):
        text = parsed.doc[index].text
        if opened is None:
            if text in _STRAIGHT:
                opened, closers = index, "straight"
            elif text in _PAIRS and not (text == "‘" and not _closes_later(parsed, index, end)):
                opened, closers = index, _PAIRS[text]
        elif (closers == "straight" and text in _STRAIGHT) or (
            closers != "straight" and text in closers and text
        ):
            found.append(Quotation(opened, index + 1))
            opened = None
    if opened is not None:
        found.append(_unclosed(parsed, opened, end))
    return found


def _closes_later(parsed: Parsed, index: int, end: int) -> bool:
    """Whether a single opening mark has a closing one of its own: an apostrophe is none."""
    return any(parsed.doc[later].text == "’" for later in range(index + 1, min(end, index + 120)))


def _unclosed(parsed: Parsed, opened: int, end: int) -> Quotation:
    """A quotation without its closing mark: to the end of the paragraph where the next paragraph
    opens with a mark again, as long quotations are set; else one oddity costs one sentence."""
    goes_on = end < len(parsed.doc) and parsed.doc[end].text in {*_STRAIGHT, *_PAIRS}
    return Quotation(opened, end if goes_on else parsed.sentence_of(opened).end, open=goes_on)
