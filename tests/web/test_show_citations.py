import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Article
from tests.filled_store import FilledStore
from tests.queries.boards import fill_makiivka, fill_quiet
from tests.web.pages import Page, open_page


def words(page: Page, identity: str) -> str:
    (field,) = page.all(f"//textarea[@id='{identity}']")
    assert field.get("readonly") is not None
    return str(field.text_content())


def test_a_figure_is_cited_with_a_sentence_of_each_side(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    filled.change(Article, board.article, url="https://harbour.example/strike")
    page = open_page(ravi, f"/figures/{board.up_to_400}/cite")
    plain = words(page, "plain")
    assert "asserted by Ukraine’s military command; disputed by" in plain
    assert "nowhere near 400" in plain
    assert f"http://testserver/figures/{board.up_to_400}" in plain
    assert "{{cite news |title=" in words(page, "wikipedia")
    assert "|url=https://harbour.example/strike |quote=" in words(page, "wikipedia")


def test_a_dispute_is_cited_with_both_sentences_and_no_other(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = open_page(ravi, f"/disputes/{board.denial}/cite")
    plain = words(page, "plain")
    assert "The figure “up to 400”, given by Ukraine’s military command, is denied by" in plain
    assert "rejected the Ukrainian figure" in plain
    assert "nowhere near" not in plain


def test_an_event_is_cited_with_its_articles(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    address = ravi.get(f"/events/{board.event}").headers["location"]
    page = open_page(ravi, f"{address}/cite")
    assert [outlet in words(page, "plain") for outlet in ("Harbour Post", "The Meridian")] == [True, True]
    assert words(page, "embed-1").startswith(
        f'<iframe src="http://testserver{address}/measures/killed/embed"'
    )


def test_the_pages_lead_to_their_citations(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    address = ravi.get(f"/events/{board.event}").headers["location"]
    for page in (address, f"/figures/{board.up_to_400}", f"/disputes/{board.denial}"):
        assert f"{page}/cite" in open_page(ravi, page).links()


def test_an_event_without_figures_has_nothing_to_embed(ravi: TestClient, store: Store) -> None:
    event = fill_quiet(FilledStore(store))
    page = open_page(ravi, ravi.get(f"/events/{event}").headers["location"] + "/cite")
    assert page.all("//section[@id='embed']") == []


@pytest.mark.parametrize("path", ["/figures/zzzzzzzz", "/disputes/zzzzzzzz", "/events/zzzzzzzz"])
def test_nothing_is_cited_that_is_not_there(ravi: TestClient, path: str) -> None:
    assert ravi.get(f"{path}/cite").status_code == 404
