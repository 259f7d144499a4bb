"""Hostile files: each refused in words or read, the process that asks for it small, and nothing left."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.read.corpus import Made
from tests.read.corpus.hostile import HOSTILE

PROJECT = Path(__file__).parents[2]
BOUND_MB = 300
"""How far the asking process may grow over all files, of which the largest are a little over its limit."""
SYSTEM_FILE = "root:x:0"


@dataclass(frozen=True, slots=True)
class Run:
    """What one run over all files came to."""

    outcomes: dict[str, frozenset[str]]
    words: dict[str, str]
    grown_mb: float
    left_files: list[str]
    left_processes: list[str]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder, temporary = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("temporary")
    for one in HOSTILE:
        (folder / one.name).write_bytes(one.make())
    done = subprocess.run(
        [sys.executable, "-m", "bench.hostile", "--json", str(folder)],
        cwd=PROJECT,
        env={**os.environ, "TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        check=True,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return Run(
        {row["name"]: frozenset(row["codes"]) for row in rows},
        {row["name"]: row["words"] for row in rows},
        max(row["grown_mb"] for row in rows),
        [path.name for path in temporary.iterdir()],
        _processes_of(temporary),
    )


def _processes_of(temporary: Path) -> list[str]:
    """Processes that were started for the run and are still there."""
    mark = f"TMPDIR={temporary}".encode()
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if mark in path.read_bytes().split(b"\0"):
                found.append(path.parent.name)
        except OSError:
            # Ended meanwhile, or another person's.
            continue
    return found


def test_there_are_many_and_no_two_of_one_name() -> None:
    assert len({one.name for one in HOSTILE}) == len(HOSTILE) >= 120


@pytest.mark.parametrize("made", HOSTILE, ids=lambda made: made.name)
def test_a_hostile_file_comes_out_as_it_should(run: Run, made: Made) -> None:
    assert made.came_out(run.outcomes[made.name]), (run.outcomes[made.name], run.words[made.name][:200])
    assert made.says in run.words[made.name]
    assert SYSTEM_FILE not in run.words[made.name]


def test_the_process_that_asks_stays_small(run: Run) -> None:
    assert run.grown_mb < BOUND_MB


def test_nothing_is_left_behind(run: Run) -> None:
    assert (run.left_files, run.left_processes) == ([], [])
