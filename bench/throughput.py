"""What extraction costs: loading, the pipeline, each of our own stages, memory; and what bounds it.

    python -m bench.throughput [FILE…] [--documents PREFIX] [--rounds N] [--profile]

Files are plain text, web pages, annotated articles (``.jsonl``) or treebanks (``.conllu.xz``; of one,
``--documents`` takes those alone whose ids begin so); without any, the articles in ``seeds/`` are taken.
These have a figure in nearly every sentence, and our own stages cost by figures and claims more than by
words: what ordinary news costs is told by a treebank's, which nobody chose for its figures.

All runs on one core and is told in processor time: what else the machine does counts as little as may
be. In each round every article is extracted once, each stage under a clock of its own, so that the
shares hold however fast the machine is just then; the quickest round counts. ``--profile`` looks a
thousand times a second which function is at work, and prints those that most of the time goes to.
"""

import argparse
import importlib
import os
import resource
import signal
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType, ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bench.articles import Text

ROOT = Path(__file__).parent.parent
STAGES = {
    "pipeline": ("parse",),
    "figures": ("find_figures",),
    "measures": ("find_measures",),
    "attributions": ("find_attributions",),
    "sources": ("name_sources",),
    "stances": ("draft_claims", "oppose_earlier_figures", "contradict_accusers"),
    "events": ("read_scene", "find_events", "assign_events"),
    "links": ("find_revisions", "settle_replaced", "link_denials"),
    "claims": ("make_claims", "aliases_of"),
}
"""The stages, by the functions that ``extract_claims`` calls for each."""
PROFILED = 30
"""Functions that a profile names."""

Clocks = defaultdict[str, float]
"""Seconds of each stage, and of "all"."""


def main() -> None:
    """Measure, and print one line for each number."""
    arguments = _arguments()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    importing = _seconds(lambda: importlib.import_module("app.extract"))
    loading = _seconds(importlib.import_module("app.extract.language.pipeline").load_pipeline)
    paths = arguments.files or sorted((ROOT / "seeds").glob("*/*.txt"))
    texts = importlib.import_module("bench.articles").read_texts(paths, arguments.documents)
    words = sum(len(text.text.split()) for text in texts)
    clocks = _best(texts, arguments.rounds)
    own = clocks["all"] - clocks["pipeline"]
    _print("import", importing, "s")
    _print("load the pipeline", loading, "s")
    _print("articles", len(texts), f"with {words:,} words")
    _print("both", clocks["all"], f"s, {words / clocks['all']:,.0f} words a second")
    _print("pipeline", clocks["pipeline"], f"s, {words / clocks['pipeline']:,.0f} words a second")
    share, each = 100 * own / clocks["all"], 1e6 * own / words
    _print("our own stages", own, f"s, {share:.1f} % of both, {each:.0f} microseconds a word")
    for stage in list(STAGES)[1:]:
        _print(f"  {stage}", clocks[stage], f"s, {100 * clocks[stage] / clocks['all']:.1f} % of both")
    _print("peak memory", _peak_mebibytes(), "MiB")
    if arguments.profile:
        _print_profile(texts, arguments.rounds)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure what extraction costs.")
    parser.add_argument("files", nargs="*", type=Path, help="articles; without any, those in seeds/")
    parser.add_argument("--documents", default="", help="of a treebank: how the ids of documents begin")
    parser.add_argument("--rounds", type=int, default=5, help="rounds, of which the best counts (5)")
    parser.add_argument("--profile", action="store_true", help="also print where the time goes")
    return parser.parse_args()


def _best(texts: list["Text"], rounds: int) -> Clocks:
    """The clocks of the quickest round, after one that warms up."""
    return min([_round(texts) for _ in range(rounds + 1)][1:], key=lambda clocks: clocks["all"])


def _round(texts: list["Text"]) -> Clocks:
    extraction = importlib.import_module("app.extract")
    clocks: Clocks = defaultdict(float)
    with _clocked(extraction, clocks):
        clocks["all"] = _seconds(lambda: _extract(texts))
    return clocks


def _extract(texts: list["Text"]) -> None:
    extraction = importlib.import_module("app.extract")
    for text in texts:
        extraction.extract_claims(text.text, title=text.title)


@contextmanager
def _clocked(extraction: ModuleType, clocks: Clocks) -> Iterator[None]:
    """Puts a clock on each function that the extraction calls, and takes them off again."""
    functions = {name: stage for stage, names in STAGES.items() for name in names}
    bare = {name: getattr(extraction, name) for name in functions}
    for name, stage in functions.items():
        setattr(extraction, name, _with_clock(bare[name], clocks, stage))
    try:
        yield
    finally:
        for name, function in bare.items():
            setattr(extraction, name, function)


def _with_clock(function: Callable[..., Any], clocks: Clocks, stage: str) -> Callable[..., Any]:
    def timed(*arguments: Any, **named: Any) -> Any:
        started = time.process_time()
        try:
            return function(*arguments, **named)
        finally:
            clocks[stage] += time.process_time() - started

    return timed


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _peak_mebibytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _print(name: str, number: float, rest: str) -> None:
    shown = f"{number:,}" if isinstance(number, int) else f"{number:.2f}"
    print(f"{name:<20}{shown:>10} {rest}")


def _print_profile(texts: list["Text"], rounds: int) -> None:
    """The functions of ours that most of the time goes to, with all that they call outside."""
    found: Counter[str] = Counter()

    def look(_: int, frame: FrameType | None) -> None:
        while frame is not None and not Path(frame.f_code.co_filename).is_relative_to(ROOT / "app"):
            frame = frame.f_back
        if frame is not None:
            module = Path(frame.f_code.co_filename).relative_to(ROOT)
            found[f"{module}: {frame.f_code.co_name}"] += 1

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)
    for _ in range(rounds):
        _extract(texts)
    signal.setitimer(signal.ITIMER_PROF, 0)
    print()
    for function, times in found.most_common(PROFILED):
        print(f"{100 * times / found.total():5.1f} %  {function}")


if __name__ == "__main__":
    main()
