"""What a process and all that it starts use, looked at from outside. Linux only."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
PAUSE_SECONDS = 0.2
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Usage:
    """Wall time, processor time, the most memory at one time, the most processes at one time."""

    seconds: float
    processor_seconds: float
    peak_mebibytes: float
    most_processes: int

    @property
    def processors(self) -> float:
        """How many processors were busy on average."""
        return self.processor_seconds / self.seconds


def watch(pid: int) -> Usage:
    """Look at a child of this process and its descendants until the child ends."""
    started = time.perf_counter()
    processor: dict[int, float] = {}
    peak, most = 0.0, 0
    while not _has_ended(pid):
        tree = _tree(pid)
        for one in tree:
            processor[one] = max(processor.get(one, 0.0), _processor_seconds(one))
        peak = max(peak, sum(map(_mebibytes, tree)))
        most = max(most, len(tree))
        time.sleep(PAUSE_SECONDS)
    return Usage(time.perf_counter() - started, sum(processor.values()), peak, most)


def _has_ended(pid: int) -> bool:
    fields = _stat(pid)
    return not fields or fields[0] == "Z"


def _tree(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        for children in (PROC / str(one) / "task").glob("*/children"):
            waiting += [int(child) for child in _read(children).split()]
    return found


def _processor_seconds(pid: int) -> float:
    fields = _stat(pid)
    return (int(fields[11]) + int(fields[12])) / _TICKS if fields else 0.0


def _mebibytes(pid: int) -> float:
    """Its share of memory: what several processes share counts for each in part."""
    for line in _read(PROC / str(pid) / "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _stat(pid: int) -> list[str]:
    """The fields after the name, from the state on."""
    return _read(PROC / str(pid) / "stat").rpartition(")")[2].split()


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        # It has ended since it was listed.
        return ""
