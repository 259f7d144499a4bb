"""An import that is killed at any moment and started again ends with the same store."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from app.db.session import Store
from app.db.tables import Article, Event
from tests.processes import PROJECT
from tests.store_content import store_content

FILES = 12
COMMITS = 3 * FILES
"""An article is stored, taken up and read, each in a transaction of its own."""
PLACES = ("Kemi", "Oulu", "Vaasa", "Turku")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(FILES):
        text = (
            f"Dam bursts in {PLACES[number % 4]}\n\nAt least {100 + number} people died there, police said."
        )
        (folder / f"{number:02}.txt").write_text(text)
    (folder / "05-empty.txt").write_bytes(b"")
    (folder / "07-again.txt").write_bytes((folder / "03.txt").read_bytes())
    return folder


def start(url: str, folder: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.cli.cut_off_import", url, str(folder)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        text=True,
    )


def run(url: str, folder: Path, *, kill_after: int | None = None) -> int:
    """Import, killed after so many commits; how many there were."""
    commits = 0
    with start(url, folder) as process:
        assert process.stdout
        for _ in process.stdout:
            commits += 1
            if commits == kill_after:
                process.kill()
                break
    assert process.returncode == (0 if kill_after is None else -9)
    return commits


def test_killed_and_resumed_it_ends_with_the_same_store_and_does_nothing_twice(
    tmp_path: Path, folder: Path
) -> None:
    whole, cut = (f"sqlite:///{tmp_path / name}" for name in ("whole.db", "cut.db"))
    assert run(whole, folder) == COMMITS
    chance = random.Random()
    while_storing, while_reading = chance.randrange(1, FILES), chance.randrange(1, FILES)
    run(cut, folder, kill_after=while_storing)
    run(cut, folder, kill_after=FILES - while_storing + while_reading)
    # One article may have been taken up and not read: it is queued again, and taken up again.
    assert run(cut, folder) <= 2 * FILES - while_reading + 2
    expected, found = store_content(Store(whole)), store_content(Store(cut))
    assert found == expected
    assert (len(found[Article.__name__]), len(found[Event.__name__])) == (FILES, len(PLACES))
