"""The web app over a store of its own, and two people: Vera edits, Ravi only reads."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from fastapi import FastAPI
from sqlalchemy import event
from sqlmodel import Session
from starlette.testclient import TestClient

from app.db.session import Store
from app.domain.claim import Claim, Extraction
from app.domain.event import FoundEvent
from app.jobs import Queue
from app.services.extractor import Extractor
from app.services.read_article import read_article
from app.settings import Settings
from app.web import create_app
from tests.factories import TEXT, make_claim, make_event
from tests.stores import make_store

KEY = "a-key-for-tests"
OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}


class NotedQueue(Queue):
    """Notes which articles it was told of; no worker is there to look."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def look_at(self, article_id: str) -> None:
        self.told.append(article_id)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path, key=KEY, trusted_hosts=("testserver",))


@pytest.fixture
def store() -> Iterator[Store]:
    """In memory, with every table that the migrations make."""
    store = make_store()
    yield store
    store.close()


@pytest.fixture
def queue() -> NotedQueue:
    return NotedQueue()


@pytest.fixture
def app(settings: Settings, store: Store, queue: NotedQueue) -> FastAPI:
    return create_app(settings, store=store, queue=queue)


@pytest.fixture
def ravi(app: FastAPI) -> TestClient:
    """Reads only, from a browser."""
    return TestClient(app, headers=OWN_PAGE, follow_redirects=False)


@pytest.fixture
def vera(app: FastAPI) -> TestClient:
    """An editor: opened the link that the server printed."""
    browser = TestClient(app, headers=OWN_PAGE, follow_redirects=False)
    assert browser.get("/articles", params={"key": KEY}).status_code == 303
    return browser


@pytest.fixture
def program(app: FastAPI) -> TestClient:
    """Not a browser: shows the key in a header, and says nothing of its origin."""
    return TestClient(app, headers={"Authorization": f"Bearer {KEY}"}, follow_redirects=False)


@dataclass(frozen=True)
class Finds:
    """An extractor that finds the same in every text, or breaks where it is given nothing to find."""

    found: Extraction | None

    def __call__(self, text: str, **known: str | None) -> Extraction:
        if self.found is None:
            raise RuntimeError(f"broken on purpose at {text[:10]!r}, {sorted(known)}")
        return self.found


@dataclass
class Newsroom:
    """Uploads articles as a program does, and reads them as a worker does."""

    store: Store
    program: TestClient
    uploaded: list[str] = field(default_factory=list)

    def upload(self, text: str = TEXT, *, name: str = "article.txt", **given: str) -> str:
        """Store an article that waits to be read; its id."""
        answer = self.program.post("/api/articles", files=[("files", (name, text.encode()))], data=given)
        assert answer.status_code == 202, answer.text
        identity = str(answer.json()["articles"][0]["id"])
        self.uploaded.append(identity)
        return identity

    def read(
        self,
        article_id: str,
        claims: tuple[Claim, ...] = (),
        *,
        events: tuple[FoundEvent, ...] = (),
        version: str = "test-1",
    ) -> None:
        """Read it, with these claims as what the extractor finds."""

        found = Extraction(events or (make_event(),), claims)
        read_article(self.store, article_id, extractor=Extractor(Finds(found), version))

    def fail(self, article_id: str) -> None:
        """Read it with an extractor that breaks."""
        read_article(self.store, article_id, extractor=Extractor(Finds(None), "test-1"))

    def publish(self, text: str = TEXT, *claims: Claim, **given: str) -> str:
        """Upload and read, with one claim of twelve killed where none is given."""
        article_id = self.upload(text, **given)
        self.read(article_id, claims or (make_claim(text=text),))
        return article_id


@pytest.fixture
def newsroom(store: Store, program: TestClient) -> Newsroom:
    return Newsroom(store, program)


@dataclass
class StatementCount:
    """How many SQL queries ran since it was last asked."""

    count: int = 0

    def since(self) -> int:
        counted, self.count = self.count, 0
        return counted


@pytest.fixture
def statements(store: Store) -> Iterator[StatementCount]:
    counted = StatementCount()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        counted.count += statement.lstrip().startswith(("SELECT", "WITH"))

    with store.reading() as session:
        engine = _engine(session)
    event.listen(engine, "before_cursor_execute", note)
    yield counted
    event.remove(engine, "before_cursor_execute", note)


def _engine(session: Session) -> object:
    return session.connection().engine
