"""Whatever is in an article, its names and its file: it is text, and never markup."""

from starlette.testclient import TestClient

from tests.factories import make_claim
from tests.web.conftest import Newsroom
from tests.web.pages import checked, open_page

PAYLOAD = "\"'><img src=x onerror=alert(1)><script>alert(2)</script>{{ 7 * 7 }}"


def test_payloads_in_every_field_are_shown_as_they_are(vera: TestClient, newsroom: Newsroom) -> None:
    text = f"Ferry {PAYLOAD} sinks\n\nThe {PAYLOAD} guard said 12 people were killed."
    claim = make_claim(
        text=text,
        evidence=f"The {PAYLOAD} guard said 12 people were killed.",
        source=f"The {PAYLOAD} guard",
        counted=PAYLOAD,
    )
    article_id = newsroom.upload(text, name=f"{PAYLOAD}.txt", outlet=PAYLOAD, title=f"Title {PAYLOAD}")
    newsroom.read(article_id, (claim,))
    shown = [
        vera.get(f"/articles/{article_id}").headers["location"],
        "/articles",
        f"/articles/added?ids={article_id}",
    ]
    for address in shown:
        page = open_page(vera, address)
        assert PAYLOAD in page.words("//body")[0]
        assert page.all("//img | //body//script[not(@src)]") == []
        assert "7 * 7" in page.source
        assert [name for name in page.all("//@onerror") if name] == []


def test_payloads_come_back_in_the_form_as_text(vera: TestClient) -> None:
    fields = dict.fromkeys(("title", "outlet", "published", "url", "text"), PAYLOAD)
    answer = vera.post("/articles", files=[("files", (f"{PAYLOAD}.txt", b""))], data=fields)
    page = checked(answer.text)
    assert page.all("//img") == []
    assert page.all("//input[@name='outlet']")[0].get("value") == PAYLOAD


def test_a_link_that_is_a_script_is_no_link(ravi: TestClient) -> None:
    assert ravi.get("/articles/added?ids=%3Cscript%3E").status_code == 404
