from app.domain.stance import Direction, Stance
from app.queries.board import Board
from app.queries.event_page import event_page
from app.queries.stance_grid import MOST_COLUMNS, StanceGrid, make_grid
from tests.filled_store import FilledStore
from tests.queries.boards import COMMAND, MINISTRY, fill_makiivka, fill_many, fill_quiet


def board_of(filled: FilledStore, event: str) -> Board:
    with filled.store.reading() as session:
        page = event_page(session, event)
    assert page is not None
    return page.board


def grid_of(filled: FilledStore, event: str, measure: str = "killed") -> StanceGrid | None:
    board = board_of(filled, event)
    return make_grid([figure for figure in board.figures if figure.measure == measure], board.sources)


def cells(grid: StanceGrid, source: str) -> list[list[tuple[Stance, Direction | None]]]:
    (row,) = [row for row in grid.rows if row.source.name == source]
    return [[(one.stance, one.direction) for one in cell] for cell in row.cells]


def test_every_source_that_spoke_has_a_cell_for_each_figure(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    grid = grid_of(filled, board.event)
    assert grid is not None
    assert [figure.words for figure in grid.figures] == ["up to 400", "at least 120", "89", "63"]
    assert cells(grid, MINISTRY) == [
        [(Stance.DENIES, None)],
        [],
        [(Stance.ASSERTS, None)],
        [(Stance.ASSERTS, None)],
    ]
    assert cells(grid, "Vladimir Solovyov")[0] == [(Stance.DISPUTES, Direction.LOWER)]
    assert cells(grid, "Western officials")[0] == [(Stance.DOUBTS, None)]
    assert cells(grid, "Pro-Russian authorities")[0] == [(Stance.NO_COMMENT, None)]


def test_a_cell_leads_to_the_claim_whose_sentence_proves_it(filled: FilledStore) -> None:
    board = fill_makiivka(filled)
    grid = grid_of(filled, board.event)
    assert grid is not None
    (row,) = [row for row in grid.rows if row.source.name == COMMAND]
    assert [one.claim_id for one in row.cells[0]] == [board.asserted]


def test_who_has_not_spoken_of_the_measure_is_named(filled: FilledStore) -> None:
    grid = grid_of(filled, fill_makiivka(filled).event)
    assert grid is not None
    assert [source.name for source in grid.silent] == ["Daniil Bezsonov", "Igor Girkin"]


def test_one_source_alone_makes_no_grid(filled: FilledStore) -> None:
    event = filled.event()
    article = filled.article(event, "Ferry sinks\n\nThe coastguard said 12 people died.")
    figure = filled.figure(event, "12")
    filled.claim(event, article, "The coastguard said 12 people died.", figure=figure, words="12")
    assert grid_of(filled, event) is None


def test_outlets_that_speak_in_their_own_voice_have_rows(filled: FilledStore) -> None:
    grid = grid_of(filled, fill_quiet(filled), "injured")
    assert grid is not None
    assert [row.source.name for row in grid.rows] == ["Hill Times", "The article’s own voice"]


def test_a_grid_too_large_keeps_what_is_most_spoken_of_and_counts_the_rest(filled: FilledStore) -> None:
    event = fill_many(filled, 100)
    grid = grid_of(filled, event)
    assert grid is not None
    assert len(grid.figures) == MOST_COLUMNS
    assert grid.figures_left_out == 25 - MOST_COLUMNS
    assert len(grid.rows) == MOST_COLUMNS
    assert grid.sources_left_out == 25 - MOST_COLUMNS
