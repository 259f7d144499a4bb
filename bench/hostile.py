"""What becomes of hostile files, and what they cost the process that has them read.

    python -m bench.hostile [--json] [FOLDER]

Reads every file of a folder (by default, the made ones of ``tests/read/corpus``) as an upload is read
and prints for each what it came to, the time, and how far this process has grown.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from app.domain.article import Metadata
from app.read import ReadLimits, UnreadableUpload, close, documents_of, read_entry, read_upload
from app.read.limits import MEBIBYTE

LIMITS = ReadLimits(
    max_bytes=20 * MEBIBYTE, seconds=2, memory_bytes=400 * MEBIBYTE, max_archive_bytes=64 * MEBIBYTE
)
"""Tighter than those of a server, so that all files are done with soon."""
_SETTLING = b"Settling in.\n\nTwelve people were killed, the coastguard said."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a file came to: ``read`` or the code of its refusal, for each of its entries."""

    name: str
    codes: tuple[str, ...]
    words: str
    seconds: float
    grown_mb: float


def outcomes(folder: Path) -> Iterator[Outcome]:
    """The outcome of each file, two read at a time, in the order of their names."""
    read_upload(_SETTLING, "a.txt", given=Metadata(), limits=LIMITS)
    before = _status("VmRSS:")
    with ThreadPoolExecutor(2) as threads:
        yield from threads.map(lambda path: _outcome(path, before), sorted(folder.iterdir()))


def _outcome(path: Path, before: int) -> Outcome:
    start = time.perf_counter()
    said = list(_read(path))
    grown = (_status("VmHWM:") - before) / 1_000_000
    codes = tuple(code for code, _ in said)
    words = "\n".join(words for _, words in said)
    return Outcome(path.name, codes, words[:10_000], time.perf_counter() - start, grown)


def _read(path: Path) -> Iterator[tuple[str, str]]:
    try:
        with path.open("rb") as file:
            for entry in documents_of(file, path.name, LIMITS):
                try:
                    yield "read", read_entry(entry, given=Metadata(), limits=LIMITS).text[:2_000]
                except UnreadableUpload as fault:
                    yield fault.code, fault.message
    except UnreadableUpload as fault:
        yield fault.code, fault.message


def _status(name: str) -> int:
    """Bytes, as Linux counts them for this process, its children not among them."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--json", action="store_true", help="one object a line")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as made:
        folder = options.folder or Path(made)
        if options.folder is None:
            # Made elsewhere: what making them takes is not what reading them takes.
            subprocess.run([sys.executable, "-m", "tests.read.corpus", made], check=True)
        try:
            for outcome in outcomes(folder):
                print(json.dumps(asdict(outcome)) if options.json else _line(outcome), flush=True)
        finally:
            close()


def _line(outcome: Outcome) -> str:
    codes = ", ".join(dict.fromkeys(outcome.codes))
    return f"{outcome.name:28} {codes:40} {outcome.seconds:6.2f} s  +{outcome.grown_mb:6.1f} MB"


if __name__ == "__main__":
    main()
