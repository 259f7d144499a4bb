"""Workers as real processes: killed, hanging, orphaned."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlmodel import select

from app.db.session import Store, migrate
from app.db.tables import Article
from app.jobs.queue import open_queue
from app.jobs.workers import Workers
from app.settings import Settings
from tests.processes import PROJECT

DEADLINE_SECONDS = 60


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path)


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    store = Store(settings.store_url)
    migrate(store)
    yield store
    store.close()


class Tree:
    """A running parent with its workers."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def upload(self, text: str) -> str:
        """Store an article; its id, answered when it is on disk."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def children(self) -> list[int]:
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return [int(pid) for task in tasks for pid in (task / "children").read_text().split()]


@contextmanager
def tree(settings: Settings) -> Iterator[Tree]:
    """A tree that is stopped in the end, as Ctrl-C stops it, unless it was killed before."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.jobs.tree", settings.model_dump_json()],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    try:
        yield Tree(process)
    finally:
        process.stdin.close()
        process.wait(DEADLINE_SECONDS)
        process.stdout.close()


def eventually(condition: Callable[[], bool]) -> bool:
    """Whether it comes true before the deadline."""
    deadline = time.monotonic() + DEADLINE_SECONDS
    while not (true := condition()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return true


def statuses(store: Store) -> dict[str, str]:
    with store.reading() as session:
        return dict(session.exec(select(Article.id, Article.status)).all())


def all_done(store: Store, *ids: str) -> bool:
    found = statuses(store)
    return all(found[one] == "done" for one in ids)


def version_of(store: Store, article_id: str) -> str | None:
    with store.reading() as session:
        return session.get_one(Article, article_id).extractor_version


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_what_was_acknowledged_is_done_after_kills_at_any_moment(settings: Settings, store: Store) -> None:
    acknowledged: list[str] = []
    for kill in range(2):
        with tree(settings) as running:
            acknowledged += [running.upload(f"Dam{kill}x{number} bursts") for number in range(4 * kill + 1)]
            running.process.kill()
    assert len(set(acknowledged)) == len(acknowledged) == 6
    with tree(settings):
        assert eventually(lambda: all_done(store, *acknowledged))


def test_a_worker_ends_when_its_parent_is_killed(settings: Settings, store: Store) -> None:
    with tree(settings) as running:
        article_id = running.upload("Dam bursts")
        assert eventually(lambda: all_done(store, article_id))
        children = running.children()
        running.process.kill()
        assert len(children) == 1
        assert eventually(lambda: not any(map(is_running, children)))


def test_a_killed_worker_is_replaced(settings: Settings, store: Store) -> None:
    with tree(settings) as running:
        first = running.upload("Dam bursts")
        assert eventually(lambda: all_done(store, first))
        (child,) = running.children()
        os.kill(child, signal.SIGKILL)
        second = running.upload("Bridge falls")
        assert eventually(lambda: all_done(store, second))
        assert running.children() != [child]


def test_an_article_that_fells_every_worker_fails_and_frees_the_others(
    settings: Settings, store: Store
) -> None:
    with tree(settings) as running:
        deadly, harmless = running.upload("Dam DIE"), running.upload("Bridge falls")
        assert eventually(lambda: statuses(store) == {deadly: "failed", harmless: "done"})
    with store.reading() as session:
        assert "cut off" in str(session.get_one(Article, deadly).error)


def test_an_article_that_never_ends_does_not_hold_up_the_others(tmp_path: Path, store: Store) -> None:
    with tree(Settings(data=tmp_path, work_seconds=1)) as running:
        endless, harmless = running.upload("Dam HANG"), running.upload("Bridge falls")
        assert eventually(lambda: statuses(store) == {endless: "failed", harmless: "done"})


def test_what_the_queue_forgot_is_found_by_the_sweep(tmp_path: Path, store: Store) -> None:
    settings = Settings(data=tmp_path, work_seconds=1)
    with tree(settings) as running:
        first = running.upload("Dam bursts")
        assert eventually(lambda: all_done(store, first))
        with store.writing() as session:
            session.get_one(Article, first).status = "queued"
        assert eventually(lambda: all_done(store, first))


def test_articles_of_an_older_extractor_are_read_again(settings: Settings, store: Store) -> None:
    with tree(settings) as running:
        article_id = running.upload("Dam bursts")
        assert eventually(lambda: all_done(store, article_id))
    with store.writing() as session:
        session.get_one(Article, article_id).extractor_version = "0"
    with tree(settings):
        assert eventually(lambda: version_of(store, article_id) == "1")


@pytest.mark.parametrize("read_again", [True, False])
def test_whether_to_look_for_them_is_a_setting(tmp_path: Path, store: Store, read_again: bool) -> None:
    settings = Settings(data=tmp_path, read_again=read_again)
    queue = open_queue(settings)
    workers = Workers(settings, store, queue, count=0)
    workers.start(alone=True)
    workers.stop()
    assert queue.is_empty() is not read_again


def test_two_workers_share_the_work_and_lose_nothing(tmp_path: Path, store: Store) -> None:
    with tree(Settings(data=tmp_path, workers=2)) as running:
        ids = [running.upload(f"Dam{number} bursts") for number in range(12)]
        assert eventually(lambda: all_done(store, *ids))
