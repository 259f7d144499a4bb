"""The queue between those who store articles and those who read them.

It hands each task out at most once, and may forget some in a crash. Nothing is lost with it: the
article's status is the truth, and a sweep puts back what was forgotten. Articles that a newer
extractor reads again wait until no other is left.
"""

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from huey import SqliteHuey

from app.settings import Settings

LONGEST_WAIT = 0.05
"""Seconds between two looks of an idle worker into the queue: 20 queries of 0.05 ms a second."""
STOP_SECONDS = 5
FIRST = 1
"""Priority of what somebody waits for; what is only read again has none."""


class Queue:
    """Says "look at this article". May be used from any thread."""

    def __init__(self, path: Path) -> None:
        self._huey = SqliteHuey("counterclaim", filename=str(path), results=False)
        self._read: Callable[[str], None] = _nobody_reads_here
        self._outdated: Callable[[], Iterable[str]] = list
        # One name for a task in every process: the worker finds it by that.
        self._look_at = self._huey.task(name="look_at", priority=FIRST)(lambda id: self._read(id))
        self._look_again_at = self._huey.task(name="look_again_at")(lambda id: self._read(id))
        self._catch_up = self._huey.task(name="catch_up")(self._look_again)

    def look_at(self, article_id: str) -> None:
        """Have a worker look at an article soon."""
        self._look_at(article_id)

    def look_at_all(self, article_ids: Iterable[str]) -> None:
        """Have workers look at each of these, in this order."""
        for article_id in article_ids:
            self.look_at(article_id)

    def catch_up(self) -> None:
        """Have a worker look, when nothing else is to be done, for articles to be read again.

        Only workers know the version of the extractor: nobody else loads it.
        """
        self._catch_up()

    def is_empty(self) -> bool:
        """Whether no task waits; one may be in work."""
        return bool(self._huey.pending_count() == 0)

    def clear(self) -> None:
        """Forget every task."""
        self._huey.flush()

    def work(
        self, read: Callable[[str], None], until: threading.Event, *, outdated: Callable[[], Iterable[str]]
    ) -> None:
        """Call ``read`` for one article after the other, until told to stop. In a main thread only.

        ``outdated`` answers which articles to read again, when ``catch_up`` asks.
        """
        self._read, self._outdated = read, outdated
        consumer = self._huey.create_consumer(
            workers=1,
            periodic=False,
            initial_delay=LONGEST_WAIT / 5,
            max_delay=LONGEST_WAIT,
            scheduler_interval=60,
            check_worker_health=False,
            shutdown_timeout=STOP_SECONDS,
        )
        consumer.start()
        until.wait()
        consumer.stop(graceful=True)

    def _look_again(self) -> None:
        for article_id in self._outdated():
            self._look_again_at(article_id)


def _nobody_reads_here(article_id: str) -> None:
    raise RuntimeError(f"article {article_id} was handed to a process that does not read")


def open_queue(settings: Settings) -> Queue:
    """The queue that the settings name, made where there is none."""
    settings.queue_path.parent.mkdir(parents=True, exist_ok=True)
    return Queue(settings.queue_path)
