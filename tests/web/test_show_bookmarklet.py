"""GET /articles/bookmarklet: how to hand over the page one is reading."""

from urllib.parse import unquote

from starlette.testclient import TestClient

from app.settings import Settings
from app.web import create_app
from tests.stores import make_store
from tests.web.conftest import NotedQueue
from tests.web.pages import open_page


def test_the_bookmark_leads_to_the_form_of_this_server(ravi: TestClient) -> None:
    page = open_page(ravi, "/articles/bookmarklet")
    address = str(page.all("//a[@id='bookmarklet']")[0].get("href"))
    assert address.startswith("javascript:")
    assert '"http://testserver/articles/new"' in unquote(address)
    assert page.all("//textarea")[0].text == address


def test_it_says_plainly_that_no_page_is_fetched(ravi: TestClient, settings: Settings) -> None:
    assert "this server fetches no page" in open_page(ravi, "/articles/bookmarklet").main
    fetches = settings.model_copy(update={"fetch": True})
    other = TestClient(create_app(fetches, store=make_store(), queue=NotedQueue()))
    assert "this server may fetch it" in open_page(other, "/articles/bookmarklet").main
