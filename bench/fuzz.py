"""Does extraction stand any text? Mutates sample articles and checks what comes out.

    python -m bench.fuzz [--inputs N] [--seed S] [--jobs J]

Takes the articles in ``seeds/``, ``tests/gold/articles`` and ``tests/dossiers``, cuts, swaps, doubles
and strews odd characters into them, and prints inputs a second and every failure with the text that
shows it. Most inputs are a few sentences, some a whole page; one that takes longer than LIMIT seconds
is a failure too. Of failures alike one is shown. Exit status 1 where anything failed.
"""

import argparse
import math
import multiprocessing
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path
from typing import NoReturn

from app.extract import extract_claims
from tests.extract.sound import faults_of

ROOT = Path(__file__).parent.parent
ODD = [
    *"\x00\x1b\x7f\t\r\x0c\u0085\u2028\ufeff\u00ad\u200b\u200d\u200f\u202e\u2069\u0301",
    *"“”„«»‘’'\"–—…:;,()[]",
]
DIGITS = [
    "４２",
    "١٢٣",
    "१२",
    "Ⅻ",
    "½",
    "1e9",
    "0",
    "-7",
    "9" * 40,
    "3,4,5,6",
    "1.2.3",
    "€",
    "%",
    "12-",
    "two dozen million",
]
LENGTHS = ((0.75, 300), (0.95, 1_000), (1.0, 4_000))
"""Share of the inputs, counted up, and how many characters they have at most."""
LONGEST = LENGTHS[-1][1]
LIMIT = 20
"""Seconds that one input may take: a walk in a ring would take for ever, and the run with it."""
SHOWN = 10
"""Most kinds of failures that are printed in full."""

Mutation = Callable[[str, random.Random], str]


def main() -> None:
    """Run, print, and exit with 1 where anything failed."""
    arguments = _arguments()
    started = time.perf_counter()
    share = math.ceil(arguments.inputs / arguments.jobs)
    with ProcessPoolExecutor(arguments.jobs, multiprocessing.get_context("spawn")) as pool:
        seeds = [f"{arguments.seed}/{job}" for job in range(arguments.jobs)]
        failures = [one for found in pool.map(_failures, seeds, repeat(share)) for one in found]
    seconds = time.perf_counter() - started
    print(f"{arguments.inputs} inputs, {arguments.inputs / seconds:.1f} a second, {len(failures)} failures")
    of_each_kind = dict(reversed(failures))
    for fault, text in list(of_each_kind.items())[:SHOWN]:
        print(f"\n{fault}\n{text!r}")
    sys.exit(1 if failures else 0)


def _failures(seed: str, inputs: int) -> list[tuple[str, str]]:
    """What went wrong, with the text that shows it, in so many inputs."""
    signal.signal(signal.SIGALRM, _give_up)
    articles = _articles()
    chance = random.Random(seed)
    texts = (_mutated(chance.choice(articles), chance) for _ in range(inputs))
    return [(fault, text) for text in texts if (fault := _fault(text))]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Mutate sample articles and look for faults.")
    parser.add_argument("--inputs", type=int, default=500, help="texts to try (500)")
    parser.add_argument("--seed", type=int, default=1, help="of the chance that mutates (1)")
    parser.add_argument("--jobs", type=int, default=1, help="processes at once (1)")
    return parser.parse_args()


def _articles() -> list[str]:
    files = [
        *(ROOT / "seeds").glob("*/*.txt"),
        *(ROOT / "tests" / "gold" / "articles").glob("*"),
        *(ROOT / "tests" / "dossiers").glob("*/*.txt"),
    ]
    return [file.read_text("utf-8") for file in sorted(files) if file.is_file()]


def _fault(text: str) -> str:
    """What is wrong with the claims of a text, "" where nothing is; a crash is a finding here, and so is
    what is not done in time, whether or not a rule has caught the alarm."""
    started = time.perf_counter()
    signal.setitimer(signal.ITIMER_REAL, LIMIT)
    try:
        faults = faults_of(text, extract_claims(text))
    except Exception:
        return traceback.format_exc(limit=-4)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    if time.perf_counter() - started > LIMIT:
        faults.append(f"took more than {LIMIT} seconds")
    return "; ".join(faults[:3])


def _give_up(*_: object) -> NoReturn:
    raise TimeoutError(f"not done in {LIMIT} seconds")


def _mutated(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    die = chance.random()
    most = next(length for share, length in LENGTHS if die <= share)
    piece = text[start : start + chance.randint(1, most)]
    for _ in range(chance.randint(1, 6)):
        piece = chance.choice(MUTATIONS)(piece, chance) or "."
    return piece[:LONGEST]


def _strewn(text: str, chance: random.Random, scatter: list[str]) -> str:
    for _ in range(chance.randint(1, 12)):
        place = chance.randint(0, len(text))
        text = text[:place] + chance.choice(scatter) + text[place:]
    return text


def _without_a_stretch(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start + chance.randint(1, 200) :]


def _doubled(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text))
    return text[:start] + text[start : start + 300] * chance.randint(2, 4) + text[start:]


def _shuffled(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    start = chance.randrange(len(words))
    stretch = words[start : start + 30]
    chance.shuffle(stretch)
    return " ".join([*words[:start], *stretch, *words[start + 30 :]])


def _one_line(text: str, _: random.Random) -> str:
    return " ".join(text.replace(".", ",").split())


MUTATIONS: list[Mutation] = [
    lambda text, chance: _strewn(text, chance, ODD),
    lambda text, chance: _strewn(text, chance, DIGITS),
    _without_a_stretch,
    _doubled,
    _shuffled,
    _one_line,
    lambda text, _: text.upper(),
    lambda text, _: text.replace("“", "").replace('"', ""),
    lambda text, _: text.replace(" ", "  ").replace("\n", "\n \n"),
]


if __name__ == "__main__":
    main()
