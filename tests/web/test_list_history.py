import re

import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from app.services.merge_events import merge_events
from app.services.reject_claim import reject_claim
from app.services.rename_source import rename_source
from app.services.undo_decision import undo_decision
from tests.filled_store import FilledStore
from tests.web.conftest import StatementCount
from tests.web.pages import open_page
from tests.web.two_events import TwoEvents, fill_two_events


@pytest.fixture
def events(store: Store) -> TwoEvents:
    return fill_two_events(store)


def rename(store: Store, source: str, times: int) -> str:
    made = [rename_source(store, source, f"Name {n}", actor="vera", why="A test.") for n in range(times)]
    return made[-1]


def test_each_decision_says_who_did_what_to_what_and_why(
    ravi: TestClient, store: Store, events: TwoEvents
) -> None:
    merge_events(store, events.trawler, events.ferry, actor="vera", why="One boat.")
    (entry,) = open_page(ravi, "/history").words("//li[contains(@class, 'entry_row')]")
    assert "Vera merged the event Trawler goes down into Ferry sinks off Port Vell." in entry
    assert "“One boat.”" in entry


def test_it_tells_the_moment_in_words(ravi: TestClient, store: Store, events: TwoEvents) -> None:
    rename(store, events.master, 1)
    (moment,) = open_page(ravi, "/history").words("//p[@class='entry_when']")
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d UTC", moment)


def test_a_claim_without_a_number_is_called_by_what_it_says(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    event = filled.event()
    article = filled.article(event, "Ferry sinks\n\nIt was nobody's fault. The search goes on.")
    reject_claim(store, filled.claim(event, article, "It was nobody's fault.", measure=None), actor="vera")
    (told,) = open_page(ravi, "/history").words("//p[@class='entry_told']")
    assert told == "Vera rejected the claim “It was nobody's fault.” as misread."


def test_a_new_name_stands_beside_the_old_one(ravi: TestClient, store: Store, events: TwoEvents) -> None:
    rename(store, events.master, 1)
    assert "Name: The harbour master → Name 0" in open_page(ravi, "/history").main


@pytest.mark.parametrize("thing", ["trawler", "ferry"])
def test_each_thing_has_its_own_history(
    ravi: TestClient, store: Store, events: TwoEvents, thing: str
) -> None:
    merge_events(store, events.trawler, events.ferry, actor="vera")
    rename(store, events.master, 1)
    page = open_page(ravi, f"/history?thing={getattr(events, thing)}")
    assert len(page.all("//li[contains(@class, 'entry_row')]")) == 1
    assert "merged the event" in page.main


def test_a_decision_is_undone_from_the_history(vera: TestClient, store: Store, events: TwoEvents) -> None:
    rename(store, events.master, 1)
    page = open_page(vera, "/history")
    (form,) = page.all("//form[contains(@action, '/undo')]")
    assert vera.post(form.get("action"), data={"next": "/history"}).headers["location"] == "/history"
    page = open_page(vera, "/history")
    assert "Undone by editor" in page.main
    assert page.all("//form[contains(@action, '/undo')]") == []


def test_readers_see_it_and_undo_nothing(ravi: TestClient, store: Store, events: TwoEvents) -> None:
    rename(store, events.master, 1)
    assert open_page(ravi, "/history").all("//form[contains(@action, '/undo')]") == []


def test_a_page_ends_where_the_next_begins(ravi: TestClient, store: Store, events: TwoEvents) -> None:
    rename(store, events.master, 60)
    first = open_page(ravi, "/history")
    (more,) = [link for link in first.links() if "after=" in link]
    second = open_page(ravi, more)
    told = [page.words("//p[@class='entry_changed']") for page in (first, second)]
    assert (len(told[0]), len(told[1])) == (50, 10)
    assert told[1][-1] == "Name: The harbour master → Name 0"


def test_a_hundred_decisions_take_as_many_statements_as_ten(
    ravi: TestClient, store: Store, events: TwoEvents, statements: StatementCount
) -> None:
    rename(store, events.master, 2)
    statements.since()
    ravi.get("/history")
    few = statements.since()
    rename(store, events.master, 40)
    statements.since()
    ravi.get("/history")
    assert statements.since() == few


def test_programs_get_the_columns_before_and_after(ravi: TestClient, store: Store, events: TwoEvents) -> None:
    decision_id = rename(store, events.master, 1)
    undo_decision(store, decision_id, actor="ravi")
    answer = ravi.get("/api/history", params={"thing": events.master, "limit": 1}).json()
    (entry,) = answer["history"]
    assert (entry["verb"], entry["actor"], entry["undone_by"]) == ("rename_source", "vera", "ravi")
    assert entry["things"][0]["url"].endswith(f"/sources/{events.master}-the-harbour-master")
    assert entry["after"][0]["columns"]["name"] == "Name 0"
    assert answer["next"] is None


def test_a_thing_that_is_not_there_has_no_history(ravi: TestClient) -> None:
    assert ravi.get("/history?thing=zzzzzzzz").status_code == 404
    assert ravi.get("/api/history?thing=zzzzzzzz").status_code == 404


def test_an_empty_history_says_what_it_will_hold(ravi: TestClient) -> None:
    assert "Nothing decided yet" in open_page(ravi, "/history").main
