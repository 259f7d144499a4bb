"""The web app: pages for people, JSON for programs, over one store."""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from starlette.middleware.sessions import SessionMiddleware
from starlette.types import ASGIApp

from app.services.reading_children import start_reading, stop_reading
from app.settings import Settings
from app.web import deps
from app.web.api import API_ROUTERS
from app.web.assets import Assets, StaticFolder
from app.web.errors import add_error_handlers
from app.web.key import editors_key, session_secret
from app.web.key_link import KeyLink
from app.web.render import make_templates
from app.web.routes import ROUTERS
from app.web.security import AnswerHeaders, BodyLimit, SameOrigin, TrustedHosts, host_name
from app.web.uploads import read_limits

FORM_BYTES = 1_000_000
"""What a form may carry beside its files."""
SESSION_SECONDS = 180 * 24 * 3600


class Site(FastAPI):
    """FastAPI, with the headers put on outside of all else, its own error page included."""

    def build_middleware_stack(self) -> ASGIApp:
        return AnswerHeaders(super().build_middleware_stack())


def create_app(
    settings: Settings, *, store: deps.Store | None = None, queue: deps.Queue | None = None
) -> FastAPI:
    """The app over the store of the settings, opened and migrated here unless one is given."""
    opened = deps.open_store(settings) if store is None else store

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # What was made at start never becomes garbage: p99 of a page from 50 ms to 7 ms.
        gc.collect()
        gc.freeze()
        gc.set_threshold(20_000, 50, 100)
        start_reading(read_limits(settings))
        yield
        stop_reading()
        if store is None:
            opened.close()

    # FastAPI's own documentation pages load scripts from another server, which the policy forbids.
    app = Site(
        title="Counterclaim",
        redirect_slashes=False,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        lifespan=lifespan,
    )
    assets = Assets()
    app.state.settings = settings
    app.state.store = opened
    app.state.queue = deps.open_queue(settings) if queue is None else queue
    app.state.pools = deps.Pools()
    app.state.key = editors_key(settings)
    app.state.templates = make_templates(assets)
    add_middleware(app, settings)
    add_error_handlers(app)
    for router in (*ROUTERS, *API_ROUTERS):
        app.include_router(router)
    app.mount("/static", StaticFolder(assets), name="static")
    return app


def add_middleware(app: FastAPI, settings: Settings) -> None:
    """The last one added stands outermost."""
    key: str = app.state.key
    app.add_middleware(KeyLink, key=key)
    app.add_middleware(SameOrigin, base_url=settings.base_url)
    app.add_middleware(
        SessionMiddleware,
        secret_key=session_secret(key),
        session_cookie="counterclaim",
        max_age=SESSION_SECONDS,
        https_only=settings.base_url.startswith("https:"),
    )
    app.add_middleware(BodyLimit, limit=settings.max_upload_files * settings.max_upload_bytes + FORM_BYTES)
    app.add_middleware(TrustedHosts, hosts=own_names(settings))


def own_names(settings: Settings) -> tuple[str, ...]:
    """The names this server goes by: the trusted ones, the one it listens on, the public one."""
    public = host_name(settings.base_url.partition("://")[2].partition("/")[0])
    return (*settings.trusted_hosts, settings.host, *((public,) if public else ()))
