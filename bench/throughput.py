"""What extraction costs: loading, the pipeline, our own stages, memory.

    python -m bench.throughput [FILE…] [--rounds N] [--stages]

Files are plain text or web pages; without any, the articles in ``seeds/`` are taken. All runs on one
core, and the best round counts, so that what else the machine does disturbs least.
"""

import argparse
import cProfile
import importlib
import os
import pstats
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
OWN_STAGES = ROOT / "app" / "extract"

Work = Callable[[str, str | None], object]
"""Something done to a text and its title."""


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text and headline."""

    text: str
    title: str | None


def main() -> None:
    """Measure, and print one line for each number."""
    arguments = _arguments()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    importing = _seconds(lambda: importlib.import_module("app.extract"))
    extraction = importlib.import_module("app.extract")
    language = importlib.import_module("app.extract.language")
    loading = _seconds(importlib.import_module("app.extract.language.pipeline").load_pipeline)
    texts = _texts(arguments.files)
    words = sum(len(text.text.split()) for text in texts)

    def extract(text: str, title: str | None) -> object:
        return extraction.extract_claims(text, title=title)

    pipeline = _best(texts, language.parse, arguments.rounds)
    both = _best(texts, extract, arguments.rounds)
    _print("import", importing, "s")
    _print("load the pipeline", loading, "s")
    _print("articles", len(texts), f"with {words:,} words")
    _print("pipeline", pipeline, f"s, {words / pipeline:,.0f} words a second")
    _print("our own stages", both - pipeline, f"s, {(both - pipeline) / pipeline:.2f} of the pipeline")
    _print("both", both, f"s, {words / both:,.0f} words a second")
    _print("peak memory", _peak_mebibytes(), "MiB")
    if arguments.stages:
        _print_stages(texts, extract)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure what extraction costs.")
    parser.add_argument("files", nargs="*", type=Path, help="articles; without any, those in seeds/")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, of which the best counts (3)")
    parser.add_argument("--stages", action="store_true", help="also print the time of each of our modules")
    return parser.parse_args()


def _texts(files: Iterable[Path]) -> list[Text]:
    read_bytes = importlib.import_module("app.read.document").read_bytes
    paths = list(files) or sorted((ROOT / "seeds").glob("*/*.txt"))
    articles = [read_bytes(path.read_bytes(), path.name) for path in paths]
    return [Text(article.text, article.metadata.title) for article in articles]


def _best(texts: list[Text], work: Work, rounds: int) -> float:
    """The seconds of the best round, after one that warms up."""
    return min([_seconds(lambda: _all(texts, work)) for _ in range(rounds + 1)][1:])


def _all(texts: list[Text], work: Work) -> None:
    for text in texts:
        work(text.text, text.title)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _peak_mebibytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _print(name: str, number: float, rest: str) -> None:
    shown = f"{number:,}" if isinstance(number, int) else f"{number:.2f}"
    print(f"{name:<20}{shown:>10} {rest}")


def _print_stages(texts: list[Text], work: Work) -> None:
    """The share of each module in the time of our own code, by the profiler, calls into spaCy apart."""
    profile = cProfile.Profile()
    profile.runcall(_all, texts, work)
    spent: Counter[str] = Counter()
    for (file, _, _), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if Path(file).is_relative_to(OWN_STAGES):
            spent[str(Path(file).relative_to(OWN_STAGES))] += own
    total = sum(spent.values())
    print()
    for module, seconds in spent.most_common(20):
        print(f"{module:<32}{seconds:8.2f} s {100 * seconds / total:5.1f} %")


if __name__ == "__main__":
    main()
