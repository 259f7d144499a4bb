from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Claim
from app.domain.reason import Confidence
from tests.filled_store import FilledStore
from tests.queries.boards import COMMAND, fill_flood, fill_later_count, fill_makiivka


def test_an_events_board_has_its_public_shape(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    event = ravi.get(f"/api/events/{board.event}").json()
    assert set(event) == {
        "id", "url", "title", "kind", "place", "date", "corrected", "merged_into", "as_of",
        "articles", "sources", "figures", "conflicts", "statements",
    }  # fmt: skip
    figure = next(one for one in event["figures"] if one["id"] == board.up_to_400)
    assert (figure["low"], figure["high"], figure["status"]) == (None, 400, "current")
    (stand,) = figure["asserted_by"]
    assert stand["source"]["name"] == COMMAND
    assert stand["claims"][0] == board.asserted
    assert [stand["stance"] for stand in figure["disputed_by"]] == ["denies", "disputes", "disputes"]


def test_a_stand_is_as_sure_as_its_surest_evidence(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    filled.change(Claim, board.asserted, confidence=Confidence.MEDIUM)
    figures = {one["id"]: one for one in ravi.get(f"/api/events/{board.event}").json()["figures"]}
    assert [stand["confidence"] for stand in figures[board.up_to_400]["asserted_by"]] == ["medium"]
    assert figures[board.then_89]["asserted_by"][0]["confidence"] is None


def test_a_stand_names_the_side_that_articles_put_its_source_on(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    filled.change(Claim, board.asserted, side="Ukraine")
    figures = {one["id"]: one for one in ravi.get(f"/api/events/{board.event}").json()["figures"]}
    assert [stand["side"] for stand in figures[board.up_to_400]["asserted_by"]] == ["Ukraine"]
    assert figures[board.then_89]["asserted_by"][0]["side"] is None


def test_a_superseded_figure_says_so(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    figures = {one["id"]: one for one in ravi.get(f"/api/events/{board.event}").json()["figures"]}
    assert figures[board.first_63]["status"] == "superseded"
    assert figures[board.then_89]["revised_from"] == board.first_63


def test_conflicts_name_sources_by_id(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    event = ravi.get(f"/api/events/{board.event}").json()
    sources = {source["id"] for source in event["sources"]}
    explicit = [one for one in event["conflicts"] if one["kind"] == "explicit"]
    assert {identity for one in explicit for identity in one["disputed_by"]} <= sources
    assert all(one["why"] for one in event["conflicts"])


def test_a_count_that_went_on_is_disjoint_and_said_to_be_later(ravi: TestClient, store: Store) -> None:
    event = fill_later_count(FilledStore(store))
    (conflict,) = ravi.get(f"/api/events/{event}").json()["conflicts"]
    assert (conflict["kind"], conflict["later"]) == ("disjoint", True)


def test_events_are_listed_with_the_pages_filters(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    flood = fill_flood(filled)
    answer = ravi.get("/api/events?measure=missing").json()
    assert [event["id"] for event in answer["events"]] == [flood]
    assert answer["events"][0]["disputed"] == 1
    assert answer["next"] is None


def test_a_filter_that_cannot_be_used_is_an_error(ravi: TestClient) -> None:
    response = ravi.get("/api/events?from=yesterday")
    assert response.status_code == 422
    assert response.json()["error"]["code"] == "invalid_request"


def test_lists_go_on_after_the_last_one(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    fill_flood(filled)
    first = ravi.get("/api/events?limit=1").json()
    second = ravi.get(f"/api/events?limit=1&after={first['next']}").json()
    assert first["events"][0]["id"] != second["events"][0]["id"]
    assert second["next"] is None


def test_one_figure_claim_dispute_and_source_lead_to_the_rest(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    figure = ravi.get(f"/api/figures/{board.up_to_400}").json()
    claim = ravi.get(f"/api/claims/{board.denial}").json()
    dispute = ravi.get(f"/api/disputes/{board.denial}").json()
    source = ravi.get(f"/api/sources/{filled.source(COMMAND)}").json()
    assert figure["disputes"][0]["id"] == board.denial
    assert claim["links"]["dispute"].endswith(f"/disputes/{board.denial}")
    assert dispute["figure"]["id"] == board.up_to_400
    assert dispute["instead"]["id"] == board.then_89
    assert (dispute["asserted_on"], dispute["disputed_on"]) == ("2023-01-02", "2023-01-02")
    assert source["events"][0]["id"] == board.event


def test_what_is_not_there_answers_in_json(ravi: TestClient) -> None:
    for noun in ("events", "figures", "claims", "disputes", "sources"):
        response = ravi.get(f"/api/{noun}/00000000")
        assert response.status_code == 404
        assert response.json()["error"]["code"] == "not_found"
