"""What an import costs, and whether one that is killed ends with the same store.

    python -m bench.importing [--articles N] [--seed N] [--kills N] [--stages N]

Makes articles in every format (see ``bench.made_articles``), imports them with the command, and
prints rate, processors used and peak memory; then, of some of the files, the share of each stage in
this one process. ``--kills`` imports them again into another store, killed so often at random
moments with SIGKILL and started again, and compares the two stores.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from sqlalchemy.exc import OperationalError

from app.db.session import Store, migrate
from app.domain.claim import Extraction
from app.read import Entry, UnreadableUpload, documents_of, read_bytes
from app.read.limits import ReadLimits
from app.services.add_article import add_article
from app.services.extractor import Extract, Extractor, own_extractor
from app.services.read_article import read_article
from bench.made_articles import make_files
from bench.process_tree import Usage, watch
from tests.store_content import store_content

T = TypeVar("T")
COMMAND = (sys.executable, "-c", "from app.cli import main; main()", "import")


def main() -> None:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="importing-") as folder:
        articles, data = Path(folder) / "articles", Path(folder) / "whole"
        documents = make_files(articles, arguments.articles, arguments.seed)
        whole = _import(articles, data)
        _print("documents", documents, f"in 10 formats and in archives, seed {arguments.seed}")
        print(f"{'report':<22}{whole.last_line}")
        _print("time", whole.usage.seconds, f"s, {documents / whole.usage.seconds:.1f} documents a second")
        _print("processors busy", whole.usage.processors, "on average")
        _print("peak memory", whole.usage.peak_mebibytes, f"MiB of {whole.usage.most_processes} processes")
        _print_stages(sorted(articles.iterdir())[: arguments.stages])
        if arguments.kills:
            _kill_and_compare(articles, data, Path(folder) / "cut", arguments, whole.usage.seconds)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure what an import costs.")
    parser.add_argument("--articles", type=int, default=1000, help="how many to make (1000)")
    parser.add_argument("--seed", type=int, default=1, help="of what is made, and when it is killed (1)")
    parser.add_argument("--kills", type=int, default=0, help="how often to kill a second import (0)")
    parser.add_argument("--stages", type=int, default=150, help="files of which stages are timed (150)")
    return parser.parse_args()


@dataclass(frozen=True, slots=True)
class Imported:
    """One import that ended by itself."""

    last_line: str
    usage: Usage


def _import(articles: Path, data: Path) -> Imported:
    process = _start(articles, data)
    usage = watch(process.pid)
    output, _ = process.communicate()
    return Imported(output.strip().rpartition("\n")[2], usage)


def _start(articles: Path, data: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*COMMAND, "--data", str(data), str(articles)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _kill_and_compare(
    articles: Path, whole: Path, cut: Path, arguments: argparse.Namespace, seconds: float
) -> None:
    """Each life is random, and so short that all the kills fall before the work is done."""
    chance = random.Random(arguments.seed)
    killed = 0
    while killed < arguments.kills:
        process = _start(articles, cut)
        try:
            process.communicate(timeout=chance.uniform(0.5, 1.8 * seconds / (arguments.kills + 1)))
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            killed += 1
            print(f"killed              {killed:8} of {arguments.kills}: {_standing(cut)}")
            continue
        break
    last = _import(articles, cut)
    stores = [Store(f"sqlite:///{folder / 'counterclaim.db'}") for folder in (whole, cut)]
    expected, found = map(store_content, stores)
    same = expected == found
    print(f"killed {killed} times, then {last.last_line}: the stores are {'equal' if same else 'NOT equal'}")
    for table in expected:
        if expected[table] != found[table]:
            print(f"  {table}: {len(expected[table])} and {len(found[table])} rows")
            only = sorted(set(expected[table]) ^ set(found[table]))
            print("\n".join(f"    {row[:600]}" for row in only[:4]))
    if not same:
        raise SystemExit(1)


def _standing(data: Path) -> str:
    store = Store(f"sqlite:///{data / 'counterclaim.db'}")
    try:
        with store.reading() as session:
            rows = session.connection().exec_driver_sql(
                "SELECT status, COUNT(*) FROM article GROUP BY status"
            )
            return ", ".join(f"{count} {status}" for status, count in rows) or "nothing stored"
    except OperationalError:
        # Killed before the store had its file or its tables.
        return "no store yet"
    finally:
        store.close()


class _Stages:
    """Milliseconds by stage."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def run(self, stage: str, work: Callable[[], T]) -> T:
        started = time.perf_counter()
        try:
            return work()
        finally:
            self.spent[stage] += round((time.perf_counter() - started) * 1000)


def _print_stages(paths: list[Path]) -> None:
    stages = _Stages()
    with tempfile.TemporaryDirectory(prefix="importing-") as folder:
        store = Store(f"sqlite:///{Path(folder) / 'counterclaim.db'}")
        migrate(store)
        extractor = _timed(own_extractor(), stages)
        for path in paths:
            with path.open("rb") as file:
                for entry in documents_of(file, path.name, ReadLimits()):
                    _take(store, entry, extractor, stages)
        store.close()
    # Extraction runs inside of what is timed as grouping.
    stages.spent["group"] -= stages.spent["parse and extract"]
    total = stages.spent.total()
    for stage, spent in stages.spent.most_common():
        _print(stage, 100 * spent / total, "% of the time of one process")


def _take(store: Store, entry: Entry, extractor: Extractor, stages: _Stages) -> None:
    try:
        article = stages.run("read", lambda: read_bytes(entry.content, entry.name))
    except UnreadableUpload:
        return
    added = stages.run("store", lambda: add_article(store, article, entry.content, entry.name, actor="bench"))
    if not added.duplicate:
        stages.run("group", lambda: read_article(store, added.article_id, extractor=extractor))


def _timed(own: Extractor, stages: _Stages) -> Extractor:
    def extract(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
        return stages.run("parse and extract", lambda: own.extract(text, title=title, published=published))

    timed: Extract = extract
    return replace(own, extract=timed)


def _print(name: str, number: float, rest: str) -> None:
    shown = f"{number:,}" if isinstance(number, int) else f"{number:,.2f}"
    print(f"{name:<20}{shown:>10} {rest}", flush=True)


if __name__ == "__main__":
    main()
