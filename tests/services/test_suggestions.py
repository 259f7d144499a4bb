"""What the machine is unsure of is kept for a person, who says so once; what they say can be undone."""

from dataclasses import dataclass

import pytest

from app.db.tables import ArticleEvent, Decision
from app.queries.suggestions import SuggestedEvent, suggested_events
from app.services.errors import UnknownThingError
from app.services.merge_events import merge_events
from app.services.tell_apart import tell_apart
from app.services.undo_decision import undo_decision
from tests.factories import make_event
from tests.services.desk import Desk, say

FIRST = make_event(place="Port Vell", date="2024-03-01", words=("hull", "harbour", "night", "crew"))
NEXT_DAY = make_event(place="Port Vell", date="2024-03-03", words=("hull", "harbour", "divers", "wreck"))
ELSEWHERE = make_event(place="Bahía", date="2020-01-01", words=("market", "stalls"))


@dataclass
class Pair:
    """Two events that may be one."""

    desk: Desk
    first: str
    second: str

    def suggested(self, event_id: str) -> tuple[SuggestedEvent, ...]:
        with self.desk.store.reading() as session:
            return suggested_events(session, [event_id])


@pytest.fixture
def pair(desk: Desk) -> Pair:
    first = desk.tell(say("12"), headline="One", events=[FIRST], published="2024-03-01")
    second = desk.tell(say("19"), headline="Two", events=[NEXT_DAY], published="2024-03-03")
    desk.tell(say("5"), headline="Three", events=[ELSEWHERE], published="2020-01-02")
    return Pair(desk, desk.event_of(first), desk.event_of(second))


def test_both_events_ask_whether_they_are_one_with_reasons_for_and_against(pair: Pair) -> None:
    (one,) = pair.suggested(pair.second)
    assert (one.event_id, one.id) == (pair.second, pair.first)
    assert "Both are in Port Vell." in one.reasons
    assert one.reasons_against == ("2024-03-03 and 2024-03-01 are 2 days apart.",)
    assert [other.id for other in pair.suggested(pair.first)] == [pair.second]


def test_two_that_were_joined_are_asked_of_no_more_until_it_is_undone(pair: Pair) -> None:
    decision = merge_events(pair.desk.store, pair.second, pair.first, actor="vera")
    assert pair.suggested(pair.first) == ()
    undo_decision(pair.desk.store, decision, actor="vera")
    assert len(pair.suggested(pair.first)) == 1


def test_two_that_were_told_apart_are_asked_of_no_more_and_stay_apart(pair: Pair) -> None:
    before = pair.desk.snapshot()
    decision = tell_apart(pair.desk.store, pair.first, pair.second, actor="vera")
    assert pair.suggested(pair.first) == pair.suggested(pair.second) == ()
    assert pair.desk.one(Decision, decision).verb == "tell_apart"
    held = {row.decided_event_id for row in pair.desk.all(ArticleEvent)}
    assert held == {pair.first, pair.second, None}
    undo_decision(pair.desk.store, decision, actor="vera")
    assert pair.desk.snapshot() == before
    assert len(pair.suggested(pair.first)) == 1


def test_what_nobody_suggested_cannot_be_told_apart(pair: Pair) -> None:
    elsewhere = next(row.event_id for row in pair.desk.all(ArticleEvent) if row.place == "Bahía")
    with pytest.raises(UnknownThingError):
        tell_apart(pair.desk.store, pair.first, elsewhere, actor="vera")
