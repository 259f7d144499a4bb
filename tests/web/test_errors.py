"""Every fault is a page that says what to do, or JSON for programs."""

import pytest
from sqlalchemy.exc import OperationalError
from starlette.testclient import TestClient

from app.db.session import Store
from app.db.write_lock import StoreBusyError
from app.settings import Settings
from app.web import create_app
from tests.web.conftest import NotedQueue
from tests.web.pages import checked


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nothing", 404),
        ("GET", "/articles/", 404),
        ("PUT", "/articles", 405),
        ("GET", "/static/no", 404),
    ],
)
def test_a_page_says_what_to_do(ravi: TestClient, method: str, path: str, status: int) -> None:
    answer = ravi.request(method, path)
    assert answer.status_code == status
    page = checked(answer.text)
    assert {"/", "/events", "/articles"} <= set(page.links())
    assert page.words("//*[@class='error_message']")[0].endswith(".")


def test_a_page_shows_the_status_that_it_has(ravi: TestClient) -> None:
    answer = ravi.get("/uploads/00000000")
    assert checked(answer.text).words("//*[@class='error_status']") == [str(answer.status_code)]


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/nothing", 404, "not_found"),
        ("GET", "/api/articles/00000000", 404, "not_found"),
        ("PUT", "/api/articles", 405, "method_not_allowed"),
        ("GET", "/api/articles?limit=x", 422, "invalid_request"),
        ("GET", "/api/articles?limit=0", 422, "invalid_request"),
    ],
)
def test_a_program_gets_a_code_and_a_sentence(
    ravi: TestClient, method: str, path: str, status: int, code: str
) -> None:
    answer = ravi.request(method, path)
    assert answer.status_code == status
    assert list(answer.json()) == ["error"]
    assert answer.json()["error"]["code"] == code
    assert answer.json()["error"]["message"].endswith(".")


def test_405_says_what_is_allowed(ravi: TestClient) -> None:
    assert "POST" in ravi.put("/api/articles").headers["allow"]


def break_with(settings: Settings, store: Store, fault: Exception) -> TestClient:
    app = create_app(settings, store=store, queue=NotedQueue())

    @app.get("/api/breaks")
    async def breaks() -> None:
        raise fault

    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("fault", "status", "code"),
    [
        (StoreBusyError("another writes"), 503, "store_busy"),
        (OperationalError("INSERT", {}, Exception("database or disk is full")), 507, "store_full"),
        (OperationalError("SELECT", {}, Exception("no such table")), 500, "server_fault"),
        (RuntimeError("a secret cause"), 500, "server_fault"),
    ],
)
def test_faults_of_the_store_and_our_own_are_told(
    settings: Settings, store: Store, fault: Exception, status: int, code: str
) -> None:
    answer = break_with(settings, store, fault).get("/api/breaks")
    assert answer.status_code == status
    assert answer.json()["error"]["code"] == code
    assert "secret" not in answer.text
    assert "INSERT" not in answer.text


def test_a_busy_store_says_when_to_come_back(settings: Settings, store: Store) -> None:
    answer = break_with(settings, store, StoreBusyError("another writes")).get("/api/breaks")
    assert answer.headers["retry-after"] == "2"
