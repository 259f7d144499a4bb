"""Who may change things, and from where."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.db.session import Store
from app.settings import Settings
from app.web import create_app
from app.web.key import editors_key
from tests.factories import TEXT
from tests.web.conftest import KEY, OWN_PAGE, Newsroom, NotedQueue
from tests.web.pages import checked

FILE = [("files", ("article.txt", TEXT.encode()))]
CHANGES = ("/articles", "/articles/00000000/remove", "/articles/00000000/retry", "/decisions/00000000/undo")


def test_the_printed_link_makes_an_editor_and_hides_the_key(app: FastAPI) -> None:
    browser = TestClient(app, headers=OWN_PAGE, follow_redirects=False)
    answer = browser.get("/articles", params={"after": "x", "key": KEY})
    assert answer.headers["location"] == "/articles?after=x"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert KEY not in cookie
    assert browser.post("/articles", files=FILE).status_code == 303


def test_a_wrong_key_makes_no_editor(ravi: TestClient) -> None:
    answer = ravi.get("/articles", params={"key": "wrong"})
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert ravi.post("/articles", files=FILE).status_code == 403


@pytest.mark.parametrize(("path", "way_on"), [("//evil.example/a", "/"), ("/\\evil", "/%5Cevil")])
def test_the_printed_link_never_leads_to_another_server(ravi: TestClient, path: str, way_on: str) -> None:
    answer = ravi.get(f"http://testserver{path}?key={KEY}")
    assert answer.headers["location"] == way_on


@pytest.mark.parametrize("path", CHANGES)
def test_readers_change_nothing(ravi: TestClient, path: str) -> None:
    answer = ravi.post(path, files=FILE)
    assert answer.status_code == 403
    assert "changing is for editors" in checked(answer.text).main


def test_a_program_without_a_key_gets_401_and_with_a_wrong_one_403(app: FastAPI) -> None:
    none = TestClient(app, headers=OWN_PAGE).post("/api/articles", files=FILE)
    assert (none.status_code, none.json()["error"]["code"]) == (401, "key_needed")
    wrong = TestClient(app, headers={"Authorization": "Bearer wrong"}).post("/api/articles", files=FILE)
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (403, "wrong_key")


def test_a_wrong_key_is_not_saved_by_a_cookie(vera: TestClient) -> None:
    answer = vera.post("/api/articles", files=FILE, headers={"Authorization": "Bearer wrong"})
    assert answer.status_code == 403


def test_a_forged_cookie_makes_no_editor(app: FastAPI) -> None:
    forger = TestClient(app, headers=OWN_PAGE, cookies={"counterclaim": "eyJlZGl0b3IiOiAiZWRpdG9yIn0=.x.y"})
    assert forger.post("/articles", files=FILE).status_code == 403


FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://testserver.evil.example"},
]


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_another_sites_form_changes_nothing(
    vera: TestClient, newsroom: Newsroom, headers: dict[str, str]
) -> None:
    article_id = newsroom.upload()
    vera.headers.pop("Sec-Fetch-Site")
    answer = vera.post(f"/articles/{article_id}/remove", headers=headers)
    assert answer.status_code == 403
    assert "another site" in checked(answer.text).main
    assert vera.get(f"/api/articles/{article_id}").status_code == 200


def test_a_cookie_without_an_origin_is_not_enough(vera: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    vera.headers.pop("Sec-Fetch-Site")
    assert vera.post(f"/articles/{article_id}/remove").status_code == 403


def test_an_older_browser_is_known_by_its_origin(vera: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    vera.headers.pop("Sec-Fetch-Site")
    answer = vera.post(f"/articles/{article_id}/remove", headers={"Origin": "http://testserver"})
    assert answer.status_code == 303


def test_a_key_does_not_excuse_a_foreign_origin(program: TestClient) -> None:
    answer = program.post("/api/articles", files=FILE, headers={"Origin": "https://evil.example"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "foreign_origin")


def test_a_key_is_made_once_and_kept(settings: Settings) -> None:
    unset = settings.model_copy(update={"key": ""})
    key = editors_key(unset)
    assert len(key) >= 32
    assert editors_key(unset) == key
    kept = settings.data / "key"
    assert kept.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in settings.data.iterdir() if path.name.startswith("tmp")) == []


def test_a_new_key_makes_old_editors_readers(store: Store, settings: Settings, vera: TestClient) -> None:
    renewed = settings.model_copy(update={"key": "another-key"})
    later = TestClient(create_app(renewed, store=store, queue=NotedQueue()), headers=OWN_PAGE)
    later.cookies.update(vera.cookies)
    assert later.post("/articles", files=FILE).status_code == 403


def test_the_cookie_is_for_https_where_the_server_is(store: Store, settings: Settings) -> None:
    public = settings.model_copy(update={"base_url": "https://counter.example"})
    browser = TestClient(create_app(public, store=store, queue=NotedQueue()), follow_redirects=False)
    answer = browser.get("https://counter.example/articles", params={"key": KEY})
    assert "secure" in answer.headers["set-cookie"].lower()
