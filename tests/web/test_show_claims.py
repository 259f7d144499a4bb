from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Article, Claim
from tests.filled_store import FilledStore
from tests.queries.boards import fill_makiivka
from tests.web.pages import open_page


def test_a_claims_link_opens_the_article_at_the_sentence(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    response = ravi.get(f"/claims/{board.asserted}")
    assert response.status_code == 302
    assert response.headers["location"].startswith(f"/articles/{board.article}-")
    assert response.headers["location"].endswith(f"#claim-{board.asserted}")


def test_a_claims_own_page_shows_the_sentence_and_leads_to_it(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = open_page(ravi, f"/claims/{board.asserted}/details")
    assert page.words("//*[@class='claim_sentence']/mark") == ["Up to 400"]
    assert any(link.endswith(f"#claim-{board.asserted}") for link in page.links())
    assert "Russian defence ministry" in page.main


def test_a_claim_against_a_figure_names_it(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = open_page(ravi, f"/claims/{board.denial}/details")
    assert page.words("//dt[. = 'Figure']/following-sibling::dd[1]") == ["up to 400 killed"]


def test_a_claim_that_is_no_longer_found_keeps_its_link_and_says_so(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    filled.change(Claim, board.asserted, live=False)
    assert "no longer finds this claim" in open_page(ravi, f"/claims/{board.asserted}").main


def test_a_claim_of_a_removed_article_is_gone(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    filled.change(Article, board.article, removed_at="2023-02-01T00:00:00Z")
    assert ravi.get(f"/claims/{board.asserted}").status_code == 410


def test_rejecting_takes_a_claim_off_the_board_and_can_be_undone(vera: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    response = vera.post(f"/claims/{board.denial}/reject")
    assert response.status_code == 303
    page = open_page(vera, response.headers["location"])
    assert "An editor rejected this claim" in page.main
    (undo,) = page.all("//form[contains(@class, 'undo_notice')]/@action")
    assert vera.post(str(undo), data={"next": f"/claims/{board.denial}/details"}).status_code == 303
    assert "An editor rejected" not in open_page(vera, f"/claims/{board.denial}/details").main


def test_readers_cannot_reject(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    assert ravi.post(f"/claims/{board.denial}/reject").status_code == 403
