"""What a person says of an event stands, whatever is read later, and can be undone."""

import pytest

from app.db.tables import ArticleEvent, Event
from app.domain.event import Place
from app.domain.event_details import EventDetails
from app.services.correct_event import correct_event
from app.services.errors import ChangeRefusedError, UndoRefusedError
from app.services.merge_events import merge_events
from app.services.split_event import split_event
from app.services.undo_decision import undo_decision
from tests.factories import make_event
from tests.services.desk import Desk, say

BAHIA = make_event(place="Bahía", date="2024-03-09", words=("hull", "harbour"))


def correct(desk: Desk, event_id: str, **said: str) -> str:
    return correct_event(desk.store, event_id, EventDetails(**said), actor="vera")


def shown(desk: Desk, event_id: str) -> tuple[str, str, str | None, str | None]:
    event = desk.one(Event, event_id)
    return event.title, event.kind, event.place, event.date


def test_a_title_outlives_articles_that_come_and_are_read_again(desk: Desk) -> None:
    first = desk.tell(say("12"))
    event = desk.event_of(first)
    correct(desk, event, title="The loss of the Vell ferry", date="2024-03-01")
    desk.tell(say("15"), outlet="b")
    desk.read_changed(first, counted="sailors")
    assert shown(desk, event) == ("The loss of the Vell ferry", "sinking", "Port Vell", "2024-03-01")
    assert desk.one(Event, event).day == "2024-03-01"


def test_the_title_follows_a_corrected_place_and_kind(desk: Desk) -> None:
    event = desk.event_of(desk.tell(say("12")))
    correct(desk, event, place="Skerry Bay", kind="fire")
    assert shown(desk, event)[:3] == ("Fire in Skerry Bay", "fire", "Skerry Bay")


def test_a_corrected_event_keeps_its_articles_whatever_is_read_in_them(desk: Desk) -> None:
    first = desk.tell(say("12"))
    event = desk.event_of(first)
    other = desk.event_of(desk.tell(say("5"), headline="Hull found", events=[BAHIA]))
    correct(desk, event, title="The loss of the Vell ferry")
    desk.read_anew(first, say("12"), events=[BAHIA])
    assert desk.event_of(first) == event != other
    assert desk.one(Event, event).removed_at is None
    assert shown(desk, event)[0] == "The loss of the Vell ferry"


def test_an_older_article_that_comes_late_changes_nothing_a_person_said(desk: Desk) -> None:
    event = desk.event_of(desk.tell(say("12"), published="2024-03-04"))
    correct(desk, event, place="Skerry Bay")
    late = desk.tell(say("9"), outlet="b", published="2024-03-02")
    assert desk.event_of(late) == event
    assert shown(desk, event)[2] == "Skerry Bay"


def test_an_undo_puts_back_what_its_articles_tell(desk: Desk) -> None:
    desk.tell(say("12"))
    event = desk.event_of(desk.tell(say("15"), outlet="b"))
    before = desk.snapshot()
    decision = correct(desk, event, title="A", kind="fire", place="Skerry Bay", date="2023")
    undo_decision(desk.store, decision, actor="vera")
    assert desk.snapshot() == before


def test_of_two_corrections_the_later_is_undone_first(desk: Desk) -> None:
    event = desk.event_of(desk.tell(say("12")))
    first, second = correct(desk, event, title="A"), correct(desk, event, title="B")
    with pytest.raises(UndoRefusedError):
        undo_decision(desk.store, first, actor="vera")
    undo_decision(desk.store, second, actor="vera")
    assert shown(desk, event)[0] == "A"


def test_what_is_emptied_is_told_by_the_articles_again(desk: Desk) -> None:
    event = desk.event_of(desk.tell(say("12")))
    correct(desk, event, title="A", place="Skerry Bay")
    correct(desk, event, title="", place="")
    assert shown(desk, event) == ("Sinking near Port Vell", "sinking", "Port Vell", "2024-03-02")


def test_a_place_lies_where_an_article_or_another_event_has_it(desk: Desk) -> None:
    there = Place("Skerry Bay", "GB", 57.0, -6.0)
    skerry = make_event(place="Skerry Bay", date="2023-01-01", words=("storm",))
    desk.tell(
        say("5"), headline="Storm", events=[type(skerry)(skerry.kind, there, skerry.date, skerry.words)]
    )
    event = desk.event_of(desk.tell(say("12")))
    correct(desk, event, place="Skerry Bay")
    desk.tell(say("15"), outlet="b")
    row = desk.one(Event, event)
    assert (row.country, row.latitude, row.longitude) == ("GB", 57.0, -6.0)
    correct(desk, event, place="Nowhere known")
    assert desk.one(Event, event).latitude is None


def test_what_is_split_off_is_not_called_so(desk: Desk) -> None:
    desk.tell(say("12"))
    second = desk.tell(say("15"), outlet="b")
    event = desk.event_of(second)
    correct(desk, event, title="The loss of the Vell ferry")
    new = split_event(desk.store, event, [second], actor="vera").new_id
    assert shown(desk, new)[0] == "Sinking near Port Vell"
    assert shown(desk, event)[0] == "The loss of the Vell ferry"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, "Nothing was changed: this is what is known already."),
        ({"title": "Sinking near Port Vell", "place": "Port Vell"}, "Nothing was changed"),
        ({"place": ""}, "Nothing was changed"),
        ({"date": "soon"}, "“soon” is no date."),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(desk: Desk, said: dict[str, str], told: str) -> None:
    event = desk.event_of(desk.tell(say("12")))
    before = desk.snapshot()
    with pytest.raises(ChangeRefusedError, match=told):
        correct(desk, event, **said)
    assert desk.snapshot() == before


def test_an_event_that_was_merged_is_not_corrected(desk: Desk) -> None:
    event = desk.event_of(desk.tell(say("12")))
    into = desk.event_of(desk.tell(say("5"), headline="Hull found", events=[BAHIA]))
    merge_events(desk.store, event, into, actor="vera")
    with pytest.raises(ChangeRefusedError, match="Correct that one"):
        correct(desk, event, title="A")
    assert {row.event_id for row in desk.all(ArticleEvent)} == {into}
