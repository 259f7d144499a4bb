"""Sources merged, split and renamed by an editor."""

import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import SourceAlias
from tests.web.changing import confirmed, opened, refused, undo
from tests.web.two_events import TwoEvents, fill_two_events


@pytest.fixture
def events(store: Store) -> TwoEvents:
    return fill_two_events(store)


def test_a_merged_source_leads_to_the_one_that_stays_until_it_is_undone(
    vera: TestClient, events: TwoEvents
) -> None:
    page = confirmed(vera, f"/sources/{events.master}-the-harbour-master/merge?into={events.coastguard}")
    assert "2 figures asserted" in page.main
    undo(vera, page)
    assert "The harbour master" in opened(vera, f"/sources/{events.master}").words("//h1")


def test_a_claim_is_split_off_to_a_new_source_and_comes_back(vera: TestClient, events: TwoEvents) -> None:
    home = f"/sources/{events.coastguard}-the-coastguard"
    effects = opened(vera, f"{home}/split?name=Coast+radio&claim={events.claims[0]}").main
    assert "A new source, “Coast radio”, is told apart" in effects
    page = confirmed(vera, f"{home}/split?name=Coast+radio&claim={events.claims[0]}")
    assert page.words("//h1") == ["Coast radio"]
    assert "1 figure asserted" in page.main
    undo(vera, page)
    assert "1 figure asserted" in opened(vera, home).main


def test_a_name_is_split_off(vera: TestClient, events: TwoEvents, store: Store) -> None:
    with store.writing() as session:
        session.add(SourceAlias(source_id=events.coastguard, key="sea rescue", name="Sea Rescue"))
    home = f"/sources/{events.coastguard}-the-coastguard"
    assert "Sea Rescue" in opened(vera, f"{home}/split").main
    page = confirmed(vera, f"{home}/split?alias=Sea+Rescue")
    assert page.words("//h1") == ["Sea Rescue"]
    assert "Sea Rescue" not in opened(vera, home).main


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ({}, "Choose at least one name or claim that belongs to the new source."),
        ({"claim": "zzzzzzzz", "name": "A"}, "One of these claims is not of this source, or not any more."),
        ({"claim": "zzzzzzzz"}, "Give the new source a name."),
    ],
)
def test_a_split_that_cannot_be_says_why(
    vera: TestClient, events: TwoEvents, sent: dict[str, str], told: str
) -> None:
    assert refused(vera, f"/sources/{events.coastguard}/split", **sent) == told


def test_a_renamed_source_goes_by_its_new_name_and_back(vera: TestClient, events: TwoEvents) -> None:
    page = confirmed(vera, f"/sources/{events.master}-the-harbour-master/rename?name=Port+authority")
    assert page.words("//h1") == ["Port authority"]
    assert "Also called “The harbour master”" in page.main
    undo(vera, page)
    assert opened(vera, f"/sources/{events.master}").words("//h1") == ["The harbour master"]


def test_a_name_that_another_source_has_is_told_before(vera: TestClient, events: TwoEvents) -> None:
    page = opened(vera, f"/sources/{events.master}/rename?name=the+coastguard")
    assert "If the two are one, merge them instead" in page.main


@pytest.mark.parametrize("name", ["...", "x" * 250])
def test_a_name_that_is_none_is_refused(vera: TestClient, events: TwoEvents, name: str) -> None:
    assert "name" in refused(vera, f"/sources/{events.master}/rename", name=name)


def test_a_kind_that_is_none_is_refused(vera: TestClient, events: TwoEvents) -> None:
    told = refused(vera, f"/sources/{events.master}/rename", name="A", kind="wizard")
    assert told == "There is no kind of source called “wizard”."


@pytest.mark.parametrize("action", ["merge", "split", "rename"])
def test_readers_change_nothing(ravi: TestClient, events: TwoEvents, action: str) -> None:
    assert ravi.post(f"/sources/{events.master}/{action}").status_code == 403
