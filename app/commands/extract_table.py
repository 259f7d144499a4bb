"""The claims of one article as a table on the terminal."""

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from app.domain.article import ReadArticle
from app.domain.claim import Claim, Extraction
from app.domain.event import FoundEvent

OWN_VOICE = "the article's own voice"
_COLUMNS = (
    ("Figure", 3, 8),
    ("Measure, counted", 4, 10),
    ("Who", 5, 11),
    ("Stance", 4, 10),
    ("Sentence", 13, 24),
)
"""Heading, share of the width, and the least width: the longest measure is never broken."""


def print_claims(file: str, article: ReadArticle, extraction: Extraction) -> None:
    """Print the article's headline, its events, and a row for each claim in the order of the text."""
    console = Console(highlight=False)
    console.print(Text(article.metadata.title or file, style="bold"))
    console.print(Text(file, style="dim"))
    for number, event in enumerate(extraction.events, start=1):
        console.print(Text(f"Event {number}: {_event(event)}"))
    console.print(_table(extraction) if extraction.claims else Text("No claims were found."))
    console.print()


def _table(extraction: Extraction) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column("", width=3)
    for heading, share, least in _COLUMNS:
        table.add_column(heading, ratio=share, min_width=least, overflow="fold")
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
    return f"{words} (background)" if claim.event is None and claim.figure else words


def _event(event: FoundEvent) -> str:
    parts = (event.kind.value, event.place.name if event.place else None, event.date and str(event.date))
    return ", ".join(part for part in parts if part)


def _one_line(words: str) -> str:
    return " ".join(words.split())
