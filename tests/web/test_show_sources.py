from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Source
from tests.filled_store import FilledStore
from tests.queries.boards import COMMAND, MINISTRY, fill_flood, fill_makiivka
from tests.web.conftest import StatementCount
from tests.web.pages import Page, open_page


def source_page(client: TestClient, source: str) -> Page:
    return open_page(client, client.get(f"/sources/{source}").headers["location"])


def test_a_source_shows_what_it_asserted_and_disputed(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    page = source_page(ravi, filled.source(MINISTRY))
    assert "2 figures asserted" in page.main
    assert "1 figure of others disputed" in page.main
    assert "up to 400" in page.main


def test_a_source_shows_who_disputes_it(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    page = source_page(ravi, filled.source(COMMAND))
    assert "1 of them disputed" in page.main
    assert "Vladimir Solovyov" in page.main


def test_merged_sources_share_one_page(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    fill_flood(filled)
    stays, goes = filled.source(MINISTRY), filled.source("The Libyan Red Crescent")
    filled.change(Source, goes, merged_into=stays)
    assert ravi.get(f"/sources/{goes}-the-libyan-red-crescent").status_code == 308
    page = source_page(ravi, stays)
    assert "Also called “The Libyan Red Crescent”" in page.main
    assert len(page.all("//section[@class='source_event']")) == 2


def test_sources_are_listed_by_name_without_unnamed_ones(ravi: TestClient, store: Store) -> None:
    fill_makiivka(FilledStore(store))
    names = open_page(ravi, "/sources").words("//tbody//th")
    assert names == sorted(names, key=str.casefold)
    assert MINISTRY in names
    assert "Several Russian commentators" not in names


def test_a_source_is_found_under_any_of_its_names(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    filled.source(COMMAND, aliases=("the general staff",))
    fill_makiivka(filled)
    assert open_page(ravi, "/sources?q=general+st").words("//tbody//th") == [COMMAND]


def test_two_of_one_name_are_told_apart_by_their_events(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    for day, title in ((2, "Ferry sinks"), (5, "Ferry burns"), (9, "Mine floods")):
        event = filled.event(title, date=f"2024-03-0{day}")
        article = filled.article(event, f"{title}\n\nThe ministry said 12 died.")
        figure = filled.figure(event, "12")
        filled.claim(event, article, "The ministry said 12 died.", figure=figure, source="Ministry")
    events = open_page(ravi, "/sources").words("//td[@class='source_events']")
    assert events == ["Mine floods and 2 more"]


def test_a_name_that_is_not_there_says_where_else_to_look(ravi: TestClient, store: Store) -> None:
    fill_makiivka(FilledStore(store))
    assert "No source of that name" in open_page(ravi, "/sources?q=nobody+here").main


def test_the_list_is_narrowed_to_a_kind(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    page = open_page(ravi, "/sources")
    kinds = [link for link in page.links() if link.startswith("/sources?kind=")]
    assert len(kinds) >= 2
    all_names = page.words("//tbody//th")
    parted = [open_page(ravi, link).words("//tbody//th") for link in kinds]
    assert sorted(name for names in parted for name in names) == sorted(all_names)
    assert all(len(names) < len(all_names) for names in parted)


def test_only_what_was_asked_for_is_shown(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    fill_makiivka(filled)
    address = ravi.get(f"/sources/{filled.source(MINISTRY)}").headers["location"]
    asserted = open_page(ravi, f"{address}?only=asserted").words("//section//tbody//th")
    disputed = open_page(ravi, f"{address}?only=disputed").words("//section//tbody//th")
    assert (len(asserted), len(disputed)) == (2, 1)
    assert "up to 400" in disputed[0]
    assert "Nothing of that" in open_page(ravi, f"{address}?only=was_disputed").main


def test_a_source_of_many_events_has_pages_of_as_many_statements(
    ravi: TestClient, store: Store, statements: StatementCount
) -> None:
    filled = FilledStore(store)
    for day in range(1, 26):
        event = filled.event(f"Ferry {day}", date=f"2024-03-{day:02d}")
        article = filled.article(event, f"Ferry {day}\n\nThe coastguard said 12 died.")
        figure = filled.figure(event, "12")
        filled.claim(event, article, "The coastguard said 12 died.", figure=figure, words="12")
    address = ravi.get(f"/sources/{filled.source('The coastguard')}").headers["location"]
    statements.since()
    first = open_page(ravi, address)
    counted = statements.since()
    (more,) = [link for link in first.links() if "after=" in link]
    second = open_page(ravi, more)
    assert statements.since() == counted
    assert "25 figures asserted" in second.main
    assert [len(page.all("//section[@class='source_event']")) for page in (first, second)] == [20, 5]
