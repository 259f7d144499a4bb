import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from bench.large_event import fill_large_event
from tests.filled_store import FilledStore
from tests.queries.boards import fill_makiivka
from tests.web.pages import Page, open_page


def measure_page(client: TestClient, event: str, measure: str, query: str = "") -> Page:
    response = client.get(f"/events/{event}/measures/{measure}{query}")
    assert response.status_code == 308
    return open_page(client, response.headers["location"])


def test_a_large_event_leads_to_each_measure_in_full(ravi: TestClient, store: Store) -> None:
    event = fill_large_event(store)
    whole = open_page(ravi, ravi.get(f"/events/{event}").headers["location"])
    (link,) = whole.all("//section[@id='measure-injured']/p[@class='measure_all']/a/@href")
    page = open_page(ravi, str(link))
    assert len(page.all("//blockquote")) == 100
    assert page.all("//table[@class='grid_table']")


def test_one_measure_shows_its_own_figures_alone(ravi: TestClient, store: Store) -> None:
    page = measure_page(ravi, fill_makiivka(FilledStore(store)).event, "injured")
    assert page.words("//th[@class='ledger_figure']/a") == ["300"]


def test_the_clock_stays_turned_back(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = measure_page(ravi, board.event, "killed", "?as-of=2023-01-02")
    assert page.words("//th[@class='ledger_figure']/a") == ["up to 400", "63"]
    assert any(link.endswith("?as-of=2023-01-02") and "/measures/" not in link for link in page.links())


def test_a_measure_without_figures_says_so(ravi: TestClient, store: Store) -> None:
    page = measure_page(ravi, fill_makiivka(FilledStore(store)).event, "missing")
    assert "No such figures" in page.main


@pytest.mark.parametrize("measure", ["deaths", "Killed", "0"])
def test_what_is_no_measure_is_not_found(ravi: TestClient, store: Store, measure: str) -> None:
    board = fill_makiivka(FilledStore(store))
    assert ravi.get(f"/events/{board.event}/measures/{measure}").status_code == 404
