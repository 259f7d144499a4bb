from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Claim, Event, Source
from app.domain.claim import SourceKind
from app.domain.reason import Confidence
from app.services.merge_events import merge_events
from bench.large_event import fill_large_event
from tests.filled_store import FilledStore
from tests.queries.boards import COMMAND, MINISTRY, fill_makiivka, fill_many, fill_quiet
from tests.web.conftest import StatementCount
from tests.web.pages import Page, open_page

MOST_BYTES = 150_000


def event_page(client: TestClient, event: str) -> Page:
    response = client.get(f"/events/{event}")
    return open_page(client, response.headers["location"])


def test_a_figure_stands_between_who_asserts_and_who_disputes(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = event_page(ravi, board.event)
    (row,) = page.all(f"//tr[@id='figure-{board.up_to_400}']")
    cells = [" ".join(cell.text_content().split()) for cell in row.xpath("./*")]
    assert cells[0].startswith("up to 400")
    assert COMMAND in cells[1]
    assert MINISTRY not in cells[1]
    assert MINISTRY in cells[2]
    assert "denies" in cells[2]


def test_a_persons_side_is_told(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    row = f"//tr[@id='figure-{board.up_to_400}']"
    filled.change(Claim, board.asserted, side="Ukraine")
    assert "side: Ukraine" not in " ".join(event_page(ravi, board.event).words(row))
    with store.writing() as session:
        source = session.get_one(Claim, board.asserted).source_id
        session.get_one(Source, source).kind = SourceKind.PERSON
    assert "side: Ukraine" in " ".join(event_page(ravi, board.event).words(row))


def test_every_stand_shows_its_sentence_with_the_figure_marked(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = event_page(ravi, board.event)
    marked = page.words(f"//tr[@id='figure-{board.up_to_400}']//blockquote/mark")
    assert "Up to 400" in marked
    assert f"/claims/{board.asserted}" in page.links()


def test_a_replaced_figure_is_struck_and_leads_to_its_successor(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = event_page(ravi, board.event)
    assert page.words(f"//tr[@id='figure-{board.first_63}']//th//s") == ["63"]
    assert f"#figure-{board.then_89}" in page.links()


def test_a_statement_leads_to_its_sentence_and_shows_it_where_its_words_say_little(
    ravi: TestClient, store: Store
) -> None:
    filled = FilledStore(store)
    event = filled.event()
    short, long = "Losses were heavy.", "The search would go on through the night, weather permitting."
    article = filled.article(event, f"Ferry sinks\n\n{short} {long}")
    said = [filled.claim(event, article, words, measure=None) for words in (short, long)]
    page = event_page(ravi, event)
    assert page.words("//td/blockquote") == [short]
    for claim in said:
        assert page.all(f"//tr[@id='statement-{claim}']/td[2]//a[@href='/claims/{claim}']")


def test_the_number_line_says_in_words_what_it_draws(ravi: TestClient, store: Store) -> None:
    page = event_page(ravi, fill_makiivka(FilledStore(store)).event)
    spoken = page.words("//figure//figcaption//li")
    assert "Vladimir Solovyov says lower than up to 400, 2 Jan 2023" in spoken
    assert "Russian defence ministry asserts 89, before that 63, 4 Jan 2023" in spoken
    assert all(drawing.get("aria-hidden") == "true" for drawing in page.all("//figure//svg"))


def test_a_figure_says_its_origins_before_its_articles(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = event_page(ravi, board.event)
    assert "1 origin in 2 articles" in page.words(f"//tr[@id='figure-{board.up_to_400}']/th//small")


def test_every_dispute_of_the_ledger_leads_to_its_own_page(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = event_page(ravi, board.event)
    assert f"/disputes/{board.denial}" in page.links()


def test_the_grid_says_in_a_word_who_says_what_and_who_has_not_spoken(ravi: TestClient, store: Store) -> None:
    page = event_page(ravi, fill_makiivka(FilledStore(store)).event)
    rows = [
        [cell.text_content() for cell in row.xpath("./*")]
        for row in page.all("//section[@id='measure-killed']//table[@class='grid_table']/tbody/tr")
    ]
    assert [MINISTRY, "denies", "·", "asserts", "asserts"] in rows
    assert ["Vladimir Solovyov", "lower", "·", "·", "·"] in rows
    (silent,) = page.words("//section[@id='measure-killed']//p[@class='grid_silent']")
    assert silent == "Not heard from on any of these: Daniil Bezsonov, Igor Girkin."


def test_the_chart_of_how_figures_moved_says_in_words_what_it_draws(ravi: TestClient, store: Store) -> None:
    page = event_page(ravi, fill_makiivka(FilledStore(store)).event)
    spoken = page.words("//figure[contains(@class, 'movement_line')]//li")
    assert f"A {MINISTRY}: 63 (2 Jan 2023), then 89 (4 Jan 2023)" in spoken
    opponents = f"{MINISTRY}, Vladimir Solovyov and several Russian commentators"
    assert f"× “up to 400” disputed by {opponents} (2 Jan 2023)" in spoken


def test_a_copy_hangs_under_the_article_that_it_copies(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    event = filled.event()
    first = filled.article(event, "Ferry sinks\n\nIt was raining.", outlet="Courier")
    for outlet in ("Gazette", "Mail"):
        filled.article(event, f"{outlet} tells\n\nIt was raining.", outlet=outlet, copy_of=first)
    page = event_page(ravi, event)
    assert len(page.all("//ol[@class='article_list']/li")) == 1
    assert page.words("//details[@class='copies']/summary") == ["2 copies"]
    assert len(page.all("//details[@class='copies']//li")) == 2


def test_a_shared_link_unfolds_with_the_quarrel(ravi: TestClient, store: Store) -> None:
    page = event_page(ravi, fill_makiivka(FilledStore(store)).event)
    (description,) = page.all("//meta[@property='og:description']/@content")
    (title,) = page.all("//meta[@property='og:title']/@content")
    assert str(description).startswith("Ukraine’s military command put the dead at up to 400")
    assert str(title) == "Strike on a vocational school housing soldiers, Makiivka"


def test_an_event_without_a_quarrel_has_no_lede(ravi: TestClient, store: Store) -> None:
    page = event_page(ravi, fill_quiet(FilledStore(store)))
    assert page.all("//*[@class='lede']") == []
    assert "in its own voice" in page.main


def test_fifty_figures_make_a_page_of_bearable_size(ravi: TestClient, store: Store) -> None:
    page = event_page(ravi, fill_many(FilledStore(store), 50))
    assert len(page.source.encode()) < MOST_BYTES
    assert page.all("//details[contains(@class, 'more_figures')]")


def test_five_hundred_claims_make_a_page_of_bearable_size(ravi: TestClient, store: Store) -> None:
    event = fill_large_event(store, figures=50, claims=500)
    page = event_page(ravi, event)
    assert len(page.source.encode()) < MOST_BYTES
    assert len(page.all("//th[@class='ledger_figure']")) == 50
    assert len(page.all("//figure[contains(@class, 'number_line')]")) == 5


def test_fifty_figures_take_as_many_statements_as_five(
    ravi: TestClient, store: Store, statements: StatementCount
) -> None:
    few, many = fill_large_event(store, figures=5, claims=50), fill_large_event(store)
    counts = []
    for event in (few, many):
        address = ravi.get(f"/events/{event}").headers["location"]
        statements.since()
        assert ravi.get(address).status_code == 200
        counts.append(statements.since())
    assert counts[0] == counts[1] > 0


def test_evidence_of_low_confidence_says_so_and_leads_to_the_reasons(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    filled.change(Claim, board.denial, confidence=Confidence.LOW)
    filled.change(Claim, board.asserted, confidence=Confidence.HIGH)
    page = event_page(ravi, board.event)
    assert set(page.words("//a[@class='unsure']")) == {"low confidence"}
    assert set(page.all("//a[@class='unsure']/@href")) == {f"/claims/{board.denial}/details#why"}


def test_a_wrong_slug_leads_to_the_right_one(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    response = ravi.get(f"/events/{board.event}-something-else")
    assert response.status_code == 308
    assert "strike-on-a-vocational-school" in response.headers["location"]


def test_a_merged_event_leads_to_the_one_that_stays(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    stays, goes = filled.event("Ferry sinks"), filled.event("Ferry goes down")
    filled.article(goes, "Ferry goes down\n\nIt was raining.")
    merge_events(store, goes, stays, actor="vera")
    response = ravi.get(f"/events/{goes}-ferry-goes-down")
    assert response.headers["location"].startswith(f"/events/{stays}-")


def test_a_removed_event_is_gone_and_says_so(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    event = filled.event()
    filled.change(Event, event, removed_at="2024-03-05T00:00:00Z")
    assert "removed" in open_page(ravi, f"/events/{event}", status=410).main
