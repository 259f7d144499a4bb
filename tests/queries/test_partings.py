from app.queries.board import Board
from app.queries.event_page import event_page
from app.queries.partings import MOST_SHOWN, PartingGroup, PartingKind, part_ways
from tests.filled_store import FilledStore
from tests.queries.boards import MINISTRY, fill_later_count, fill_makiivka, fill_many


def board_of(filled: FilledStore, event: str) -> Board:
    with filled.store.reading() as session:
        page = event_page(session, event)
    assert page is not None
    return page.board


def groups_of(filled: FilledStore, event: str) -> dict[PartingKind, PartingGroup]:
    return {group.kind: group for group in part_ways(board_of(filled, event))}


def test_the_kinds_are_told_apart_each_with_its_sentence(filled: FilledStore) -> None:
    groups = groups_of(filled, fill_makiivka(filled).event)
    assert list(groups) == [kind for kind in PartingKind if kind is not PartingKind.LATER]
    assert [one.why for one in groups[PartingKind.REVISION].shown] == [
        f"{MINISTRY} gave “63” on 2 January 2023 and “89” on 4 January 2023: "
        "the same source, later, so no conflict."
    ]
    assert "no number fits both" in groups[PartingKind.ARITHMETIC].shown[0].why.lower()
    assert "killed and injured together" in groups[PartingKind.SCOPE].shown[0].why


def test_what_a_source_said_leads_to_its_dispute(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    said = groups_of(filled, board.event)[PartingKind.SAID].shown
    links = {link.source: link.claim_id for one in said for link in one.disputes}
    assert links[MINISTRY] == board.denial
    assert set(links) == {MINISTRY, "Vladimir Solovyov", "Several Russian commentators"}


def test_a_revision_names_only_those_who_gave_both(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    sentence = "The Russian defence ministry said on Monday that 63"
    filled.claim(
        board.event, board.article, sentence, figure=board.first_63, words="63", source="A regional office"
    )
    (one,) = groups_of(filled, board.event)[PartingKind.REVISION].shown
    assert one.why == (
        f"{MINISTRY} gave “63” on 2 January 2023 and “89” on 4 January 2023: "
        "the same source, later, so no conflict. Others still give the first."
    )


def test_a_count_that_went_on_is_no_conflict(filled: FilledStore) -> None:
    (group,) = part_ways(board_of(filled, fill_later_count(filled)))
    assert group.kind is PartingKind.LATER
    assert [one.why for one in group.shown] == [
        "“34”, given by the governor on 9 May 2024, is a later count than “nine”, last given by "
        "the fire brigade on 7 May 2024."
    ]


def test_too_many_of_a_kind_are_counted(filled: FilledStore) -> None:
    group = groups_of(filled, fill_many(filled, 50))[PartingKind.ARITHMETIC]
    assert len(group.shown) == MOST_SHOWN
    assert group.left_out == group.total - MOST_SHOWN > 0


def test_a_board_without_a_quarrel_has_none() -> None:
    assert part_ways(Board()) == ()
