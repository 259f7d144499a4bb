"""What an event's page costs: its server time beside that of its SQL and its template alone.

    python -m bench.event_page [--figures N] [--claims N] [--rounds N]

The page of a made-up event with 50 figures and 500 claims is asked for as a browser does, through the
whole app: as while readers keep it open, its board unchanged since it was last asked for, and with its
board made anew each time. "By hand" runs the SQL statements that the page ran, with their values,
straight on the database, and renders its template with the page object at hand: what is over that is
board-making, routing and middleware. All runs on one core; rounds take turns, and the median counts, so
that what else the machine does disturbs all alike.
"""

import argparse
import asyncio
import gc
import os
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from fastapi import FastAPI
from sqlalchemy import event
from starlette.types import Message

from app.db.session import Store, migrate
from app.queries.event_page import KEPT_BOARDS
from app.settings import Settings
from app.web import create_app
from bench.large_event import fill_large_event

Statement = tuple[str, tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the app sent."""

    status: int
    headers: dict[str, str]
    body: bytes = field(repr=False)
    """Left out of its repr: the loop writes that of each result, which would count as the page's time."""


@dataclass
class Rendered:
    """Stands in for the templates during one request, and keeps what was rendered with what."""

    templates: jinja2.Environment
    works: list[Callable[[], str]] = field(default_factory=list)

    def get_template(self, name: str) -> "Rendered":
        self._template = self.templates.get_template(name)
        return self

    def render(self, **named: Any) -> str:
        template = self._template
        self.works.append(lambda: template.render(**named))
        return template.render(**named)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, medians over the rounds."""

    page: float
    anew: float
    sql: float
    template: float

    def times(self, page: float) -> float:
        """How many times its SQL and template the page costs."""
        return page / (self.sql + self.template)


def main() -> None:
    """Measure, and print one line for each number."""
    arguments = _arguments()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as loop:
        settings = Settings(data=Path(folder), key="bench", trusted_hosts=("testserver",))
        store = Store(settings.store_url)
        migrate(store)
        event_id = fill_large_event(store, figures=arguments.figures, claims=arguments.claims)
        app = create_app(settings, store=store)
        path = loop.run(ask(app, f"/events/{event_id}")).headers["location"]
        # As the server does at start.
        gc.collect()
        gc.freeze()
        gc.set_threshold(20_000, 50, 100)
        _measure(app, store, path, loop, arguments.rounds)
        store.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure what an event's page costs.")
    parser.add_argument("--figures", type=int, default=50)
    parser.add_argument("--claims", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=60, help="rounds, of which the median counts (60)")
    return parser.parse_args()


async def ask(app: FastAPI, path: str) -> Answer:
    """GET a page of the app, with no client and no socket between."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"testserver")],
        "client": ("127.0.0.1", 50_000),
        "server": ("testserver", 80),
    }
    await app(scope, receive, send)
    head, *rest = sent
    headers = {name.decode(): value.decode() for name, value in head["headers"]}
    return Answer(head["status"], headers, b"".join(part.get("body", b"") for part in rest))


def _measure(app: FastAPI, store: Store, path: str, loop: asyncio.Runner, rounds: int) -> None:
    def page() -> Answer:
        return loop.run(ask(app, path))

    rendered = Rendered(app.state.templates)
    app.state.templates = rendered
    statements = statements_of(store, page)
    app.state.templates = rendered.templates
    answer = page()
    if answer.status != 200 or len(rendered.works) != 1:
        raise RuntimeError(f"the page answered {answer.status}")
    cost = _cost(page, statements, rendered.works[0], store.file, rounds)
    print(f"{'statements':<24}{len(statements):>10}")
    print(f"{'HTML':<24}{len(answer.body):>10,} bytes")
    print(f"{'its SQL alone, p50':<24}{cost.sql * 1000:>10.2f} ms")
    print(f"{'its template alone':<24}{cost.template * 1000:>10.2f} ms")
    for name, page_cost in (("page", cost.page), ("board made anew", cost.anew)):
        print(f"{name:<24}{page_cost * 1000:>10.2f} ms, {cost.times(page_cost):.2f} times these two")


def statements_of(store: Store, work: Callable[[], object]) -> list[Statement]:
    """The queries that ``work`` runs, with their values."""
    seen: list[Statement] = []

    def note(_connection: object, _cursor: object, words: str, values: object, *_: object) -> None:
        if words.lstrip().upper().startswith(("SELECT", "WITH")) and isinstance(values, tuple):
            seen.append((words, values))

    with store.reading() as session:
        engine = session.connection().engine
    event.listen(engine, "before_cursor_execute", note)
    work()
    event.remove(engine, "before_cursor_execute", note)
    return seen


def _cost(
    page: Callable[[], object],
    statements: list[Statement],
    render: Callable[[], str],
    file: Path | None,
    rounds: int,
) -> Cost:
    raw = sqlite3.connect(file or ":memory:")

    def by_hand() -> None:
        for words, values in statements:
            raw.execute(words, values).fetchall()

    def anew() -> object:
        KEPT_BOARDS.clear()
        return page()

    works = (page, anew, by_hand, lambda: render().encode())
    spent = [[_seconds(work) for work in works] for _ in range(rounds + 3)][3:]
    raw.close()
    return Cost(*(statistics.median(column) for column in zip(*spent, strict=True)))


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    main()
