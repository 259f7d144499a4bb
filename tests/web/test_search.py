from starlette.testclient import TestClient

from app.db.session import Store
from tests.filled_store import FilledStore
from tests.queries.boards import fill_flood, fill_makiivka
from tests.web.pages import open_page


def test_search_finds_events_sources_and_articles(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    fill_flood(filled)
    page = open_page(ravi, "/search?q=Girkin")
    assert page.words("//h2") == ["Events", "Sources", "Articles newest first"]
    assert "Igor Girkin" in page.main
    assert "Floods" not in page.main


def test_nothing_found_says_what_to_try(ravi: TestClient) -> None:
    assert "Nothing holds “zeppelin”" in open_page(ravi, "/search?q=zeppelin").main


def test_no_words_find_nothing_and_say_what_can_be_found(ravi: TestClient) -> None:
    assert "events, sources and articles" in open_page(ravi, "/search").main
