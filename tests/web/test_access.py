"""Permanent links: the right address, the way there from any other, and what is gone."""

import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Article, Event
from app.services.merge_events import merge_events
from tests.factories import TEXT, make_claim
from tests.web.conftest import Newsroom
from tests.web.pages import checked


@pytest.mark.parametrize("tail", ["", "-", "-an-old-slug", "-ferry-sinks-off-port-vel"])
def test_a_wrong_or_missing_slug_leads_to_the_right_one(
    ravi: TestClient, newsroom: Newsroom, tail: str
) -> None:
    article_id = newsroom.upload()
    answer = ravi.get(f"/articles/{article_id}{tail}")
    assert answer.status_code == 308
    assert answer.headers["location"] == f"/articles/{article_id}-ferry-sinks-off-port-vell"
    assert answer.headers["cache-control"] == "no-cache"


def test_the_query_and_what_follows_are_kept(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    slug = "ferry-sinks-off-port-vell"
    assert ravi.get(f"/articles/{article_id}?a=b").headers["location"] == f"/articles/{article_id}-{slug}?a=b"
    assert ravi.get(f"/articles/{article_id}/original").headers["location"].endswith(f"{slug}/original")


@pytest.mark.parametrize(
    "part", ["00000000", "00000000-slug", "nonsense", "UPPERCAS", "%00", "..%2f..", "é" * 8]
)
def test_what_never_was_answers_404(ravi: TestClient, part: str) -> None:
    answer = ravi.get(f"/articles/{part}")
    assert answer.status_code == 404
    assert checked(answer.text).links()
    assert ravi.get(f"/api/articles/{part}").status_code == 404


def test_programs_need_no_slug(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    assert ravi.get(f"/api/articles/{article_id}").status_code == 200


def test_a_headline_without_letters_has_no_slug(ravi: TestClient, newsroom: Newsroom, store: Store) -> None:
    article_id = newsroom.upload()
    with store.writing() as session:
        session.get_one(Article, article_id).title = "Пожар"
    assert ravi.get(f"/articles/{article_id}").status_code == 200


def test_an_article_names_the_event_that_its_own_was_merged_into(
    ravi: TestClient, newsroom: Newsroom, store: Store
) -> None:
    first = newsroom.publish()
    other = TEXT.replace("Ferry", "Tanker").replace("Port Vell", "Cape Arn")
    second = newsroom.publish(other, make_claim(text=other))
    with store.writing() as session:
        event = Event(id="0000000a", kind="sinking", title="One of another port", added_at="2024")
        session.add(event)
    events = [ravi.get(f"/api/articles/{one}").json()["events"] for one in (first, second)]
    merge_events(store, events[0][0], "0000000a", actor="vera")
    assert ravi.get(f"/api/articles/{first}").json()["events"] == ["0000000a"]
