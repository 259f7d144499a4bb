"""The claims of one article as a table on the terminal."""

from collections.abc import Iterator

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from app.domain.article import ReadArticle
from app.domain.claim import Claim, Extraction
from app.domain.event import FoundEvent
from app.domain.reason import Confidence

NARROW = 110
"""Characters of a line under which there is no room for six columns."""
OWN_VOICE = "the article's own voice"
_COLUMNS = (("Figure", 3), ("Measure, counted", 4), ("Who", 5), ("Stance", 4), ("Sentence", 13))
"""Heading and share of the width."""


def print_claims(file: str, article: ReadArticle, extraction: Extraction, *, why: bool = False) -> None:
    """Print the article's headline, its events, and each claim in the order of the text.

    Claims are rows of a table where there is room; with ``why`` they are always blocks, each with
    the reasons of its parts.
    """
    console = Console(highlight=False)
    console.print(Text(article.metadata.title or file, style="bold"))
    console.print(Text(file, style="dim"))
    for number, event in enumerate(extraction.events, start=1):
        console.print(Text(f"Event {number}: {_event(event)}"))
    if not extraction.claims:
        console.print(Text("No claims were found."))
    elif why or console.width < NARROW:
        _print_blocks(console, extraction, why=why)
    else:
        console.print(_table(extraction))
    console.print()


def _print_blocks(console: Console, extraction: Extraction, *, why: bool) -> None:
    """Each claim in three lines, where columns would break words, and below them its reasons."""
    for claim in extraction.claims:
        id, figure, measured, who, stance, sentence = _cells(claim)
        what = "" if claim.figure is None else f"{figure} {', '.join(measured.splitlines())} – "
        console.print()
        console.print(Text(f"{id}  {what}{who}: {stance}", style="dim" if claim.event is None else "bold"))
        console.print(Padding(Text(sentence), (0, 0, 0, 4)))
        for reason in _reasons(claim) if why else ():
            console.print(Padding(Text(reason, style="dim"), (0, 0, 0, 6)))


def _table(extraction: Extraction) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("", width=3)
    for heading, share in _COLUMNS:
        table.add_column(heading, ratio=share, overflow="fold")
    for claim in extraction.claims:
        table.add_row(*(Text(cell) for cell in _cells(claim)), style="dim" if claim.event is None else "")
    return table


def _cells(claim: Claim) -> tuple[str, ...]:
    return (
        claim.id,
        _one_line(claim.figure.span.text) if claim.figure else "–",
        "\n".join(_one_line(words) for words in (claim.measure, claim.counted) if words),
        _who(claim),
        _stance(claim),
        _one_line(claim.evidence.text),
    )


def _who(claim: Claim) -> str:
    name = claim.source.name if claim.source else OWN_VOICE
    via = "".join(f", via {span.text}" for span in claim.via)
    again = f" (and {len(claim.also_in)} more)" if claim.also_in else ""
    return f"{name}{via}{again}"


def _stance(claim: Claim) -> str:
    words = claim.stance.value.replace("_", " ")
    if claim.direction:
        words += f", {claim.direction.value}"
    if claim.targets:
        words += f" → {', '.join(claim.targets)}"
    if claim.event is None and claim.figure:
        words += " (background)"
    return f"{words}, low confidence" if claim.confidence is Confidence.LOW else words


def _reasons(claim: Claim) -> Iterator[str]:
    """A line for each part, and before them how sure the claim is."""
    if claim.confidence is not None:
        yield f"{claim.confidence.value} confidence"
    for reason in claim.reasons:
        yield f"{reason}{' (inferred)' if reason.steps else ''}"


def _event(event: FoundEvent) -> str:
    parts = (event.kind.value, event.place.name if event.place else None, event.date and str(event.date))
    return ", ".join(part for part in parts if part)


def _one_line(words: str) -> str:
    return " ".join(words.split())
