"""GET /articles/{id}/changes, and how an older version is marked."""

from starlette.testclient import TestClient

from tests.factories import TEXT, make_claim
from tests.web.conftest import Newsroom
from tests.web.pages import Page, open_page

URL = "https://gazette.example/ferry"
NEWER = TEXT.replace("12", "20").replace("The coastguard", "The ministry")


def page_of(client: TestClient, article_id: str, tail: str = "") -> Page:
    return open_page(client, str(client.get(f"/articles/{article_id}").headers["location"]) + tail)


def two_versions(newsroom: Newsroom) -> tuple[str, str]:
    old = newsroom.publish(TEXT, url=URL, published="2024-03-02")
    claim = make_claim(
        text=NEWER,
        evidence="The ministry said 20 people were killed.",
        figure="20",
        low=20,
        high=20,
        source="The ministry",
    )
    return old, newsroom.publish(NEWER, claim, url=URL, published="2024-03-03")


def test_an_older_version_says_so_and_leads_to_the_newest(ravi: TestClient, newsroom: Newsroom) -> None:
    old, new = two_versions(newsroom)
    page = page_of(ravi, old)
    assert "This is an older version" in page.main
    assert any(new in link for link in page.links())
    assert "older version" in page.words("//*[contains(@class, 'claim_note ')]")[0]
    assert "older version" not in page_of(ravi, new).main


def test_the_changes_are_named_and_shown_by_sentence(ravi: TestClient, newsroom: Newsroom) -> None:
    _, new = two_versions(newsroom)
    page = page_of(ravi, new, "/changes")
    assert page.words("//*[@class='named_changes']/li") == [
        "Killed: raised from 12 to 20; ‘The coastguard’ now ‘The ministry’."
    ]
    assert page.words("//del") == ["The coastguard said 12 people were killed."]
    assert page.words("//ins") == ["The ministry said 20 people were killed."]


def test_a_claim_of_an_older_version_keeps_its_link_and_is_marked(
    ravi: TestClient, newsroom: Newsroom
) -> None:
    old, _ = two_versions(newsroom)
    claim_id = ravi.get(f"/api/articles/{old}").json()["claims"][0]["id"]
    assert "of an older version of the article" in open_page(ravi, f"/claims/{claim_id}/details").main


def test_the_board_counts_the_newest_only(ravi: TestClient, newsroom: Newsroom) -> None:
    _, new = two_versions(newsroom)
    event_id = ravi.get(f"/api/articles/{new}").json()["events"][0]
    board = ravi.get(f"/api/events/{event_id}").json()
    assert [figure["words"] for figure in board["figures"]] == ["20"]
    assert [article["id"] for article in board["articles"]] == [new]


def test_the_first_version_has_changed_nothing(ravi: TestClient, newsroom: Newsroom) -> None:
    old, _ = two_versions(newsroom)
    location = str(ravi.get(f"/articles/{old}").headers["location"])
    assert ravi.get(f"{location}/changes").status_code == 404
