"""The web app over a store of its own, and two people: Vera edits, Ravi only reads."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from sqlmodel import SQLModel
from starlette.testclient import TestClient

from app.db.session import Store
from app.jobs import Queue, open_queue
from app.settings import Settings
from app.web import create_app

KEY = "a-key-for-tests"
OWN_PAGE = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path, key=KEY, trusted_hosts=("testserver",))


@pytest.fixture
def store() -> Iterator[Store]:
    """In memory, made from the tables in code."""
    store = Store("sqlite://")
    with store.writing() as session:
        SQLModel.metadata.create_all(session.connection())
    yield store
    store.close()


@pytest.fixture
def queue(settings: Settings) -> Queue:
    return open_queue(settings)


@pytest.fixture
def app(settings: Settings, store: Store, queue: Queue) -> FastAPI:
    return create_app(settings, store=store, queue=queue)


@pytest.fixture
def ravi(app: FastAPI) -> TestClient:
    """Reads only, from a browser."""
    return TestClient(app, headers=OWN_PAGE, follow_redirects=False)


@pytest.fixture
def vera(app: FastAPI) -> TestClient:
    """An editor: opened the link that the server printed."""
    browser = TestClient(app, headers=OWN_PAGE, follow_redirects=False)
    assert browser.get("/", params={"key": KEY}).status_code == 303
    return browser


@pytest.fixture
def program(app: FastAPI) -> TestClient:
    """Not a browser: shows the key in a header, and says nothing of its origin."""
    return TestClient(app, headers={"Authorization": f"Bearer {KEY}"}, follow_redirects=False)
