from starlette.testclient import TestClient

from app.db.session import Store
from tests.filled_store import FilledStore
from tests.queries.boards import fill_flood, fill_makiivka, fill_march
from tests.web.pages import open_page


def test_a_fresh_store_says_what_to_do(ravi: TestClient) -> None:
    page = open_page(ravi, "/")
    assert "serve --demo" in page.main
    assert "/articles/new" in page.links()


def test_the_most_disputed_event_stands_first_with_its_number_line(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    for fill in (fill_march, fill_flood, fill_makiivka):
        fill(filled)
    page = open_page(ravi, "/")
    assert page.words("//h3")[:2] == [
        "Strike on a vocational school housing soldiers, Makiivka",
        "Floods after two dams failed",
    ]
    lines = [str(name) for name in page.all("//svg[@role='img']/@aria-label")]
    assert lines[0] == "up to 400, disputed; at least 120; 89"


def test_only_editors_are_given_a_place_to_drop_files(ravi: TestClient, vera: TestClient) -> None:
    assert open_page(ravi, "/").all("//input[@type='file']") == []
    assert open_page(vera, "/").all("//input[@type='file']")
