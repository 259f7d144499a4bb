"""One writer at a time, over all threads and processes of one machine.

SQLite before 3.51.3 may, very rarely, corrupt a database when two connections write and
checkpoint at once. Every write and every checkpoint therefore happens under this lock.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


class StoreBusyError(Exception):
    """Somebody else has been writing for too long. Nothing was changed; try again."""


class WriteLock:
    """A lock over threads, and, where ``path`` names a file, over processes. Freed when its holder dies."""

    def __init__(self, path: Path | None, *, seconds: float) -> None:
        self._seconds = seconds
        self._threads = threading.Lock()
        self._processes = None if path is None else FileLock(path, thread_local=False)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock; raises StoreBusyError when it is not free in time."""
        if not self._threads.acquire(timeout=self._seconds):
            raise StoreBusyError("another thread has been writing for too long")
        try:
            with self._held_over_processes():
                yield
        finally:
            self._threads.release()

    @contextmanager
    def _held_over_processes(self) -> Iterator[None]:
        if self._processes is None:
            yield
            return
        try:
            self._processes.acquire(timeout=self._seconds, poll_interval=0.002)
        except Timeout as exc:
            raise StoreBusyError("another process has been writing for too long") from exc
        try:
            yield
        finally:
            self._processes.release()
