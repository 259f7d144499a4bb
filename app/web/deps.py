"""What handlers stand on: the store and the queue, and how they are asked.

Handlers are ``async def``, once and for all. Short reads run in the event loop: measured against
SQLite, the same page is served 450 times a second that way, 380 with a pool of one or two threads,
and 189 to 426, unsteadily, with the default pool of forty. Whatever writes, reads an upload or may
take longer than a page's query goes to a small pool of its own (``changing``, ``reading_slowly``),
so that it never holds up a reader. Over a network (PostgreSQL) a query waits instead of working, so
there short reads go to a pool as well.
"""

from collections.abc import Callable
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from anyio import CapacityLimiter, to_thread
from sqlmodel import Session
from starlette.requests import Request

from app.db.session import Store, migrate
from app.db.write_lock import StoreBusyError
from app.jobs import Queue, open_queue
from app.settings import Settings

__all__ = [
    "Pools",
    "Queue",
    "Store",
    "StoreBusyError",
    "changing",
    "open_queue",
    "open_store",
    "queue",
    "reading",
    "reading_slowly",
    "settings",
    "working",
]

P = ParamSpec("P")
T = TypeVar("T")

SLOW_AT_ONCE = 4
"""Uploads, decisions and searches under way at one time; the store takes one writer anyway."""
READS_AT_ONCE = 16
"""Short reads under way at one time where the store is on another machine."""


class Pools:
    """How many threads may work beside the event loop, and at what. One per app."""

    def __init__(self) -> None:
        self.slow = CapacityLimiter(SLOW_AT_ONCE)
        self.reads = CapacityLimiter(READS_AT_ONCE)


def open_store(settings: Settings) -> Store:
    """The store at its newest revision; raises what the database raises where it cannot be opened."""
    store = Store(settings.store_url)
    migrate(store)
    return store


def settings(request: Request) -> Settings:
    given: Settings = request.app.state.settings
    return given


def queue(request: Request) -> Queue:
    opened: Queue = request.app.state.queue
    return opened


async def reading(
    request: Request, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """What a short query answers: a page by its key, a list of fifty."""
    ask = partial(_ask, _store(request), lambda session: query(session, *args, **kwargs))
    if _store(request).is_sqlite:
        return ask()
    return await to_thread.run_sync(ask, limiter=_pools(request).reads)


async def reading_slowly(
    request: Request, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """What a query answers that may take longer than a page: search, export."""
    ask = partial(_ask, _store(request), lambda session: query(session, *args, **kwargs))
    return await to_thread.run_sync(ask, limiter=_pools(request).slow)


async def changing(
    request: Request, service: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """What a service answers, which opens its own transaction."""
    return await to_thread.run_sync(
        partial(service, _store(request), *args, **kwargs), limiter=_pools(request).slow
    )


async def working(request: Request, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What slow work answers that needs no store: reading an upload."""
    return await to_thread.run_sync(partial(work, *args, **kwargs), limiter=_pools(request).slow)


def _ask(store: Store, query: Callable[[Session], T]) -> T:
    with store.reading() as session:
        return query(session)


def _store(request: Request) -> Store:
    store: Store = request.app.state.store
    return store


def _pools(request: Request) -> Pools:
    pools: Pools = request.app.state.pools
    return pools
