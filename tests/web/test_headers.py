"""What every answer carries, whatever it is."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from app.db.session import Store
from app.settings import Settings
from app.web import create_app
from tests.web.conftest import OWN_PAGE, Newsroom, NotedQueue
from tests.web.pages import checked


def addresses(app: FastAPI) -> Iterator[tuple[str, str]]:
    """Every route with its method, its variable parts filled with an id of nothing."""
    for route in routes_of(app):
        path = route.path
        for name in route.param_convertors:
            path = path.replace(f"{{{name}}}", "00000000")
        for method in route.methods or ():
            yield method, path


def routes_of(app: FastAPI) -> list[APIRoute]:
    found: list[APIRoute] = []
    waiting: list[object] = list(app.routes)
    while waiting:
        route = waiting.pop()
        if isinstance(route, APIRoute):
            found.append(route)
        waiting += getattr(getattr(route, "original_router", None), "routes", [])
    return found


def test_no_answer_lets_a_script_or_a_frame_in(app: FastAPI, ravi: TestClient) -> None:
    asked = [
        *addresses(app),
        ("GET", "/"),
        ("GET", "/nothing"),
        ("GET", "/static/site.css"),
        ("GET", "/static/x"),
    ]
    assert len(asked) > 10
    for method, path in asked:
        answer = ravi.request(method, path)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy, path
        assert "frame-ancestors 'none'" in policy, path
        assert "unsafe" not in policy, path
        assert answer.headers["x-content-type-options"] == "nosniff", path
        assert answer.headers["referrer-policy"] == "same-origin", path


def test_faults_carry_them_too(store: Store, settings: Settings) -> None:
    app = create_app(settings, store=store, queue=NotedQueue())

    @app.get("/breaks")
    async def breaks() -> None:
        raise RuntimeError("a secret cause")

    answer = TestClient(app, raise_server_exceptions=False).get("/breaks")
    assert answer.status_code == 500
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "Something broke" in checked(answer.text).main
    assert "secret" not in answer.text


def test_static_files_are_named_by_what_is_in_them(ravi: TestClient) -> None:
    page = checked(ravi.get("/articles").text)
    named = [str(name) for name in page.all("//link[@rel='stylesheet']/@href | //script/@src")]
    assert len(named) >= 3
    for name in named:
        assert "?v=" in name
        assert "immutable" in ravi.get(name).headers["cache-control"]
    assert "immutable" not in ravi.get("/static/site.css").headers["cache-control"]


def test_the_style_sheet_holds_every_component(ravi: TestClient) -> None:
    style = ravi.get("/static/site.css").text
    assert style.index("--paper") < style.index(".site_header") < style.rindex("@media print")


def test_head_is_answered_like_get_without_the_body(ravi: TestClient) -> None:
    answer = ravi.head("/articles")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.content == b""


@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "", "a b", "[::1"])
def test_requests_under_another_name_are_refused(ravi: TestClient, host: str) -> None:
    answer = ravi.get("/articles", headers={"Host": host})
    assert answer.status_code == 400
    assert "evil.example" not in answer.text
    assert ravi.get("/api/articles", headers={"Host": host}).json()["error"]["code"] == "unknown_host"


def test_shared_links_use_the_public_address(store: Store, settings: Settings, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    public = settings.model_copy(update={"base_url": "https://counter.example/"})
    client = TestClient(create_app(public, store=store, queue=NotedQueue()), headers=OWN_PAGE)
    told = client.get(f"/api/articles/{article_id}", headers={"Host": "counter.example"}).json()["url"]
    assert told == f"https://counter.example/articles/{article_id}-ferry-sinks-off-port-vell"
