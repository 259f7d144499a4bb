from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Article, Figure
from tests.filled_store import FilledStore
from tests.queries.boards import fill_makiivka
from tests.web.pages import open_page


def test_a_figure_shows_both_sides_and_links_to_each_dispute(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = open_page(ravi, f"/figures/{board.up_to_400}")
    assert page.words("//h1/span[@class='figure_words']") == ["up to 400"]
    assert "Ukraine’s military command" in page.words("//section[@class='side_for']")[0]
    assert "Vladimir Solovyov" in page.words("//section[@class='side_against']")[0]
    assert f"/disputes/{board.denial}" in page.links()


def test_a_revised_figure_names_what_it_replaced(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = open_page(ravi, f"/figures/{board.then_89}")
    assert page.words("//*[@class='revision_note']") == ["Replaces 63 of 2 Jan 2023, by the same source."]


def test_a_figure_that_nobody_gives_any_more_keeps_its_page(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    filled.change(Article, board.article, removed_at="2023-02-01T00:00:00Z")
    assert "No longer given" in open_page(ravi, f"/figures/{board.first_63}").main


def test_a_merged_figure_leads_to_the_one_that_stays(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    filled.change(Figure, board.first_63, merged_into=board.then_89)
    assert ravi.get(f"/figures/{board.first_63}").headers["location"] == f"/figures/{board.then_89}"
