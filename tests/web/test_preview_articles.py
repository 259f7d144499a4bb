"""POST /articles, GET and POST /uploads/…: what was read is looked over before it is saved."""

from httpx2 import Response
from sqlmodel import select
from starlette.testclient import TestClient

from app.db.clock import utc_before
from app.db.session import Store
from app.db.tables import Article, Batch, BatchItem, FoundValue
from tests.factories import TEXT, make_claim
from tests.read.pages import NEWS_PAGE
from tests.web.conftest import Newsroom, NotedQueue
from tests.web.pages import Page, checked, open_page
from tests.web.test_correct_articles import filled
from tests.web.test_upload_articles import stored


def look(client: TestClient, *contents: bytes, name: str = "article.txt", **fields: str) -> Response:
    files = [("files", (f"{at}-{name}" if at else name, content)) for at, content in enumerate(contents)]
    return client.post("/articles", files=files or [("files", ("", b""))], data=fields)


def preview_of(client: TestClient, *contents: bytes, name: str = "article.txt", **fields: str) -> Page:
    return open_page(client, look(client, *contents, name=name, **fields).headers["location"])


def save_path(page: Page) -> str:
    return str(page.all("//form[@class='preview']")[0].get("action"))


def test_one_file_is_shown_and_nothing_is_stored(
    vera: TestClient, ravi: TestClient, store: Store, queue: NotedQueue
) -> None:
    answer = look(vera, TEXT.encode())
    page = open_page(vera, answer.headers["location"])
    assert page.words("//*[@class='preview_headline']") == ["Ferry sinks off Port Vell"]
    assert "12 people were killed" in page.main
    assert stored(store) == (0, 0)
    assert queue.told == []
    assert "Ferry sinks" not in open_page(ravi, "/articles").main


def test_saved_it_is_stored_as_it_was_shown_and_read(
    vera: TestClient, queue: NotedQueue, store: Store
) -> None:
    page = preview_of(vera, TEXT.encode())
    answer = vera.post(save_path(page), data=filled(page))
    assert answer.headers["location"] == f"/articles/added?ids={queue.told[0]}&wait=true"
    with store.reading() as session:
        article = session.get_one(Article, queue.told[0])
        items = session.exec(select(BatchItem)).all()
    assert article.text == TEXT
    assert [(one.outcome, one.content, one.read) for one in items] == [("added", None, None)]


def test_details_are_corrected_before_saving_and_keep_their_origins(
    vera: TestClient, queue: NotedQueue, store: Store
) -> None:
    page = preview_of(vera, f"Outlet: Gazete\nPublished: 2024-03-02\n\n{TEXT}".encode())
    vera.post(save_path(page), data=filled(page, outlet="The Gazette", authors="Lena Karov"))
    with store.reading() as session:
        article = session.get_one(Article, queue.told[0])
        values = [(one.field, one.value, one.origin) for one in session.exec(select(FoundValue)).all()]
    assert (article.outlet, article.authors, article.published) == ("The Gazette", "Lena Karov", "2024-03-02")
    outlets = [value for value in values if value[0] == "outlet"]
    assert outlets == [("outlet", "The Gazette", "given"), ("outlet", "Gazete", "header")]
    assert ("published", "2024-03-02", "header") in values


def test_a_bad_detail_is_named_and_nothing_is_saved(vera: TestClient, store: Store) -> None:
    page = preview_of(vera, TEXT.encode())
    answer = vera.post(save_path(page), data=filled(page, published="31 February", outlet="The Gazette"))
    assert answer.status_code == 422
    again = checked(answer.text)
    assert [one.get("name") for one in again.all("//input[@aria-invalid='true']")] == ["published"]
    assert filled(again)["outlet"] == "The Gazette"
    assert stored(store) == (0, 0)


def test_what_was_left_out_can_be_unfolded(vera: TestClient) -> None:
    page = preview_of(vera, NEWS_PAGE.encode(), name="page.html")
    (left_out,) = page.all("//details[@class='left_out']")
    assert left_out.xpath(".//li")


def test_pasted_html_is_read_as_a_page(vera: TestClient) -> None:
    page = preview_of(vera, text=NEWS_PAGE)
    assert "<p>" not in page.main
    assert page.all("//details[@class='left_out']")


def test_scripts_in_an_upload_never_reach_the_preview(vera: TestClient) -> None:
    page = preview_of(vera, f"<script>alert(1)</script>\n\n{TEXT}".encode())
    assert page.all("//main//script") == []


def test_what_is_stored_already_is_said_before_it_is_saved(vera: TestClient, newsroom: Newsroom) -> None:
    newsroom.publish()
    page = preview_of(vera, TEXT.encode())
    assert "Already stored" in page.words("//*[@role='status']")[0]
    assert set(page.words("//*[contains(@class, 'button_main')]")[1:]) == {"Open the stored article"}
    answer = vera.post(save_path(page), data=filled(page))
    assert "was here already" in open_page(vera, answer.headers["location"].removesuffix("&wait=true")).main


def test_before_it_is_saved_it_is_said_that_figures_of_its_language_are_not_read(vera: TestClient) -> None:
    french = "Naufrage au large\n\nAu moins douze personnes sont mortes dans le naufrage, selon la police."
    (said,) = preview_of(vera, french.encode()).words("//p[@role='status']")
    assert said.startswith("This article is in French.")


def test_what_looks_like_a_copy_is_said_to(vera: TestClient, newsroom: Newsroom) -> None:
    told = " ".join(f"The search went on through night {number}." for number in range(30))
    newsroom.publish(f"{TEXT}\n\n{told}")
    page = preview_of(vera, f"A ferry is lost\n\n{told}".encode())
    assert page.words("//*[@role='status']")[0].startswith("Looks like a copy of Ferry sinks off Port Vell")


def test_another_text_under_a_stored_link_is_said_to_be_a_version(
    vera: TestClient, newsroom: Newsroom
) -> None:
    newsroom.publish(TEXT, url="https://gazette.example/ferry")
    page = preview_of(vera, TEXT.replace("12", "20").encode(), url="http://gazette.example/ferry/")
    assert page.words("//*[@role='status']")[0].startswith("Another version of Ferry sinks off Port Vell")


def test_a_discarded_preview_is_gone_with_its_bytes(vera: TestClient, store: Store) -> None:
    page = preview_of(vera, TEXT.encode())
    assert vera.post(save_path(page).replace("/save", "/discard")).status_code == 303
    assert vera.post(save_path(page), data=filled(page)).status_code == 410
    with store.reading() as session:
        assert [(one.outcome, one.content) for one in session.exec(select(BatchItem)).all()] == [
            ("discarded", None)
        ]
    assert stored(store) == (0, 0)


def test_a_preview_that_waited_for_a_day_goes_with_the_next_upload(vera: TestClient, store: Store) -> None:
    page = preview_of(vera, TEXT.encode())
    with store.writing() as session:
        session.exec(select(Batch)).one().at = utc_before(25 * 3600)
    look(vera, TEXT.replace("12", "13").encode())
    assert vera.post(save_path(page), data=filled(page)).status_code == 410
    with store.reading() as session:
        contents = {one.outcome: one.content is None for one in session.exec(select(BatchItem)).all()}
    assert contents == {"expired": True, "preview": False}


def test_several_are_a_table_and_are_saved_together(
    vera: TestClient, store: Store, queue: NotedQueue
) -> None:
    page = preview_of(vera, TEXT.encode(), TEXT.replace("12", "13").encode(), b"")
    assert len(page.all("//section[@aria-labelledby='to-save']//tbody/tr")) == 2
    assert "The file is empty" in page.words("//*[@id='batch-rows']//tbody/tr")[0]
    (form,) = page.all("//form[@class='batch_actions']")
    answer = vera.post(str(form.get("action")))
    assert stored(store) == (2, 2)
    assert answer.headers["location"] == f"/articles/added?ids={','.join(queue.told)}&wait=true"


def test_one_of_several_is_saved_and_the_rest_waits(vera: TestClient, store: Store) -> None:
    location = look(vera, TEXT.encode(), TEXT.replace("12", "13").encode()).headers["location"]
    page = open_page(vera, f"{location}/2")
    assert vera.post(save_path(page), data=filled(page)).headers["location"] == location
    assert stored(store) == (1, 1)
    assert len(open_page(vera, location).all("//section[@aria-labelledby='to-save']//tbody/tr")) == 1


def test_many_are_saved_at_once_with_a_report(vera: TestClient, store: Store, queue: NotedQueue) -> None:
    contents = [TEXT.replace("12", str(20 + number)).encode() for number in range(6)]
    answer = look(vera, *contents, b"")
    assert stored(store) == (6, 6)
    assert len(queue.told) == 6
    page = open_page(vera, answer.headers["location"])
    assert page.words("//*[@class='meta']") == ["6 added 1 failed"]
    assert "0 of 6 articles read for figures" in page.main
    assert len(page.all("//a[@class='batch_correct']")) == 6


def test_the_report_leads_to_the_event_of_each_article_once_it_is_read(
    vera: TestClient, queue: NotedQueue, newsroom: Newsroom
) -> None:
    contents = [TEXT.replace("12", str(20 + number)).encode() for number in range(6)]
    location = look(vera, *contents).headers["location"]
    before = open_page(vera, location).words("//*[@id='batch-rows']//tbody/tr")
    assert all("waiting to be read for figures" in row for row in before)
    for told in queue.told:
        newsroom.read(told, (make_claim(),))
    page = open_page(vera, location)
    assert "6 of 6 articles read for figures, in 1 event" in page.main
    rows = page.all("//*[@id='batch-rows']//tbody/tr")
    assert all("1 figure from 1 source" in row.text_content() for row in rows)
    assert all(row.xpath(".//a[starts-with(@href, '/events/')]") for row in rows)
    table = vera.get(f"{location}/report.csv").text.splitlines()[1:]
    assert all(",http://testserver/events/" in line for line in table)
    assert all(line.endswith(",Sinking near Port Vell") for line in table)


def test_the_report_is_a_table_for_spreadsheets_and_a_text(vera: TestClient) -> None:
    contents = [TEXT.replace("12", str(20 + number)).encode() for number in range(6)]
    location = look(vera, *contents, b"", name="=a.txt").headers["location"]
    report = vera.get(f"{location}/report.csv")
    assert report.headers["content-type"] == "text/csv; charset=utf-8"
    lines = report.text.splitlines()
    assert lines[0] == "\ufefffile,outcome,article,title,copy of,why,event,event title"
    assert lines[1].startswith("'=a.txt,added,http://testserver/articles/")
    assert lines[7].startswith("6-=a.txt,failed,,,,The file is empty")
    assert vera.get(f"{location}/report.txt").text.splitlines()[-1] == "6 added, 1 failed"


def test_a_large_upload_may_come_in_several_goes(vera: TestClient, store: Store) -> None:
    begun = vera.post("/uploads").json()
    for number in range(2):
        content = TEXT.replace("12", str(20 + number)).encode()
        answer = vera.post(
            f"{begun['url']}/files", files=[("files", ("a.txt", content)), ("files", ("b", b""))]
        )
        assert answer.json() == {"stored": 1, "failed": 1}
    assert stored(store) == (2, 2)
    assert open_page(vera, begun["url"]).words("//*[@class='meta']") == ["2 added 2 failed"]


def test_only_editors_see_uploads(ravi: TestClient, vera: TestClient) -> None:
    location = look(vera, TEXT.encode()).headers["location"]
    batch = location.rpartition("/")[0]
    for path in (location, batch, f"{batch}/report.csv", f"{batch}/report.txt"):
        assert ravi.get(path).status_code == 403
    for path in (f"{location}/save", f"{location}/discard", f"{batch}/save", f"{batch}/files", "/uploads"):
        assert ravi.post(path).status_code == 403


def test_an_upload_that_is_not_there_answers_404(vera: TestClient) -> None:
    assert vera.get("/uploads/zzzzzzzz").status_code == 404
