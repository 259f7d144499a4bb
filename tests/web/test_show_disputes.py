from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Claim
from app.domain.stance import Stance
from tests.filled_store import FilledStore
from tests.queries.boards import FIRST_DAY, MINISTRY, fill_makiivka
from tests.web.pages import Page, open_page


def facts(page: Page) -> dict[str, str]:
    names, told = page.words("//dl[contains(@class, 'facts')]/dt"), page.words("//dl/dd")
    return dict(zip(names, told, strict=True))


def solovyov(filled: FilledStore) -> str:
    """The id of his claim against "up to 400"."""
    with filled.store.reading() as session:
        page = session.connection().exec_driver_sql(
            "select claim.id from claim join source on source.id = claim.source_id "
            "where source.name = 'Vladimir Solovyov'"
        )
        return str(page.scalar_one())


def test_a_dispute_shows_both_sentences_with_their_marks(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = open_page(ravi, f"/disputes/{board.denial}")
    (given,) = page.words("//section[@class='side_for']")
    (against,) = page.words("//section[@class='side_against']")
    assert "rockets hit a vocational school" in given
    assert "rejected the Ukrainian figure" in against
    assert "89 instead" in against
    assert page.words("//section[@class='side_for']//blockquote[@class='marked_quote']//mark") == [
        "Up to 400"
    ]


def test_a_dispute_says_in_a_sentence_what_it_is(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    (lede,) = open_page(ravi, f"/disputes/{board.denial}").words("//p[@class='lede']")
    assert lede == (
        "Ukraine’s military command gave “up to 400” on 2 Jan 2023. The same day it was "
        "denied by Russian defence ministry, with “89” given instead."
    )


def test_the_number_echoed_and_the_direction_are_named(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    page = open_page(ravi, f"/disputes/{solovyov(filled)}")
    told = facts(page)
    assert told["Direction"] == "Lower than up to 400"
    assert told["Number echoed"] == "400"
    assert told["Via"] == "on Telegram"
    assert page.words("//section[@class='side_against']//mark") == ["400"]


def test_without_an_echo_the_page_says_so(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    told = facts(open_page(ravi, f"/disputes/{board.denial}"))
    assert told["Number echoed"] == "none: the words alone tie them"
    assert told["Direction"] == "not said"
    assert told["Gives instead"] == "89"


def test_a_disputes_number_line_shows_this_quarrel_and_no_other(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    spoken = open_page(ravi, f"/disputes/{board.denial}").words("//figcaption//li")
    assert f"{MINISTRY} denies up to 400, 2 Jan 2023" in spoken
    assert not [line for line in spoken if "Solovyov" in line]


def test_the_other_disputes_of_the_figure_are_linked(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    page = open_page(ravi, f"/disputes/{board.denial}")
    assert page.words("//ul[@class='dispute_links']/li") == [
        "Vladimir Solovyov",
        "Several Russian commentators",
    ]
    assert f"/disputes/{solovyov(filled)}" in page.links()


def test_a_later_dispute_tells_how_much_later(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    later = filled.article(board.event, f"{FIRST_DAY} Again.", published="2023-01-12T08:00:00Z")
    again = filled.claim(
        board.event,
        later,
        FIRST_DAY.split("\n\n")[2],
        source="A retired general",
        stance=Stance.DENIES,
        targets=(board.asserted,),
    )
    (lede,) = open_page(ravi, f"/disputes/{again}").words("//p[@class='lede']")
    assert "10 days later it was denied by a retired general, without a figure instead." in lede


def test_a_quarrel_that_left_the_board_keeps_its_page(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    filled.change(Claim, board.asserted, live=False)
    assert "No longer on the board" in open_page(ravi, f"/disputes/{board.denial}").main


def test_a_claim_that_is_against_nothing_is_no_dispute(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    assert ravi.get(f"/disputes/{board.asserted}").status_code == 404
