"""Do long texts cost in proportion? Seconds and memory of one text at a quarter, a half and the whole.

    python -m bench.long_texts [KIND…] [--characters N]

Each kind of text is made at three lengths, and each is extracted in a process of its own, on one core.
``times`` is what twice the text costs: about 2 where time is linear. Exit status 1 where it is more
than 3 for both doublings, or where an extraction fails.
"""

import argparse
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import cycle, pairwise
from pathlib import Path

from app.extract import extract_claims

ROOT = Path(__file__).parent.parent
SHARES = (4, 2, 1)
WORST = 3.0


@dataclass(frozen=True, slots=True)
class Cost:
    """What one extraction took."""

    seconds: float
    mebibytes: float
    claims: int


def main() -> None:
    """Measure each kind, and print one line for it."""
    arguments = _arguments()
    print(f"{'':<20}{'seconds at ¼, ½ and all':>28}{'times':>12}{'MiB':>20}{'claims':>8}")
    steep = [kind for kind in arguments.kinds or KINDS if not _measure(kind, arguments.characters)]
    sys.exit(1 if steep else 0)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure what long texts cost.")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"{', '.join(KINDS)}; all without any")
    parser.add_argument("--characters", type=int, default=1_000_000, help="length of the longest (1,000,000)")
    arguments = parser.parse_args()
    if unknown := [kind for kind in arguments.kinds if kind not in KINDS]:
        parser.error(f"no such kind: {', '.join(unknown)}")
    return arguments


def _measure(kind: str, characters: int) -> bool:
    """Print what a kind of text costs; whether that is in proportion to its length."""
    costs = [_in_own_process(kind, characters // share) for share in SHARES]
    seconds = " ".join(f"{cost.seconds:8.1f}" for cost in costs)
    times = [after.seconds / max(before.seconds, 0.05) for before, after in pairwise(costs)]
    told = " ".join(f"{ratio:5.2f}" for ratio in times)
    memory = " ".join(f"{cost.mebibytes:5.0f}" for cost in costs)
    print(f"{kind:<20}{seconds:>28}{told:>12}{memory:>20}{costs[-1].claims:>8}", flush=True)
    return min(times) <= WORST


def _in_own_process(kind: str, characters: int) -> Cost:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        return pool.submit(cost_of, kind, characters).result()


def cost_of(kind: str, characters: int) -> Cost:
    """What the extraction of a made text costs; the pipeline is loaded before."""
    text = made(kind, characters)
    extract_claims("Police said 12 people died.")
    started = time.process_time()
    extraction = extract_claims(text)
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Cost(seconds, peak, len(extraction.claims))


def made(kind: str, characters: int) -> str:
    """A text of a kind, of so many characters."""
    pieces, length = [], 0
    for piece in KINDS[kind]():
        pieces.append(piece)
        length += len(piece)
        if length >= characters:
            break
    return "".join(pieces)[:characters]


def _articles() -> Iterator[str]:
    """The sample articles over and over, one behind the other."""
    texts = [file.read_text("utf-8") for file in sorted((ROOT / "seeds").glob("*/*.txt"))]
    return (f"{text}\n\n" for text in cycle(texts))


def _paragraph() -> Iterator[str]:
    return (" ".join(text.split()) + " " for text in _articles())


def _shouted() -> Iterator[str]:
    return (text.upper() for text in _articles())


def _live_blog() -> Iterator[str]:
    """An entry a minute, each with a time, a source and a new count."""
    chance = random.Random(5)
    sources = ("Police", "The ministry", "A spokesman for the army", "Rescuers", "She")
    for minute in range(10_000_000):
        toll = chance.randrange(1, 400)
        said = chance.choice(("said", "denied", "confirmed", "disputed reports"))
        clock = f"{minute // 60 % 24:02}:{minute % 60:02}"
        yield f"{clock}\n{chance.choice(sources)} {said} that {toll} had died.\n\n"


def _denials() -> Iterator[str]:
    """Everybody denies what everybody said."""
    for number in range(10_000_000):
        yield f"The mayor of Lomeda said {number % 90 + 2} people died. The army denied the report. "


def _table() -> Iterator[str]:
    chance = random.Random(5)
    for row in range(10_000_000):
        yield f"Town {row}\t" + "\t".join(str(chance.randrange(9_999)) for _ in range(8)) + "\n"


def _repeated(piece: str) -> Callable[[], Iterator[str]]:
    return lambda: cycle([piece])


KINDS: dict[str, Callable[[], Iterator[str]]] = {
    "articles": _articles,
    "one-paragraph": _paragraph,
    "upper-case": _shouted,
    "live-blog": _live_blog,
    "denials": _denials,
    "table": _table,
    "no-spaces": _repeated("abcdefghij"),
    "one-letter": _repeated("a"),
    "numbers": _repeated("12 345,6 7.8 "),
    "digits": _repeated("9"),
    "quotation-marks": _repeated('"'),
    "curly-marks": _repeated("“‘’” "),
    "brackets": _repeated("([{ "),
    "commas": _repeated("dead, "),
    "no-full-stop": _repeated("police said 12 people died and the army denied that 40 had "),
    "line-ends": _repeated("a\n"),
    "spaces": _repeated(" \u200b"),
}


if __name__ == "__main__":
    main()
