"""How many of the hard sentences pass, file by file: each file of cases is one phenomenon.

    python -m bench.cases [WORDS…]

Runs ``tests/extract/test_cases*.py`` and prints for each file of ``tests/extract/cases`` its cases,
those that pass, those known to fail, and the share that passes. Words choose files whose name holds
one of them. Exit status 1 where a case fails that is not known to, or a known one passes.
"""

import contextlib
import io
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "tests" / "extract"
STEMS = frozenset(file.stem for file in (FOLDER / "cases").glob("*.toml"))


@dataclass(slots=True)
class Count:
    """The cases of one file."""

    passed: int = 0
    known: int = 0
    wrong: int = 0

    @property
    def cases(self) -> int:
        return self.passed + self.known + self.wrong


@dataclass
class Tally:
    """A plugin of pytest that counts each test for its file of cases."""

    counts: dict[str, Count] = field(default_factory=dict)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a test once: its call, or a setup that failed."""
        if report.when != "call" and not report.failed:
            return
        count = self.counts.setdefault(file_of(report.nodeid), Count())
        if report.outcome == "passed" and not hasattr(report, "wasxfail"):
            count.passed += 1
        elif report.outcome == "skipped" and hasattr(report, "wasxfail"):
            count.known += 1
        else:
            count.wrong += 1


def file_of(nodeid: str) -> str:
    """The file of cases that a test reads: named in its id ("stance-deny: …"), else by its module."""
    module, _, test = nodeid.partition("::")
    named = test.partition("[")[2].partition(":")[0]
    return named if named in STEMS else Path(module).stem.removeprefix("test_cases_")


def count_cases() -> dict[str, Count]:
    """Run all cases, and count them by file."""
    tally = Tally()
    files = [str(file) for file in sorted(FOLDER.glob("test_cases*.py"))]
    with contextlib.redirect_stdout(io.StringIO()):
        pytest.main([*files, "-q", "-p", "no:cacheprovider", "--tb=no"], plugins=[tally])
    return tally.counts


def main() -> int:
    """Run the cases and print the table; the exit status."""
    words = sys.argv[1:]
    counts = {
        name: count for name, count in count_cases().items() if not words or any(w in name for w in words)
    }
    print(f"{'':<28}{'cases':>6}{'pass':>6}{'known':>7}{'wrong':>7}{'share':>8}")
    for name, count in sorted(counts.items()):
        print(_line(name, count))
    whole = Count(
        sum(count.passed for count in counts.values()),
        sum(count.known for count in counts.values()),
        sum(count.wrong for count in counts.values()),
    )
    print(_line("all", whole))
    return 1 if whole.wrong else 0


def _line(name: str, count: Count) -> str:
    share = count.passed / count.cases if count.cases else 0.0
    return f"{name:<28}{count.cases:6d}{count.passed:6d}{count.known:7d}{count.wrong:7d}{share:8.3f}"


if __name__ == "__main__":
    sys.exit(main())
