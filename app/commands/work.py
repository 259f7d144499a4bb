"""``counterclaim work``: background workers on their own, for a store that is served elsewhere."""

import logging
import signal
import sys
import threading

from app.db.session import Store, migrate
from app.jobs.queue import open_queue
from app.jobs.workers import Workers
from app.settings import Settings


def run(settings: Settings) -> int:
    """Read articles until Ctrl-C or a signal to end; the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    ended = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: ended.set())
    store = Store(settings.store_url)
    migrate(store)
    workers = Workers(settings, store, open_queue(settings), count=max(1, settings.workers))
    workers.start(alone=False)
    print("Working. Ctrl-C stops.", file=sys.stderr)
    ended.wait()
    workers.stop()
    store.close()
    return 0
