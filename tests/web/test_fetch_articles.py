"""POST /articles with an address: off by default, and then only the open internet is asked."""

import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from app.fetch import FetchLimits, fetch_page
from app.settings import Settings
from app.web import create_app
from tests.fetch.pages import answer, serving
from tests.read.pages import NEWS_PAGE
from tests.web.conftest import KEY, OWN_PAGE, NotedQueue
from tests.web.pages import checked, open_page
from tests.web.test_upload_articles import fault, stored


@pytest.fixture
def fetching(store: Store, settings: Settings) -> TestClient:
    """An editor on a server that fetches."""
    open_settings = settings.model_copy(update={"fetch": True})
    client = TestClient(
        create_app(open_settings, store=store, queue=NotedQueue()), headers=OWN_PAGE, follow_redirects=False
    )
    client.get("/articles", params={"key": KEY})
    return client


def send(client: TestClient, address: str) -> str:
    sent = client.post("/articles", files=[("files", ("", b""))], data={"address": address})
    return sent.headers["location"] if sent.status_code == 303 else sent.text


def test_it_is_off_by_default_and_says_so(vera: TestClient, store: Store) -> None:
    assert open_page(vera, "/articles/new").all("//input[@name='address']") == []
    page = checked(send(vera, "https://news.example/ferry"))
    assert "This server fetches nothing" in page.words("//*[@id='address-fault']")[0]
    assert stored(store) == (0, 0)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:{port}/", "http://localhost:{port}/", "file:///etc/passwd"]
)
def test_nothing_inside_is_asked(fetching: TestClient, store: Store, address: str) -> None:
    with serving({"/": answer(NEWS_PAGE.encode())}) as (port, asked):
        page = checked(send(fetching, address.format(port=port)))
    assert fault(page, "address")
    assert asked == []
    assert stored(store) == (0, 0)


def test_a_fetched_page_is_looked_over_before_it_is_saved(
    fetching: TestClient, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fetch(url: str, limits: FetchLimits) -> object:
        here = FetchLimits(limits.max_bytes, ports=None, may_ask=lambda address: address == "127.0.0.1")
        return fetch_page(url, here)

    monkeypatch.setattr("app.services.fetch_upload.fetch_page", fetch)
    with serving({"/ferry": answer(NEWS_PAGE.encode())}) as (port, _):
        url = f"http://127.0.0.1:{port}/ferry"
        page = open_page(fetching, send(fetching, url))
    assert page.words("//*[@class='preview_headline']") == ["Ferry sinks off Port Vell"]
    assert page.all("//input[@name='url']")[0].get("value") == url
    assert "also read: “https://harbour.example/ferry”" in page.main
    assert stored(store) == (0, 0)
