"""How much of a page is read as it should be: tokens of the saved pages of ``tests/read/saved``.

    python -m bench.main_text [--misses]

Prints precision, recall and F1 of the words read from each page, and over all pages together.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.read.document import read_bytes
from tests.read.saved import SavedPage, saved_pages

FOLDERS = ("pages", "held_out")
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Score:
    """Words read, words wanted, and those that are both."""

    read: int
    wanted: int
    both: int

    @property
    def precision(self) -> float:
        return self.both / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        return self.both / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.both / (self.read + self.wanted) if self.read + self.wanted else 0.0


def score_page(page: SavedPage) -> Score:
    """The score of one page, read as a file that a browser saved."""
    read, wanted = tokens(read_bytes(page.html.encode(), "page.html").text), tokens(page.wanted)
    return Score(read.total(), wanted.total(), (read & wanted).total())


def tokens(text: str) -> Counter[str]:
    """The words of a text, in small letters, with how often each stands there."""
    return Counter(_TOKEN.findall(text.casefold()))


def overall(scores: Iterable[Score]) -> Score:
    """The words of all pages together."""
    together = list(scores)
    return Score(
        sum(score.read for score in together),
        sum(score.wanted for score in together),
        sum(score.both for score in together),
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--misses", action="store_true", help="print the words missed and those too many")
    parser.add_argument("--pages", default="", help="only pages whose name holds this")
    options = parser.parse_args(arguments)
    for folder in FOLDERS:
        scored = [(page, score_page(page)) for page in saved_pages(folder) if options.pages in page.name]
        for page, score in scored:
            print(_line(page.name, score))
            if options.misses and folder == "pages":
                _print_misses(page)
        print(_line(f"{folder}: {len(scored)} pages", overall(score for _, score in scored)))


def _line(name: str, score: Score) -> str:
    return f"{name:28} precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}"


def _print_misses(page: SavedPage) -> None:
    read = read_bytes(page.html.encode(), "page.html").text
    known = {" ".join(_TOKEN.findall(block.casefold())) for block in page.wanted.split("\n\n")}
    got = {" ".join(_TOKEN.findall(block.casefold())) for block in read.split("\n\n")}
    for words in sorted(known - got):
        print(f"  - {words[:150]}")
    for words in sorted(got - known):
        print(f"  + {words[:150]}")


if __name__ == "__main__":
    main()
