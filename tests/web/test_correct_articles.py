"""GET and POST /articles/{id}/edit: correcting what is known of an article."""

from starlette.testclient import TestClient

from tests.factories import TEXT, make_claim
from tests.web.conftest import Newsroom, NotedQueue
from tests.web.pages import Page, checked, open_page

WITH_HEADER = f"Outlet: Port Vell Gazette\nPublished: 2024-03-05\n\n{TEXT}"
FIELDS = ("title", "outlet", "authors", "published", "modified", "url", "language", "credit")


def address_of(client: TestClient, article_id: str) -> str:
    return str(client.get(f"/articles/{article_id}").headers["location"])


def edit_page(client: TestClient, article_id: str) -> Page:
    return open_page(client, address_of(client, article_id) + "/edit")


def filled(page: Page, **changes: str) -> dict[str, str]:
    return {name: str(page.all(f"//input[@name='{name}']")[0].get("value")) for name in FIELDS} | changes


def facts(page: Page, label: str) -> str:
    return page.words(f"//dt[.='{label}']/following-sibling::dd[1]")[0]


def test_every_value_shown_says_where_it_was_read(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.publish(TEXT, outlet="The Harbour Post", published="2024-03-02")
    page = open_page(ravi, address_of(ravi, article_id))
    assert facts(page, "Outlet") == "The Harbour Post written by the uploader"
    assert "from the headline as printed" in facts(page, "Headline")
    assert "from the text itself" in facts(page, "Language")


def test_values_that_do_not_agree_are_shown_and_offered(
    ravi: TestClient, vera: TestClient, newsroom: Newsroom
) -> None:
    article_id = newsroom.publish(WITH_HEADER, make_claim(), outlet="The Gazette", published="2024-03-02")
    shown = facts(open_page(ravi, address_of(ravi, article_id)), "Outlet")
    assert shown.startswith("The Gazette written by the uploader")
    assert "also read: “Port Vell Gazette”, from the lines at the top of the file" in shown
    options = edit_page(vera, article_id).all("//datalist[@id='read-outlet']/option")
    assert [one.get("value") for one in options] == ["Port Vell Gazette"]


def test_a_correction_is_shown_with_who_made_it_and_can_be_undone(
    vera: TestClient, ravi: TestClient, newsroom: Newsroom, queue: NotedQueue
) -> None:
    article_id = newsroom.publish(TEXT, outlet="Gazete")
    queue.told.clear()
    sent = filled(edit_page(vera, article_id), outlet="The Gazette", published="3 March 2024")
    answer = vera.post(f"/articles/{article_id}/edit", data=sent)
    assert answer.status_code == 303
    assert queue.told == [article_id]
    page = open_page(vera, vera.get(answer.headers["location"]).headers["location"])
    assert facts(page, "Outlet").startswith("The Gazette corrected by editor")
    assert "before: “Gazete”" in facts(page, "Outlet")
    assert facts(page, "Published").startswith("3 March 2024 corrected by editor")
    (form,) = page.all("//form[contains(@action, '/undo')]")
    vera.post(str(form.get("action")), data={"next": "/"})
    assert queue.told == [article_id, article_id]
    assert facts(open_page(ravi, address_of(ravi, article_id)), "Outlet").startswith("Gazete written")


def test_a_bad_field_is_named_and_the_rest_stays_as_typed(vera: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.publish()
    sent = filled(edit_page(vera, article_id), outlet="The Gazette", published="31 February")
    answer = vera.post(f"/articles/{article_id}/edit", data=sent)
    assert answer.status_code == 422
    page = checked(answer.text)
    (bad,) = page.all("//input[@aria-invalid='true']")
    assert (bad.get("name"), bad.get("value")) == ("published", "31 February")
    assert "not a date" in page.words("//*[@id='published-fault']")[0]
    assert filled(page)["outlet"] == "The Gazette"


def test_saving_without_a_change_says_so(vera: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.publish()
    answer = vera.post(f"/articles/{article_id}/edit", data=filled(edit_page(vera, article_id)))
    assert answer.status_code == 422
    assert "Nothing was changed" in checked(answer.text).main


def test_only_editors_correct(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.publish()
    assert ravi.get(address_of(ravi, article_id) + "/edit").status_code == 403
    assert ravi.post(f"/articles/{article_id}/edit", data={"title": "Changed"}).status_code == 403
    assert "Correct the details" not in open_page(ravi, address_of(ravi, article_id)).main
