"""An event's title, kind, place and date, corrected by an editor."""

import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from tests.web.changing import confirmed, opened, refused, undo
from tests.web.pages import Page, checked
from tests.web.two_events import TwoEvents, fill_two_events

NAME = "The loss of the Vell ferry"


@pytest.fixture
def events(store: Store) -> TwoEvents:
    return fill_two_events(store)


@pytest.fixture
def home(events: TwoEvents) -> str:
    return f"/events/{events.ferry}-ferry-sinks-off-port-vell"


def value(page: Page, name: str) -> str:
    (found,) = page.all(f"//main//input[@name='{name}']")
    return str(found.get("value"))


def test_the_form_shows_what_is_known(vera: TestClient, home: str) -> None:
    page = opened(vera, f"{home}/correct")
    assert [value(page, name) for name in ("title", "place", "date")] == [
        "Ferry sinks off Port Vell",
        "Port Vell",
        "2024-03-02",
    ]
    assert page.words("//select/option[@selected]") == ["Sinking"]
    assert f"{home}/correct" in opened(vera, home).links()


def test_a_corrected_event_says_so_until_it_is_undone(vera: TestClient, ravi: TestClient, home: str) -> None:
    asked = f"{home}/correct?title={NAME.replace(' ', '+')}&kind=sinking&place=Skerry+Bay&date=2024-03-01"
    effects = opened(vera, asked).main
    assert f"“Ferry sinks off Port Vell” will be called “{NAME}” on every page." in effects
    assert "Its place will be Skerry Bay instead of Port Vell." in effects
    assert "Its date will be 1 March 2024 instead of 2 March 2024." in effects
    (again,) = opened(vera, asked).all("//a[text()='Choose again']")
    assert value(opened(vera, str(again.get("href"))), "title") == NAME
    page = confirmed(vera, asked)
    assert page.words("//h1") == [NAME]
    assert "title, place, date corrected" in page.main
    undo(vera, page)
    assert "corrected" not in opened(ravi, home).main


def test_the_history_shows_who_said_what_and_why(vera: TestClient, events: TwoEvents, home: str) -> None:
    confirmed(vera, f"{home}/correct?title={NAME.replace(' ', '+')}&date=2024-03")
    (entry, *_) = opened(vera, f"/history?thing={events.ferry}").words("//ol/li")
    assert f"corrected the event {NAME}" in entry
    assert "The harbour log says so." in entry
    assert f"Title: Ferry sinks off Port Vell → {NAME}" in entry
    assert "Date: 2 March 2024 → March 2024" in entry


def test_programs_are_told_what_was_corrected(program: TestClient, events: TwoEvents) -> None:
    board = f"/api/events/{events.ferry}"
    assert program.get(board).json()["corrected"] == []
    sent = {"title": NAME, "why": "The owner's letter"}
    assert program.post(f"/events/{events.ferry}/correct", data=sent).status_code == 303
    told = program.get(board).json()
    assert (told["title"], told["corrected"]) == (NAME, ["title"])


def test_an_event_is_found_by_its_new_place_and_name(vera: TestClient, ravi: TestClient, home: str) -> None:
    confirmed(vera, f"{home}/correct?title={NAME.replace(' ', '+')}&place=Skerry+Sound")
    for asked in ("/events?place=Skerry+Sound", "/events?q=loss+ferry", "/search?q=loss+ferry"):
        assert NAME in opened(ravi, asked).main


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({"date": "tomorrow"}, "“tomorrow” is no date. Write it as 2023-01-31, 2023-01 or 2023."),
        ({"title": "?!"}, "A title needs at least one letter or digit."),
        ({"kind": "party"}, "There is no kind of event called “party”."),
        ({"title": "Ferry sinks off Port Vell"}, "Nothing is changed: this is what is known already."),
    ],
)
def test_what_cannot_be_is_told_and_what_was_written_stays(
    vera: TestClient, home: str, sent: dict[str, str], told: str
) -> None:
    assert refused(vera, f"{home}/correct", **sent) == told
    page = checked(vera.post(f"{home}/correct", data={**sent, "place": "Skerry Bay", "date": "2024-13"}).text)
    assert value(page, "place") == "Skerry Bay"
    assert value(page, "date") == "2024-13"
    (date,) = page.all("//input[@name='date']")
    assert date.get("aria-invalid") == "true"


def test_readers_cannot_correct(ravi: TestClient, home: str) -> None:
    assert f"{home}/correct" not in opened(ravi, home).links()
    for answer in (ravi.get(f"{home}/correct"), ravi.post(f"{home}/correct", data={"title": NAME})):
        assert answer.status_code in (303, 401, 403)
    assert opened(ravi, home).words("//h1") == ["Ferry sinks off Port Vell"]
