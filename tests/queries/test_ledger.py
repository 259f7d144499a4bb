from app.domain.measure import Measure
from app.queries.event_page import EventPage, event_page
from app.queries.ledger import BRIEF_FIGURES, MOST_NAMED, LedgerMaker
from bench.large_event import fill_large_event
from tests.filled_store import FilledStore
from tests.queries.boards import fill_makiivka


def page_of(filled: FilledStore, event: str, only: Measure | None = None) -> EventPage:
    with filled.store.reading() as session:
        page = event_page(session, event, only=only)
    assert page is not None
    return page


def test_a_board_of_common_size_tells_every_stand(filled: FilledStore) -> None:
    for section in page_of(filled, fill_makiivka(filled).event).sections:
        assert not section.is_brief
        for row in section.open:
            assert row.supporting.told == row.figure.stands.supporting
            assert row.disputing.told == row.figure.stands.disputed_by


def test_a_large_board_tells_some_and_names_or_counts_the_rest(filled: FilledStore) -> None:
    section = page_of(filled, fill_large_event(filled.store)).sections[0]
    assert section.is_brief
    assert [len(row.supporting.told) for row in section.open[: BRIEF_FIGURES + 1]] == [1] * BRIEF_FIGURES + [
        0
    ]
    for row in section.open:
        side = row.supporting
        assert len(side.named) <= MOST_NAMED
        assert len(side.told) + len(side.named) + side.unnamed == len(row.figure.stands.supporting)


def test_the_page_of_one_measure_tells_them_all(filled: FilledStore) -> None:
    (section,) = page_of(filled, fill_large_event(filled.store), Measure.INJURED).sections
    assert section.measure is Measure.INJURED
    assert not section.is_brief
    assert section.grid is not None
    assert all(row.supporting.told == row.figure.stands.supporting for row in section.open)


def test_a_row_knows_what_its_figure_replaced_and_what_replaced_it(filled: FilledStore) -> None:
    ids = fill_makiivka(filled)
    board = page_of(filled, ids.event).board
    rows = {row.figure.id: row for row in LedgerMaker.of(board).rows(board.figures)}
    assert rows[ids.then_89].earlier == board.figure(ids.first_63)
    assert rows[ids.first_63].later == board.figure(ids.then_89)
