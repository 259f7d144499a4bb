"""Decisions of people: each is in the history, and an undo restores exactly what was there."""

from collections.abc import Callable

import pytest

from app.db.session import Store
from app.db.tables import Article, Decision, Event, Figure, Source
from app.services.errors import ChangeRefusedError, MergeRefusedError, UndoRefusedError, UnknownThingError
from app.services.merge_events import merge_events
from app.services.merge_sources import merge_sources
from app.services.reject_claim import reject_claim
from app.services.remove_article import remove_article
from app.services.retry_article import retry_article
from app.services.undo_decision import undo_decision
from tests.factories import make_event
from tests.services.desk import Desk, say

Decide = Callable[["TwoEvents"], str]


class TwoEvents(Desk):
    """Two pages that turn out to tell of one event, with one figure in common."""

    def __init__(self) -> None:
        super().__init__()
        self.first = self.tell(
            say("12"), say("63", source="The Ruritanian army"), headline="One", published="2024-03-03"
        )
        elsewhere = [make_event(place="Bahía", words=("hull", "harbour"))]
        self.second = self.tell(
            say("12"),
            say("89", source="Ruritanian army"),
            headline="Two",
            published="2024-03-05",
            events=elsewhere,
        )
        self.third = self.tell(say("70", source="The forces"), headline="Three")

    def named(self, name: str) -> str:
        return next(source.id for source in self.all(Source) if source.name == name)


@pytest.fixture
def desk() -> TwoEvents:
    return TwoEvents()


def merge_pages(desk: TwoEvents) -> str:
    return merge_events(desk.store, desk.event_of(desk.second), desk.event_of(desk.first), actor="vera")


def merge_names(desk: TwoEvents) -> str:
    return merge_sources(desk.store, desk.named("The forces"), desk.named("Ruritanian army"), actor="vera")


def remove_first(desk: TwoEvents) -> str:
    return remove_article(desk.store, desk.first, actor="vera")


def reject_first(desk: TwoEvents) -> str:
    return reject_claim(desk.store, desk.claims(desk.first)[0].id, actor="vera")


DECISIONS: list[Decide] = [merge_pages, merge_names, remove_first, reject_first]


@pytest.mark.parametrize("decide", DECISIONS)
def test_an_undo_restores_exactly_what_was_there(desk: TwoEvents, decide: Decide) -> None:
    before = desk.snapshot()
    decision_id = decide(desk)
    assert desk.snapshot() != before
    undo_decision(desk.store, decision_id, actor="ravi")
    assert desk.snapshot() == before


@pytest.mark.parametrize("decide", DECISIONS)
def test_the_history_tells_who_did_what_and_who_undid_it(desk: TwoEvents, decide: Decide) -> None:
    decision_id = decide(desk)
    undo_decision(desk.store, decision_id, actor="ravi")
    decision = desk.one(Decision, decision_id)
    assert (decision.actor, decision.undone_by) == ("vera", "ravi")
    assert decision.before != decision.after


@pytest.mark.parametrize("decide", DECISIONS)
def test_nothing_is_undone_twice(desk: TwoEvents, decide: Decide) -> None:
    decision_id = decide(desk)
    undo_decision(desk.store, decision_id, actor="vera")
    with pytest.raises(UndoRefusedError):
        undo_decision(desk.store, decision_id, actor="vera")


@pytest.mark.parametrize("decide", DECISIONS)
def test_nothing_is_decided_twice(desk: TwoEvents, decide: Decide) -> None:
    decide(desk)
    before = desk.snapshot()
    with pytest.raises(ChangeRefusedError):
        decide(desk)
    assert desk.snapshot() == before


def test_merged_events_share_one_board_and_their_figures(desk: TwoEvents) -> None:
    old, into = desk.event_of(desk.second), desk.event_of(desk.first)
    merge_pages(desk)
    assert desk.one(Event, old).merged_into == into
    assert desk.event_of(desk.second) == into
    assert sorted(figure.words for figure in desk.figures()) == ["12", "63", "70", "89"]
    by_words = {figure.words: figure for figure in desk.figures()}
    assert [row.merged_into for row in desk.all(Figure) if row.merged_into] == [by_words["12"].id]
    assert by_words["89"].revised_from == by_words["63"].id


def test_a_new_article_joins_the_event_that_stayed(desk: TwoEvents) -> None:
    into = desk.event_of(desk.first)
    merge_pages(desk)
    words = ("hull", "harbour")
    fourth = desk.tell(say("15"), headline="Four", events=[make_event(place="Bahía", words=words)])
    assert desk.event_of(fourth) == into


def test_an_article_read_since_goes_home_with_the_undo(desk: TwoEvents) -> None:
    old = desk.event_of(desk.second)
    decision_id = merge_pages(desk)
    desk.read_anew(
        desk.second, say("12"), say("89", source="Ruritanian army"), events=[make_event(place="Bahía")]
    )
    undo_decision(desk.store, decision_id, actor="vera")
    assert {claim.event_id for claim in desk.claims(desk.second)} == {old}
    assert {desk.one(Figure, str(claim.figure_id)).event_id for claim in desk.claims(desk.second)} == {old}


def test_an_event_is_removed_with_its_last_article(desk: TwoEvents) -> None:
    event_id = desk.event_of(desk.second)
    decision_id = remove_article(desk.store, desk.second, actor="vera")
    assert desk.one(Event, event_id).removed_at is not None
    undo_decision(desk.store, decision_id, actor="vera")
    assert desk.one(Event, event_id).removed_at is None


def test_an_undo_is_refused_while_a_later_change_stands(desk: TwoEvents) -> None:
    first = remove_first(desk)
    desk.add(say("12"), say("63", source="The Ruritanian army"), headline="One")
    with pytest.raises(UndoRefusedError, match="later change"):
        undo_decision(desk.store, first, actor="vera")


def test_an_event_is_not_merged_into_itself_or_round_in_a_ring(desk: TwoEvents) -> None:
    old, into = desk.event_of(desk.second), desk.event_of(desk.first)
    with pytest.raises(MergeRefusedError):
        merge_events(desk.store, into, into, actor="vera")
    merge_pages(desk)
    with pytest.raises(MergeRefusedError):
        merge_events(desk.store, into, old, actor="vera")


def nothing(store: Store) -> list[Callable[[], object]]:
    return [
        lambda: remove_article(store, "00000000", actor="vera"),
        lambda: retry_article(store, "00000000", actor="vera"),
        lambda: merge_events(store, "00000000", "11111111", actor="vera"),
        lambda: merge_sources(store, "00000000", "11111111", actor="vera"),
        lambda: reject_claim(store, "00000000", actor="vera"),
        lambda: undo_decision(store, "00000000", actor="vera"),
    ]


def test_a_change_to_nothing_says_so(desk: TwoEvents) -> None:
    for change in nothing(desk.store):
        with pytest.raises(UnknownThingError, match="00000000"):
            change()


def test_only_a_failed_article_is_tried_again(desk: TwoEvents) -> None:
    with pytest.raises(ChangeRefusedError, match="not failed"):
        retry_article(desk.store, desk.first, actor="vera")
    assert desk.one(Article, desk.first).status == "done"
