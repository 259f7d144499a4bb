"""A worker: takes articles off the queue and reads them. The language pipeline lives here.

As a child (``python -m app.jobs.worker``) it is given its settings as one line of JSON on its
standard input, which then stays open as long as the parent lives. Its end, however the parent
dies, is the sign to stop: no worker outlives the server that started it.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial

from app.db.session import Store
from app.jobs.queue import STOP_SECONDS, open_queue
from app.services.extractor import Extractor, own_extractor
from app.services.outdated_articles import outdated_articles
from app.services.read_article import read_article
from app.settings import Settings

Load = Callable[[], Extractor]
MOST_READ_AGAIN = 50
"""Articles of an older extractor taken up at one sweep: some seconds of work in each minute."""


def run_worker(
    settings: Settings, until: threading.Event | None = None, *, load: Load = own_extractor
) -> None:
    """Read articles until told to stop. The store must have been migrated. In a main thread only."""
    store = Store(settings.store_url)
    try:
        extractor = load()
        read = partial(read_article, store, extractor=extractor)
        outdated = partial(outdated_articles, store, extractor.version, MOST_READ_AGAIN)
        open_queue(settings).work(read, until or threading.Event(), outdated=outdated)
    finally:
        store.close()


def main(load: Load = own_extractor) -> None:
    """The child's whole life."""
    settings = Settings.model_validate_json(sys.stdin.readline())
    until = threading.Event()
    threading.Thread(target=_stop_with_parent, args=(until,), daemon=True).start()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            # Ctrl-C reaches the whole group; the parent decides, and says so by closing our input.
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    run_worker(settings, until, load=load)


def _stop_with_parent(until: threading.Event) -> None:
    while sys.stdin.read(1):
        pass
    until.set()
    # A worker in the middle of a long article does not keep anybody waiting: the article stays
    # marked as in work, and is taken up again at the next start.
    threading.Timer(STOP_SECONDS, os._exit, (1,)).start()


if __name__ == "__main__":
    main()
