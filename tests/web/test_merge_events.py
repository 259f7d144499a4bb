import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from tests.web.changing import confirmed, opened, refused, undo
from tests.web.pages import open_page
from tests.web.two_events import TwoEvents, fill_two_events


@pytest.fixture
def events(store: Store) -> TwoEvents:
    return fill_two_events(store)


def test_it_is_found_by_words_and_says_what_will_happen(vera: TestClient, events: TwoEvents) -> None:
    page = opened(vera, f"/events/{events.trawler}/merge?into=ferry")
    (choice,) = [link for link in page.links() if f"into={events.ferry}" in link]
    effects = opened(vera, choice).main
    assert "“Trawler goes down” (1 article, 1 claim) becomes a part of “Ferry sinks off Port Vell”" in effects
    assert "can be undone" in effects


def test_the_old_link_leads_to_the_event_that_stays_until_it_is_undone(
    vera: TestClient, events: TwoEvents
) -> None:
    link = f"http://testserver/events/{events.ferry}-ferry"
    page = confirmed(vera, f"/events/{events.trawler}-trawler-goes-down/merge?into={link}")
    assert "merged the event" in page.words("//form[contains(@class, 'undo_notice')]")[0]
    old = f"/events/{events.trawler}-trawler-goes-down"
    assert vera.get(old).headers["location"].startswith(f"/events/{events.ferry}")
    undo(vera, page)
    assert "Trawler goes down" in opened(vera, old).main


@pytest.mark.parametrize(
    ("into", "told"),
    [
        ("", ""),
        ("zeppelin crash", "No event is found by these words."),
        ("/events/zzzzzzzz-gone", "No event is under this link. Check that it was copied whole."),
    ],
)
def test_what_leads_to_no_event_is_told(vera: TestClient, events: TwoEvents, into: str, told: str) -> None:
    page = opened(vera, f"/events/{events.trawler}/merge?into={into}")
    assert page.words("//*[@role='alert']") == ([told] if told else [])


def test_an_event_is_not_merged_into_itself(vera: TestClient, events: TwoEvents) -> None:
    assert "itself" in refused(vera, f"/events/{events.ferry}/merge", into=events.ferry)


@pytest.mark.parametrize("action", ["merge", "split"])
def test_readers_are_offered_nothing_and_change_nothing(
    ravi: TestClient, events: TwoEvents, action: str
) -> None:
    assert not [link for link in opened(ravi, f"/events/{events.ferry}").links() if link.endswith(action)]
    address = f"/events/{events.ferry}-ferry-sinks-off-port-vell/{action}"
    assert "changing is for editors" in open_page(ravi, address, status=403).main
    assert ravi.post(address, data={"into": events.trawler}).status_code == 403
