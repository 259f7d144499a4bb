"""Remove, undo, retry: what editors do to an article."""

from starlette.testclient import TestClient

from tests.factories import make_claim
from tests.web.conftest import Newsroom, NotedQueue
from tests.web.pages import checked, open_page


def address_of(client: TestClient, article_id: str) -> str:
    answer = client.get(f"/articles/{article_id}")
    return str(answer.headers["location"])


def test_a_removed_article_answers_410_and_says_so(
    vera: TestClient, ravi: TestClient, newsroom: Newsroom
) -> None:
    article_id = newsroom.publish()
    address = address_of(ravi, article_id)
    assert vera.post(f"/articles/{article_id}/remove").status_code == 303
    answer = ravi.get(address)
    assert answer.status_code == 410
    assert "removed by an editor" in checked(answer.text).main
    assert ravi.get(f"{address}/original").status_code == 410
    assert ravi.get(f"/api/articles/{article_id}").json()["error"]["code"] == "gone"
    assert "Ferry" not in open_page(ravi, "/articles").main


def test_a_removal_can_be_undone(vera: TestClient, ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.publish()
    address = address_of(ravi, article_id)
    page = open_page(vera, vera.post(f"/articles/{article_id}/remove").headers["location"])
    (form,) = page.all("//form[contains(@action, '/undo')]")
    (way_on,) = form.xpath(".//input[@name='next']")
    undone = vera.post(str(form.get("action")), data={"next": way_on.get("value")})
    back = open_page(vera, undone.headers["location"])
    assert back.words("//*[@role='status']")[0].startswith("Undone: removed the article Ferry sinks")
    assert open_page(ravi, address).words("//*[@class='evidence']//mark") == ["12"]


def test_undo_never_leads_to_another_server(vera: TestClient, newsroom: Newsroom) -> None:
    removed = vera.post(f"/articles/{newsroom.publish()}/remove").headers["location"]
    decision = removed.split("=")[1]
    undone = vera.post(f"/decisions/{decision}/undo", data={"next": "//evil.example/"})
    assert undone.headers["location"] == "/articles"


def test_undoing_twice_is_refused_in_words(vera: TestClient, newsroom: Newsroom) -> None:
    decision = vera.post(f"/articles/{newsroom.publish()}/remove").headers["location"].split("=")[1]
    assert vera.post(f"/decisions/{decision}/undo").status_code == 303
    again = vera.post(f"/decisions/{decision}/undo")
    assert again.status_code == 409
    assert checked(again.text)


def test_an_unknown_decision_answers_404(vera: TestClient) -> None:
    assert vera.post("/decisions/00000000/undo").status_code == 404


def test_readers_are_shown_no_removal_of_others(
    vera: TestClient, ravi: TestClient, newsroom: Newsroom
) -> None:
    location = vera.post(f"/articles/{newsroom.publish()}/remove").headers["location"]
    assert "was removed" not in open_page(ravi, location).main


def test_a_failed_article_is_queued_again(vera: TestClient, newsroom: Newsroom, queue: NotedQueue) -> None:
    article_id = newsroom.upload()
    newsroom.fail(article_id)
    queue.told.clear()
    answer = vera.post(f"/articles/{article_id}/retry")
    assert answer.headers["location"] == f"/articles/added?ids={article_id}"
    assert queue.told == [article_id]
    assert open_page(vera, answer.headers["location"]).words("//*[@aria-current='step']") == ["waiting"]
    newsroom.read(article_id, (make_claim(),))
    assert "1 figure" in open_page(vera, answer.headers["location"]).main
