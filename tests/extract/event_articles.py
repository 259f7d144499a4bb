"""How well kind, place, date and the event of each figure are read, on annotated articles of ours.

    python -m tests.extract.event_articles [FILE…] [--misses]

prints a row for each part: right, of how many, and the share.
"""

import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.claim import Claim, Extraction
from app.domain.event import FoundEvent
from app.extract import extract_claims

FILE = Path(__file__).parent / "cases" / "articles-events.toml"
BACKGROUND = "-"


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event as a reader would name it; ``places`` are the names that are right, the best first."""

    kind: str
    places: tuple[str, ...]
    country: str
    date: str


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A figure's words ("7#2" is the second "7"), its event ("0" the main one) or ``BACKGROUND``,
    and the day as of which it holds, "" where the article does not say."""

    words: str
    event: str
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its day of publication, and what a reader found in it."""

    name: str
    published: str
    text: str
    events: tuple[ToldEvent, ...]
    figures: tuple[ToldFigure, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One thing looked at: which part, in which article, what was wanted and what came out."""

    part: str
    article: str
    right: bool
    wanted: str
    found: str


def read_articles(file: Path = FILE) -> tuple[Article, ...]:
    """The annotated articles of a file."""
    return tuple(_article(entry) for entry in tomllib.loads(file.read_text("utf-8"))["article"])


def _article(entry: dict[str, Any]) -> Article:
    figures = tuple(ToldFigure(**figure) for figure in entry["figures"])
    events = tuple(_event(one) for one in (entry, *entry["more"]))
    return Article(entry["name"], entry["published"], entry["text"].strip(), events, figures)


def _event(entry: dict[str, Any]) -> ToldEvent:
    return ToldEvent(entry["kind"], tuple(entry["place"]), entry["country"], entry["date"])


def outcomes(article: Article) -> Iterator[Outcome]:
    """Everything that is looked at in an article."""
    found = extract_claims(article.text, published=article.published)
    for number, told in enumerate(article.events):
        event = found.events[number] if number < len(found.events) else None
        for part, wanted, was, right in _parts(told, event):
            name = part if number == 0 else f"second {part}"
            yield Outcome(name, article.name, right, wanted, was)
    yield Outcome(
        "count",
        article.name,
        len(found.events) == len(article.events),
        str(len(article.events)),
        str(len(found.events)),
    )
    for figure in article.figures:
        yield from _figure_outcomes(article, figure, found)


def _parts(told: ToldEvent, event: FoundEvent | None) -> Iterator[tuple[str, str, str, bool]]:
    kind = "" if event is None else event.kind.value
    yield "kind", told.kind, kind, kind == told.kind
    place = None if event is None else event.place
    named = "" if place is None else place.name
    yield "place", " / ".join(told.places), named, named in (told.places or ("",))
    country = "" if place is None else place.country or ""
    yield "country", told.country, country, country == told.country
    day = "" if event is None else str(event.date or "")
    yield "date", told.date, day, day == told.date


def _figure_outcomes(article: Article, figure: ToldFigure, found: Extraction) -> Iterator[Outcome]:
    at = _offset(article.text, figure.words)
    claim = next((claim for claim in found.claims if at in _places(claim)), None)
    words = f"{figure.words} = {figure.event}"
    yield Outcome("figure found", article.name, claim is not None, words, "" if claim is None else "found")
    if claim is None:
        return
    event = BACKGROUND if claim.event is None else str(claim.event)
    yield Outcome(
        "figure's event", article.name, event == figure.event, words, f"{event} {claim.reasons[-1]}"
    )
    was_background, is_background = figure.event == BACKGROUND, event == BACKGROUND
    if was_background or is_background:
        yield Outcome("background", article.name, was_background == is_background, words, event)
    as_of = str(claim.as_of or "")
    if figure.as_of or as_of:
        yield Outcome("as of", article.name, as_of == figure.as_of, f"{words} {figure.as_of}", as_of)


def _places(claim: Claim) -> set[int]:
    """The characters that a claim's figures cover."""
    spans = [] if claim.figure is None else [claim.figure.span]
    spans += [place.figure for place in claim.also_in if place.figure is not None]
    return {at for span in spans for at in range(span.start, span.end)}


def _offset(text: str, words: str) -> int:
    """The last character of a figure's words, so that a missed modifier is no matter. A headline is
    looked at only where the body does not have them: it tells of no day."""
    snippet, _, number = words.partition("#")
    found = [one.end() - 1 for one in re.finditer(rf"(?<![\w.,]){re.escape(snippet)}(?!\w|[.,]\d)", text)]
    body = [at for at in found if at > text.index("\n")] or found
    return body[int(number or 1) - 1]


def tally(found: Iterable[Outcome]) -> dict[str, tuple[int, int]]:
    """For each part how many are right, and of how many."""
    counts: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for one in found:
        right, of = counts[one.part]
        counts[one.part] = (right + one.right, of + 1)
    return dict(counts)


def main() -> None:
    """Print the rates, and with ``--misses`` what went wrong."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--misses"]
    files = [Path(argument) for argument in arguments] or [FILE]
    found = [one for file in files for article in read_articles(file) for one in outcomes(article)]
    for part, (right, of) in sorted(tally(found).items()):
        print(f"{part:<16}{right:>5}{of:>5}{right / of:>8.3f}")
    if "--misses" in sys.argv:
        for one in found:
            if not one.right:
                print(f"{one.article}: {one.part}: wanted {one.wanted!r}, found {one.found!r}")


if __name__ == "__main__":
    main()
