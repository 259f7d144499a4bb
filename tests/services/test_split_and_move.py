"""Splits, moves and names that people give: each one entry of the history, undone whole, and kept by
whatever is read later."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from app.db.tables import Claim, Decision, DecisionThing, Event, EventKey, Figure, Source, SourceAlias
from app.domain.claim import SourceKind
from app.services.errors import ChangeRefusedError, UndoRefusedError, UnknownThingError
from app.services.merge_events import merge_events
from app.services.move_article import move_article
from app.services.move_claim import move_claim_to_event, move_claim_to_source
from app.services.rename_source import rename_source
from app.services.split_event import split_event
from app.services.split_source import split_source
from app.services.undo_decision import undo_decision
from tests.factories import make_event
from tests.services.desk import Desk, say

BAHIA = make_event(place="Bahía", words=("hull", "harbour"))


class Newsdesk(Desk):
    """Two articles of one event, and one of another."""

    def __init__(self) -> None:
        super().__init__()
        self.first = self.tell(say("12"), say("63", source="The Ruritanian army"), headline="One")
        self.second = self.tell(say("12"), say("89", source="Ruritanian army"), headline="Two")
        self.elsewhere = self.tell(say("5", source="The mayor of Bahía"), headline="Three", events=[BAHIA])

    @property
    def event(self) -> str:
        return self.event_of(self.first)

    @property
    def other(self) -> str:
        return self.event_of(self.elsewhere)

    def named(self, name: str) -> str:
        return next(source.id for source in self.all(Source) if source.name == name)

    def read_all_anew(self) -> None:
        """Read every article again, as a newer extractor that finds the same."""
        self.version = str(int(self.version) + 1)
        for article_id in (self.first, self.second, self.elsewhere):
            self.read(article_id)

    def placed(self) -> dict[str, str | None]:
        """Where every live claim is, and who makes it."""
        claims = sorted((one for one in self.all(Claim) if one.live), key=lambda one: one.id)
        return {claim.id: f"{claim.event_id} {claim.source_id}" for claim in claims}


@pytest.fixture
def desk() -> Newsdesk:
    return Newsdesk()


@dataclass(frozen=True)
class Change:
    name: str
    make: Callable[[Newsdesk], str]

    def __str__(self) -> str:
        return self.name


def split_second_off(desk: Newsdesk) -> str:
    return split_event(desk.store, desk.event, [desk.second], actor="vera", why="Two ferries.").decision_id


def split_army(desk: Newsdesk) -> str:
    army = desk.named("Ruritanian army")
    claim = desk.claims(desk.second)[1].id
    return split_source(desk.store, army, "Staff", claim_ids=[claim], actor="vera", why="Two.").decision_id


def move_second(desk: Newsdesk) -> str:
    return move_article(desk.store, desk.second, desk.event, desk.other, actor="vera", why="Bahía.")


def move_toll(desk: Newsdesk) -> str:
    return move_claim_to_event(desk.store, desk.claims(desk.first)[0].id, desk.other, actor="vera", why="x")


def give_toll_to_mayor(desk: Newsdesk) -> str:
    mayor = desk.named("The mayor of Bahía")
    return move_claim_to_source(desk.store, desk.claims(desk.first)[0].id, mayor, actor="vera", why="x")


def rename_army(desk: Newsdesk) -> str:
    army = desk.named("Ruritanian army")
    return rename_source(
        desk.store, army, "Ruritania’s army", kind=SourceKind.MILITARY, actor="vera", why="Its own name."
    )


CHANGES = [
    Change("split event", split_second_off),
    Change("split source", split_army),
    Change("move article", move_second),
    Change("move claim", move_toll),
    Change("give claim to another", give_toll_to_mayor),
    Change("rename source", rename_army),
]
each_change = pytest.mark.parametrize("change", CHANGES, ids=str)


def made_by_split(desk: Newsdesk) -> list[str]:
    """Rows that an undone split or move left behind, as ones that were merged back: links lead on."""
    rows: list[Event | Source | Figure] = [*desk.all(Event), *desk.all(Source), *desk.all(Figure)]
    return [repr(row) for row in rows if row.merged_into]


@each_change
def test_an_undo_restores_exactly_what_was_there(desk: Newsdesk, change: Change) -> None:
    before = desk.snapshot()
    decision_id = change.make(desk)
    assert desk.snapshot() != before
    undo_decision(desk.store, decision_id, actor="ravi")
    left = made_by_split(desk)
    after = {name: [row for row in rows if row not in left] for name, rows in desk.snapshot().items()}
    assert after == before


@each_change
def test_the_history_has_one_entry_with_who_and_why(desk: Newsdesk, change: Change) -> None:
    decision_id = change.make(desk)
    (decision,) = desk.all(Decision)
    assert (decision.id, decision.actor) == (decision_id, "vera")
    assert decision.why
    assert decision.before != decision.after
    assert {thing.role for thing in desk.all(DecisionThing)} >= {"subject"}


@each_change
def test_a_newer_extractor_leaves_it(desk: Newsdesk, change: Change) -> None:
    change.make(desk)
    placed, names = desk.placed(), {row.id: (row.name, row.kind) for row in desk.all(Source)}
    desk.read_all_anew()
    assert desk.placed() == placed
    assert {row.id: (row.name, row.kind) for row in desk.all(Source)} == names


@each_change
def test_it_can_be_undone_after_a_newer_reading(desk: Newsdesk, change: Change) -> None:
    placed = desk.placed()
    decision_id = change.make(desk)
    desk.read_all_anew()
    undo_decision(desk.store, decision_id, actor="vera")
    assert desk.placed() == placed
    desk.read_all_anew()
    assert desk.placed() == placed


def test_a_split_gives_each_event_its_own_board(desk: Newsdesk) -> None:
    split_second_off(desk)
    assert desk.event_of(desk.second) != desk.event
    assert [claim.event_id for claim in desk.claims(desk.second)] == [desk.event_of(desk.second)] * 2
    assert sorted(figure.words for figure in desk.figures()) == ["12", "12", "5", "63", "89"]


def test_an_undone_split_leaves_a_link_that_leads_back(desk: Newsdesk) -> None:
    made = split_event(desk.store, desk.event, [desk.second], actor="vera")
    undo_decision(desk.store, made.decision_id, actor="vera")
    assert desk.one(Event, made.new_id).merged_into == desk.event


def test_a_figure_that_only_the_moved_article_gives_keeps_its_link(desk: Newsdesk) -> None:
    figure = desk.claims(desk.second)[1].figure_id
    split_second_off(desk)
    assert desk.claims(desk.second)[1].figure_id == figure
    assert desk.one(Figure, str(figure)).event_id == desk.event_of(desk.second)


def test_an_article_takes_the_keys_along_by_which_it_is_found(desk: Newsdesk) -> None:
    made = split_event(desk.store, desk.event, [desk.second], actor="vera")
    assert made.new_id in {row.event_id for row in desk.all(EventKey) if row.article_id == desk.second}


@pytest.mark.parametrize("chosen", ["none", "all", "foreign"])
def test_a_split_that_leaves_nothing_on_one_side_is_refused(desk: Newsdesk, chosen: str) -> None:
    before = desk.snapshot()
    articles = {"none": [], "all": [desk.first, desk.second], "foreign": [desk.elsewhere]}[chosen]
    with pytest.raises(ChangeRefusedError):
        split_event(desk.store, desk.event, articles, actor="vera")
    assert desk.snapshot() == before


def test_the_only_article_of_an_event_is_merged_and_not_moved(desk: Newsdesk) -> None:
    with pytest.raises(ChangeRefusedError, match="Merge the two events"):
        move_article(desk.store, desk.elsewhere, desk.other, desk.event, actor="vera")


def test_an_article_stays_where_it_was_brought_though_no_event_is_found_in_it_any_more(
    desk: Newsdesk,
) -> None:
    move_second(desk)
    desk.read_anew(desk.second, events=[])
    assert desk.events_of(desk.second) == [desk.other]
    desk.read_anew(desk.second, say("12"), events=[make_event()])
    assert desk.events_of(desk.second) == [desk.other]


def test_a_decision_follows_a_later_merge(desk: Newsdesk) -> None:
    move_toll(desk)
    moved = desk.claims(desk.first)[0].id
    third = desk.tell(
        say("7"), headline="Four", events=[make_event(place="Cádiz", date="2024-06-01", words=("crane",))]
    )
    merge_events(desk.store, desk.other, desk.event_of(third), actor="vera")
    desk.read_all_anew()
    assert desk.one(Claim, moved).event_id == desk.event_of(third)


def test_an_undo_waits_for_the_later_change_of_the_same_thing(desk: Newsdesk) -> None:
    first = move_second(desk)
    third = desk.tell(say("3"), headline="Five", events=[BAHIA])
    assert desk.event_of(third) == desk.other
    split_event(desk.store, desk.other, [desk.second], actor="vera")
    with pytest.raises(UndoRefusedError, match="later change"):
        undo_decision(desk.store, first, actor="vera")


def test_a_name_that_was_split_off_is_not_brought_back(desk: Newsdesk) -> None:
    army = desk.named("Ruritanian army")
    article = desk.tell(
        say("40", source="The Ruritanian army"),
        headline="Staff",
        aliases=(("The Ruritanian army", ("The General Staff",)),),
    )
    made = split_source(desk.store, army, "The General Staff", names=["The General Staff"], actor="vera")
    desk.version = "2"
    desk.read(article)
    rows = {(row.source_id, row.key): row.given_to for row in desk.all(SourceAlias)}
    assert rows[(army, "general staff")] == made.new_id
    later = desk.tell(say("41", source="The General Staff"), headline="Later")
    assert [claim.source_id for claim in desk.claims(later)] == [made.new_id]


def test_claims_made_under_a_name_go_with_it(desk: Newsdesk) -> None:
    desk.tell(
        say("9", source="Spokesman Karl Ode"), headline="Ode", aliases=(("Spokesman Karl Ode", ("Ode",)),)
    )
    spokesman = desk.named("Spokesman Karl Ode")
    rename_source(desk.store, spokesman, "Ode’s office", actor="vera")
    made = split_source(desk.store, spokesman, "Karl Ode", names=["Spokesman Karl Ode"], actor="vera")
    assert {claim.source_id for claim in desk.all(Claim) if claim.words == "9"} == {made.new_id}


def test_the_own_name_of_a_source_stays(desk: Newsdesk) -> None:
    army = desk.named("Ruritanian army")
    with pytest.raises(ChangeRefusedError, match="own name"):
        split_source(desk.store, army, "Army two", names=["Ruritanian army"], actor="vera")


def test_a_renamed_source_is_found_under_both_names(desk: Newsdesk) -> None:
    rename_army(desk)
    army = desk.named("Ruritania’s army")
    old = desk.tell(say("1", source="The Ruritanian army"), headline="Old name")
    new = desk.tell(say("2", source="Ruritania’s army"), headline="New name")
    assert [claim.source_id for claim in desk.claims(old) + desk.claims(new)] == [army, army]


@pytest.mark.parametrize("name", ["", " ... ", "x" * 201, "Ruritanian army"])
def test_a_name_that_says_nothing_is_refused(desk: Newsdesk, name: str) -> None:
    with pytest.raises(ChangeRefusedError):
        rename_source(desk.store, desk.named("Ruritanian army"), name, actor="vera")


def test_a_change_to_nothing_says_so(desk: Newsdesk) -> None:
    none, store = "00000000", desk.store
    for change in (
        lambda: split_event(store, none, [desk.first], actor="vera"),
        lambda: split_source(store, none, "A", names=["B"], actor="vera"),
        lambda: move_article(store, none, desk.event, desk.other, actor="vera"),
        lambda: move_claim_to_event(store, none, desk.other, actor="vera"),
        lambda: move_claim_to_source(store, none, desk.named("Ruritanian army"), actor="vera"),
        lambda: rename_source(store, none, "A", actor="vera"),
    ):
        with pytest.raises(UnknownThingError, match=none):
            change()


@pytest.mark.parametrize("make", [split_second_off, move_second], ids=["split", "move"])
def test_an_article_that_comes_late_brings_nothing_back_together(
    desk: Newsdesk, make: Callable[[Newsdesk], str]
) -> None:
    make(desk)
    placed = [desk.event, desk.event_of(desk.second), desk.other]
    desk.tell(say("11"), headline="Late", published="2024-03-01")
    assert [desk.event, desk.event_of(desk.second), desk.other] == placed
