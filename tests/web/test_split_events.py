import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from tests.web.changing import confirmed, opened, refused, undo
from tests.web.two_events import TwoEvents, fill_two_events


@pytest.fixture
def events(store: Store) -> TwoEvents:
    return fill_two_events(store)


def test_the_chosen_articles_go_to_a_new_event_and_come_back(vera: TestClient, events: TwoEvents) -> None:
    home = f"/events/{events.ferry}-ferry-sinks-off-port-vell"
    assert opened(vera, f"{home}/split").words("//fieldset//b") == [
        "Ferry sinks off Port Vell",
        "Toll of the ferry rises",
    ]
    effects = opened(vera, f"{home}/split?article={events.second}").main
    assert "1 article with 1 claim goes to a new event: “Toll of the ferry rises”" in effects
    page = confirmed(vera, f"{home}/split?article={events.second}")
    assert "15" in page.main
    assert "The coastguard" not in page.main
    undo(vera, page)
    assert "The harbour master" in opened(vera, home).main


@pytest.mark.parametrize("chosen", ["none", "all", "foreign"])
def test_a_choice_that_cannot_be_says_why(vera: TestClient, events: TwoEvents, chosen: str) -> None:
    articles = {"none": [], "all": [events.first, events.second], "foreign": [events.third]}[chosen]
    told = refused(vera, f"/events/{events.ferry}/split", article=articles)
    assert (
        told
        == {
            "none": "Choose at least one article.",
            "all": "At least one article has to stay: without one, an event tells nothing.",
            "foreign": "One of these articles does not tell of this event, or not any more.",
        }[chosen]
    )


def test_an_event_of_one_article_has_nothing_to_split(vera: TestClient, events: TwoEvents) -> None:
    assert "Only one article" in opened(vera, f"/events/{events.trawler}/split").main
