from starlette.testclient import TestClient

from app.db.session import Store
from tests.web.changing import confirmed, opened, refused, undo
from tests.web.two_events import fill_two_events


def test_an_article_moves_with_its_claims_and_comes_back(vera: TestClient, store: Store) -> None:
    events = fill_two_events(store)
    article = f"/articles/{events.second}-toll-of-the-ferry-rises"
    page = confirmed(vera, f"{article}/move?into={events.trawler}")
    assert "The harbour master" in page.main
    assert "Rescuers" in page.main
    undo(vera, page)
    assert "The harbour master" in opened(vera, f"/events/{events.ferry}").main


def test_the_only_article_of_an_event_is_not_moved_away(vera: TestClient, store: Store) -> None:
    events = fill_two_events(store)
    told = refused(vera, f"/articles/{events.third}/move", into=events.ferry, of=events.trawler)
    assert "Merge the two events" in told


def test_an_article_without_an_event_has_nothing_to_move(vera: TestClient, store: Store) -> None:
    events = fill_two_events(store)
    told = refused(vera, f"/articles/{events.third}/move", into=events.trawler, of=events.trawler)
    assert "itself" in told


def test_readers_move_nothing(ravi: TestClient, store: Store) -> None:
    events = fill_two_events(store)
    assert ravi.post(f"/articles/{events.second}/move", data={"into": events.trawler}).status_code == 403
