"""GET /articles/added: how far uploads have come, live and without JavaScript."""

from starlette.testclient import TestClient

from tests.factories import make_claim
from tests.web.conftest import Newsroom, StatementCount
from tests.web.pages import open_page

HTMX = {"HX-Request": "true"}


def test_an_article_goes_from_waiting_to_what_was_found(vera: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    address = f"/articles/added?ids={article_id}"
    before = open_page(vera, address)
    assert before.words("//*[@aria-current='step']") == ["waiting"]
    assert before.all("//noscript/meta[@http-equiv='refresh']")
    newsroom.read(article_id, (make_claim(),))
    after = open_page(vera, address)
    assert "1 figure from 1 source." in after.main
    assert any(link.startswith("/events/") for link in after.links())
    assert after.all("//*[@hx-get]") == []


def test_the_fragment_asks_again_while_work_is_left(vera: TestClient, newsroom: Newsroom) -> None:
    first, second = newsroom.upload(), newsroom.upload("Another ferry sank, the port said.")
    newsroom.read(first)
    answer = vera.get(f"/articles/added?ids={first},{second}", headers=HTMX)
    assert answer.text.lstrip().startswith('<div id="added-rows"')
    assert "1 of 2 read" in answer.text
    assert "hx-trigger" in answer.text


def test_a_form_that_was_redirected_here_gets_the_whole_page(vera: TestClient, newsroom: Newsroom) -> None:
    address = f"/articles/added?ids={newsroom.upload()}"
    assert "<main" in vera.get(address, headers={**HTMX, "HX-Target": "main"}).text
    assert "<main" not in vera.get(address, headers={**HTMX, "HX-Target": "added-rows"}).text


def test_one_who_waits_for_one_article_lands_on_its_event(vera: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    waiting = f"/articles/added?ids={article_id}&wait=true"
    assert vera.get(waiting, headers=HTMX).status_code == 200
    newsroom.read(article_id, (make_claim(),))
    assert vera.get(waiting, headers=HTMX).headers["hx-redirect"].startswith("/events/")
    assert vera.get(waiting).headers["location"].startswith("/events/")


def test_a_failure_is_told_and_can_be_tried_again(
    vera: TestClient, ravi: TestClient, newsroom: Newsroom
) -> None:
    article_id = newsroom.upload()
    newsroom.fail(article_id)
    page = open_page(vera, f"/articles/added?ids={article_id}")
    assert "could not read the claims" in page.main
    assert page.all(f"//form[@action='/articles/{article_id}/retry']")
    assert open_page(ravi, f"/articles/added?ids={article_id}").all("//form[@method='post']") == []


def test_asking_changes_nothing_and_costs_the_same(
    vera: TestClient, newsroom: Newsroom, statements: StatementCount
) -> None:
    ids = [newsroom.upload(f"Ferry {n} sank, the port said.") for n in range(20)]
    counts = []
    for asked in (ids[:2], ids):
        statements.since()
        vera.get(f"/articles/added?ids={','.join(asked)}")
        counts.append(statements.since())
    assert counts == [3, 3]


def test_ids_of_nothing_answer_404(vera: TestClient) -> None:
    assert vera.get("/articles/added?ids=00000000").status_code == 404
    assert vera.get("/articles/added?ids=<script>,%00").status_code == 404
    assert vera.get("/articles/added").status_code == 404
