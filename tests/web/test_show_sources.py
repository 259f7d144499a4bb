from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Source
from tests.filled_store import FilledStore
from tests.queries.boards import COMMAND, MINISTRY, fill_flood, fill_makiivka
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


def test_a_name_that_is_not_there_says_where_else_to_look(ravi: TestClient, store: Store) -> None:
    fill_makiivka(FilledStore(store))
    assert "No source of that name" in open_page(ravi, "/sources?q=nobody+here").main
