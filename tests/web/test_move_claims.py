import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from tests.web.changing import confirmed, opened, refused, undo
from tests.web.two_events import TwoEvents, fill_two_events


@pytest.fixture
def events(store: Store) -> TwoEvents:
    return fill_two_events(store)


def test_a_claim_moves_to_another_board_and_comes_back(vera: TestClient, events: TwoEvents) -> None:
    page = confirmed(vera, f"/claims/{events.claims[1]}/move?into={events.trawler}")
    assert "Trawler goes down" in page.main
    assert "15" in opened(vera, f"/events/{events.trawler}").main
    undo(vera, page)
    assert "15" in opened(vera, f"/events/{events.ferry}").main


def test_a_claim_is_put_under_another_source_and_back(vera: TestClient, events: TwoEvents) -> None:
    page = confirmed(vera, f"/claims/{events.claims[1]}/source?into={events.coastguard}")
    assert "The coastguard" in page.words("//h1")[0]
    undo(vera, page)
    assert "The harbour master" in opened(vera, f"/claims/{events.claims[1]}/details").words("//h1")[0]


def test_a_claim_is_not_moved_to_where_it_is(vera: TestClient, events: TwoEvents) -> None:
    assert "itself" in refused(vera, f"/claims/{events.claims[0]}/move", into=events.ferry)


@pytest.mark.parametrize("action", ["move", "source"])
def test_readers_change_nothing(ravi: TestClient, events: TwoEvents, action: str) -> None:
    assert ravi.post(f"/claims/{events.claims[0]}/{action}").status_code == 403
