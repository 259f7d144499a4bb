"""``?as-of=``: the board as it was said by a moment."""

import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from tests.filled_store import FilledStore
from tests.queries.boards import MakiivkaBoard, fill_makiivka
from tests.web.pages import Page, open_page


def page_as_of(client: TestClient, board: MakiivkaBoard, moment: str, *, status: int = 200) -> Page:
    response = client.get(f"/events/{board.event}", params={"as-of": moment})
    assert response.status_code == 308
    return open_page(client, response.headers["location"], status=status)


def figures(page: Page) -> list[str]:
    return page.words("//th[@class='ledger_figure']/a")


def test_only_what_was_out_by_then_is_on_the_board(ravi: TestClient, store: Store) -> None:
    page = page_as_of(ravi, fill_makiivka(FilledStore(store)), "2023-01-02")
    assert figures(page) == ["up to 400", "63", "300", "hundreds"]
    assert page.all("//th[@class='ledger_figure']/a/s") == []
    assert "1 article had been published by then; 2 later ones are left out." in page.main


def test_a_minute_of_a_day_tells_what_came_before_it(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    assert "89" not in figures(page_as_of(ravi, board, "2023-01-04T09:29"))
    assert "89" in figures(page_as_of(ravi, board, "2023-01-04T09:30"))


def test_the_banner_leads_to_the_moments_beside_it_and_back_to_now(ravi: TestClient, store: Store) -> None:
    page = page_as_of(ravi, fill_makiivka(FilledStore(store)), "2023-01-04T09:30")
    links = page.all("//div[@class='clock_note']//nav[@aria-label='Moments']//a/@href")
    assert [str(link).partition("?as-of=")[2] for link in links] == ["2023-01-02", "2023-01-09", ""]


def test_the_moments_can_be_chosen_without_javascript(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    now = open_page(ravi, ravi.get(f"/events/{board.event}").headers["location"])
    (form,) = now.all("//form[@class='clock_form']")
    offered = form.xpath(".//option/@value")
    assert offered == ["", "2023-01-09", "2023-01-04T09:30", "2023-01-02"]
    for moment in offered:
        assert ravi.get(form.get("action"), params={"as-of": moment}).status_code == 200


def test_the_links_that_are_shared_keep_the_moment(ravi: TestClient, store: Store) -> None:
    page = page_as_of(ravi, fill_makiivka(FilledStore(store)), "2023-01-02")
    (canonical,) = page.all("//link[@rel='canonical']/@href")
    (copied,) = page.all("//a[@data-copy-link]/@href")
    assert str(canonical).endswith("?as-of=2023-01-02")
    assert str(copied).endswith("?as-of=2023-01-02")
    assert "as of 2 January 2023" in page.words("//title")[0]


def test_before_the_first_article_nothing_had_been_said(ravi: TestClient, store: Store) -> None:
    page = page_as_of(ravi, fill_makiivka(FilledStore(store)), "2022-12-31")
    assert figures(page) == []
    assert "Nothing had been published by then" in page.main
    assert any("?as-of=2023-01-02" in link for link in page.links())


@pytest.mark.parametrize("moment", ["yesterday", "2023-02-30", "2023-01", "'; drop table claim"])
def test_what_is_no_day_is_told_in_plain_words(ravi: TestClient, store: Store, moment: str) -> None:
    page = page_as_of(ravi, fill_makiivka(FilledStore(store)), moment, status=422)
    assert f"“{moment}” is neither a day nor a moment" in page.main
    assert "The event as it stands now" in page.words("//a[contains(@class, 'button_main')]")


def test_programs_turn_the_clock_too(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    address = f"/api/events/{board.event}"
    then = ravi.get(address, params={"as-of": "2023-01-02"}).json()
    assert then["as_of"] == "2023-01-02"
    assert {figure["words"] for figure in then["figures"]} == {"up to 400", "63", "300", "hundreds"}
    assert len(then["articles"]) == 1
    assert ravi.get(address).json()["as_of"] is None
    refused = ravi.get(address, params={"as-of": "soon"})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "bad_moment")
