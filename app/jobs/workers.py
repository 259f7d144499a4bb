"""Workers as child processes, kept at work: started again when they die, stopped with their parent."""

import logging
import os
import subprocess
import sys
import threading

from app.db.session import Store
from app.jobs.queue import STOP_SECONDS, Queue
from app.services.expire_previews import expire_previews
from app.services.unfinished_articles import overdue_articles, release_articles, unfinished_articles
from app.settings import Settings

SWEEP_SECONDS = 60.0
LONGEST_PAUSE = 30.0

_log = logging.getLogger(__name__)


class Workers:
    """Some children that read, and the sweep that brings them what the queue forgot."""

    def __init__(
        self, settings: Settings, store: Store, queue: Queue, *, count: int, module: str = "app.jobs.worker"
    ) -> None:
        self._settings = settings
        self._store = store
        self._queue = queue
        self._module = module
        self._stopping = threading.Event()
        self._starting = threading.Lock()
        self._children: dict[int, subprocess.Popen[str]] = {}
        self._threads = [threading.Thread(target=self._keep, args=(place,)) for place in range(count)]
        self._threads.append(threading.Thread(target=self._sweep_on))

    def start(self, *, alone: bool) -> None:
        """Start the children and the sweep.

        ``alone`` says that no other worker is on this store, so that whatever is marked as in work
        was cut off and is taken up at once.
        """
        if alone:
            release_articles(self._store)
            self._queue.clear()
        self._take_up(self._settings.work_seconds)
        self._catch_up()
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Let every child finish what it writes, and wait for it; end one that does not."""
        with self._starting:
            self._stopping.set()
        for child in self._children.values():
            if child.stdin is not None:
                child.stdin.close()
        last_resort = threading.Timer(STOP_SECONDS + 2, self._kill_children)
        last_resort.start()
        for thread in self._threads:
            thread.join()
        last_resort.cancel()

    def _keep(self, place: int) -> None:
        """Start a child, and another whenever it dies, more slowly each time."""
        pause = 0.2
        while child := self._start_child(place):
            child.wait()
            if not self._stopping.is_set():
                _log.error("worker %d ended with status %s; starting another", child.pid, child.returncode)
                self._take_up(0)
            self._stopping.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _start_child(self, place: int) -> subprocess.Popen[str] | None:
        """A new child; None when it is time to stop."""
        with self._starting:
            if self._stopping.is_set():
                return None
            child = self._children[place] = subprocess.Popen(
                [sys.executable, "-m", self._module],
                stdin=subprocess.PIPE,
                text=True,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            )
        assert child.stdin is not None
        child.stdin.write(self._settings.model_dump_json() + "\n")
        child.stdin.flush()
        return child

    def _sweep_on(self) -> None:
        while not self._stopping.wait(min(SWEEP_SECONDS, self._settings.work_seconds)):
            if overdue_articles(self._store, self._settings.work_seconds):
                # One of them hangs in an article, and only killing ends that.
                self._kill_children()
            elif self._queue.is_empty():
                self._take_up(self._settings.work_seconds)
                self._catch_up()
            expire_previews(self._store)

    def _kill_children(self) -> None:
        for child in self._children.values():
            child.kill()

    def _catch_up(self) -> None:
        if self._settings.read_again:
            self._queue.catch_up()

    def _take_up(self, work_seconds: float) -> None:
        self._queue.look_at_all(unfinished_articles(self._store, work_seconds))
