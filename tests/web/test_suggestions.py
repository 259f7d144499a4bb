import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from tests.services.desk import Desk, say
from tests.services.test_suggestions import FIRST, NEXT_DAY
from tests.web.conftest import OWN_PAGE
from tests.web.pages import Page, open_page


def two_events(store: Store) -> tuple[str, str, str]:
    """Two events that may be one, and an article of the second."""
    desk = Desk(store=store)
    first = desk.tell(say("12"), headline="One", events=[FIRST], published="2024-03-01")
    second = desk.tell(say("19"), headline="Two", events=[NEXT_DAY], published="2024-03-03")
    return desk.event_of(first), desk.event_of(second), second


def page_of(client: TestClient, address: str) -> Page:
    return open_page(client, client.get(address).headers["location"])


def buttons(page: Page) -> list[str]:
    return page.words("//section[@aria-labelledby='suggestions-title']//button")


def test_an_editor_is_asked_with_the_reasons_side_by_side(vera: TestClient, store: Store) -> None:
    first, second, article = two_events(store)
    for address in (f"/events/{first}", f"/events/{second}", f"/articles/{article}"):
        page = page_of(vera, address)
        assert buttons(page) == ["Join", "Not the same"]
        assert "3 March 2024 and 1 March 2024 are 2 days apart." in page.words(
            "//h3[text()='What speaks against it']/following-sibling::ul/li"
        )


def test_the_list_shows_what_each_event_is_by_its_headlines(vera: TestClient, store: Store) -> None:
    two_events(store)
    headlines = open_page(vera, "/suggestions").words("//ul[@class='suggestion_headlines']")
    assert sorted(headlines) == ["One", "Two"]


def test_a_reader_is_not_asked(ravi: TestClient, store: Store) -> None:
    _, second, article = two_events(store)
    assert buttons(page_of(ravi, f"/events/{second}")) == []
    assert buttons(page_of(ravi, f"/articles/{article}")) == []


def test_one_click_joins_and_one_undoes(vera: TestClient, store: Store) -> None:
    first, second, _ = two_events(store)
    answer = vera.post(f"/events/{first}/suggestions/{second}/join", headers=OWN_PAGE)
    assert answer.status_code == 303
    page = open_page(vera, page_address(vera, answer.headers["location"]))
    assert buttons(page) == []
    (undo,) = page.all("//form[starts-with(@action, '/decisions/')]")
    assert vera.post(undo.get("action"), headers=OWN_PAGE).status_code == 303
    assert buttons(page_of(vera, f"/events/{first}")) == ["Join", "Not the same"]


def test_one_click_tells_apart(vera: TestClient, store: Store) -> None:
    first, second, _ = two_events(store)
    answer = vera.post(f"/events/{first}/suggestions/{second}/apart", headers=OWN_PAGE)
    page = open_page(vera, page_address(vera, answer.headers["location"]))
    assert buttons(page) == []
    assert "is not the same as" in page.main


def test_a_reader_may_not_answer(ravi: TestClient, store: Store) -> None:
    first, second, _ = two_events(store)
    for answer in ("join", "apart"):
        sent = ravi.post(f"/events/{first}/suggestions/{second}/{answer}", headers=OWN_PAGE)
        assert sent.status_code == 403


def test_all_that_waits_for_an_answer_is_on_one_page(
    vera: TestClient, ravi: TestClient, store: Store
) -> None:
    page = open_page(vera, "/suggestions")
    assert "Nothing to answer" in page.main
    first, second, _ = two_events(store)
    page = open_page(vera, "/suggestions")
    assert page.words("//section//button") == ["Join", "Not the same"]
    assert {link[8:16] for link in page.links() if link.startswith("/events/")} >= {first, second}
    assert ravi.get("/suggestions").status_code == 403


def test_a_program_reads_what_is_unsure(ravi: TestClient, store: Store) -> None:
    first, second, _ = two_events(store)
    (one,) = ravi.get(f"/api/events/{second}/suggestions").json()["suggestions"]
    assert (one["event"]["id"], one["suggested"]["id"]) == (second, first)
    assert "Both are in Port Vell." in one["reasons"]
    assert one["reasons_against"] == ["2024-03-03 and 2024-03-01 are 2 days apart."]
    assert len(ravi.get("/api/suggestions").json()["suggestions"]) == 1


@pytest.mark.parametrize("answer", ["join", "apart"])
def test_a_program_answers_and_takes_it_back(program: TestClient, store: Store, answer: str) -> None:
    first, second, _ = two_events(store)
    sent = program.post(f"/api/events/{first}/suggestions/{second}/{answer}")
    assert sent.status_code == 201
    assert program.get("/api/suggestions").json()["suggestions"] == []
    assert program.post(sent.json()["undo"]).json() == {"undone": sent.json()["decision"]}
    assert len(program.get("/api/suggestions").json()["suggestions"]) == 1


def test_only_editors_answer_by_program(ravi: TestClient, store: Store) -> None:
    first, second, _ = two_events(store)
    for answer in ("join", "apart"):
        assert ravi.post(f"/api/events/{first}/suggestions/{second}/{answer}").status_code == 401
    assert ravi.post("/api/decisions/zzzzzzzz/undo").status_code == 401


def page_address(client: TestClient, address: str) -> str:
    """The address after the redirect to the words of a title."""
    answer = client.get(address)
    return answer.headers.get("location", address)
