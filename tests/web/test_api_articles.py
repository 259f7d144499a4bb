"""/api/articles: the shapes that programs rely on."""

from starlette.testclient import TestClient

from app.domain.stance import Stance
from tests.factories import TEXT, make_claim
from tests.web.conftest import Newsroom, NotedQueue


def test_what_was_stored_and_what_was_not(program: TestClient, queue: NotedQueue) -> None:
    files = [("files", ("good.txt", TEXT.encode())), ("files", ("bad.txt", b""))]
    answer = program.post("/api/articles", files=files, data={"outlet": "The Gazette"})
    assert answer.status_code == 202
    told = answer.json()
    assert list(told) == ["articles", "rejected"]
    (stored,) = told["articles"]
    assert stored == {
        "id": queue.told[0],
        "url": f"http://testserver/articles/{queue.told[0]}",
        "status": "queued",
        "file": "good.txt",
    }
    (rejected,) = told["rejected"]
    assert list(rejected) == ["file", "code", "message"]
    assert (rejected["file"], rejected["code"]) == ("bad.txt", "empty")


def test_the_same_again_is_a_duplicate(program: TestClient, newsroom: Newsroom) -> None:
    first = newsroom.upload()
    told = program.post("/api/articles", files=[("files", ("b.txt", TEXT.encode()))]).json()
    assert [(one["id"], one["status"]) for one in told["articles"]] == [(first, "duplicate")]


def test_where_nothing_is_stored_the_status_says_why(program: TestClient) -> None:
    answer = program.post("/api/articles", files=[("files", ("a.gif", b"GIF89a."))])
    assert answer.status_code == 415
    assert answer.json()["error"]["code"] == "unsupported_type"
    assert answer.json()["articles"] == []
    assert len(answer.json()["rejected"]) == 1


def test_what_is_no_form_is_refused(program: TestClient) -> None:
    answer = program.post("/api/articles", json={"text": TEXT})
    assert (answer.status_code, answer.json()["error"]["code"]) == (415, "not_a_form")
    nothing = program.post("/api/articles", files=[("other", ("a.txt", b"x"))])
    assert (nothing.status_code, nothing.json()["error"]["code"]) == (422, "invalid_request")
    broken = program.post(
        "/api/articles", content=b"--x\r\nbroken", headers={"Content-Type": "multipart/form-data"}
    )
    assert 400 <= broken.status_code < 500
    assert broken.json()["error"]["message"]


def test_an_article_whole(ravi: TestClient, newsroom: Newsroom) -> None:
    denial = make_claim(
        id="c2",
        evidence="The line denied it.",
        figure=None,
        measure=None,
        counted=None,
        source="The line",
        stance=Stance.DENIES,
        targets=("c1",),
    )
    article_id = newsroom.publish(TEXT, make_claim(), denial, outlet="The Gazette", published="2024-03-02")
    told = ravi.get(f"/api/articles/{article_id}").json()
    assert list(told) == [
        *("id", "url", "status", "error", "title", "outlet", "published", "link", "language", "text"),
        *("sha256", "copy_of", "replaced_by", "events", "claims"),
    ]
    assert (told["status"], told["error"], told["text"]) == ("done", None, TEXT)
    assert len(told["events"]) == 1
    first, second = told["claims"]
    assert first["figure"] == {
        **{"start": 47, "end": 49, "text": "12", "low": 12, "high": 12},
        **{"approx": False, "strict": False, "unit": None},
    }
    assert first["source"] == {
        "start": 27,
        "end": 41,
        "text": "The coastguard",
        "name": "The coastguard",
        "kind": "agency",
        "side": None,
    }
    assert (first["measure"], first["counted"], first["stance"], first["event"]) == (
        "killed",
        "people",
        "asserts",
        0,
    )
    assert (second["stance"], second["targets"], second["figure"]) == ("denies", [first["id"]], None)
    for claim in told["claims"]:
        assert len(claim["id"]) == 8
        assert claim["evidence"]["text"] == TEXT[claim["evidence"]["start"] : claim["evidence"]["end"]]


def test_an_article_that_failed_says_why(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    newsroom.fail(article_id)
    told = ravi.get(f"/api/articles/{article_id}").json()
    assert told["status"] == "failed"
    assert told["error"].endswith(".")


def test_the_list_goes_on_where_it_ended(ravi: TestClient, newsroom: Newsroom) -> None:
    ids = [newsroom.upload(f"Ferry {n} sank, the port said.") for n in range(5)]
    first = ravi.get("/api/articles?limit=3").json()
    assert [one["id"] for one in first["articles"]] == ids[:1:-1]
    second = ravi.get(f"/api/articles?limit=3&after={first['next']}").json()
    assert [one["id"] for one in second["articles"]] == [ids[1], ids[0]]
    assert second["next"] is None
