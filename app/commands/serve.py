"""``counterclaim serve``: the web app and its workers in one process tree."""

import logging
import signal
import socket
import sqlite3
import sys
from types import FrameType

import uvicorn
from fastapi import FastAPI

from app.commands.demo import load_seeds
from app.db.session import Store, migrate
from app.jobs.queue import open_queue
from app.jobs.workers import Workers
from app.read import close, warm_up
from app.settings import Settings
from app.web import create_app
from app.web.key import editors_key
from app.web.uploads import read_limits

CONNECTIONS_AT_ONCE = 1000
"""More than these are told to come back. Half-sent requests of strangers must not fill the house."""
_ANYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}


def run(settings: Settings, *, demo: bool = False) -> int:
    """Serve until Ctrl-C or a signal to end; the exit status."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    signal.signal(signal.SIGTERM, _end)
    try:
        listening = _listen(settings.host, settings.port)
    except OSError as error:
        print(f"Cannot listen on {settings.host} port {settings.port}: {error.strerror}.", file=sys.stderr)
        return 1
    try:
        _serve(settings, listening, demo=demo)
    except (KeyboardInterrupt, SystemExit):
        # The server has shut down by then, and hands the signal on.
        return 0
    finally:
        listening.close()
    return 0


def _end(_signal: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


def _serve(settings: Settings, listening: socket.socket, *, demo: bool) -> None:
    store = Store(settings.store_url)
    workers: Workers | None = None
    try:
        migrate(store)
        queue = open_queue(settings)
        warm_up(read_limits(settings))
        if demo:
            load_seeds(store, read_limits(settings))
        app = create_app(settings, store=store, queue=queue)
        workers = Workers(settings, store, queue, count=settings.workers)
        workers.start(alone=True)
        _tell_store(store)
        _Server(_config(app), _address(settings, listening)).run(sockets=[listening])
    finally:
        if workers is not None:
            workers.stop()
        close()
        store.close()


def _tell_store(store: Store) -> None:
    version = f" (SQLite {sqlite3.sqlite_version})" if store.is_sqlite else ""
    print(f"Store: {store.url.render_as_string()}{version}", file=sys.stderr)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host.strip("[]"), port), family=family, backlog=2048)


def _address(settings: Settings, listening: socket.socket) -> str:
    """The address to open, with the key that makes its browser an editor."""
    host = _ANYWHERE.get(settings.host, settings.host)
    shown = f"[{host.strip('[]')}]" if ":" in host else host
    return f"http://{shown}:{listening.getsockname()[1]}/?key={editors_key(settings)}"


def _config(app: FastAPI) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        proxy_headers=False,
        server_header=False,
        access_log=False,
        log_level="warning",
        ws="none",
        limit_concurrency=CONNECTIONS_AT_ONCE,
        timeout_graceful_shutdown=5,
    )


class _Server(uvicorn.Server):
    """Says where to go once it answers there."""

    def __init__(self, config: uvicorn.Config, address: str) -> None:
        super().__init__(config)
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            print(f"Open {self._address}", flush=True)
