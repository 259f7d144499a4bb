import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.jobs.queue import Queue


@pytest.fixture(autouse=True)
def _signals() -> Iterator[None]:
    """What ends the test run ends it afterwards too: a consumer takes these signals over."""
    taken = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {one: signal.getsignal(one) for one in taken}
    yield
    for one, handler in before.items():
        signal.signal(one, handler)


def worked_off(queue: Queue, count: int, *, outdated: tuple[str, ...] = ()) -> list[str]:
    """The first articles looked at, in the order in which a worker takes them."""
    looked_at: list[str] = []
    enough = threading.Event()

    def read(article_id: str) -> None:
        looked_at.append(article_id)
        if len(looked_at) == count:
            enough.set()

    queue.work(read, enough, outdated=lambda: outdated)
    return looked_at


def test_what_is_read_again_waits_until_no_upload_is_left(tmp_path: Path) -> None:
    queue = Queue(tmp_path / "queue.db")
    queue.catch_up()
    queue.look_at_all(["first", "second"])
    assert worked_off(queue, 4, outdated=("newest", "older")) == ["first", "second", "newest", "older"]


def test_uploads_are_looked_at_in_their_order(tmp_path: Path) -> None:
    queue = Queue(tmp_path / "queue.db")
    queue.look_at_all(["first", "second", "third"])
    assert worked_off(queue, 3) == ["first", "second", "third"]
