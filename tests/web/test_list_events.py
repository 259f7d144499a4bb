import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Event
from tests.filled_store import FilledStore
from tests.queries.boards import MINISTRY, fill_flood, fill_makiivka, fill_march, fill_quiet
from tests.web.pages import Page, open_page


@pytest.fixture
def filled(store: Store) -> FilledStore:
    filled = FilledStore(store)
    for fill in (fill_makiivka, fill_flood, fill_march, fill_quiet):
        fill(filled)
    return filled


def titles(page: Page) -> list[str]:
    return page.words("//li[contains(@class, 'event_row')]//h3")


@pytest.mark.usefixtures("filled")
def test_events_stand_latest_first_and_undated_ones_last(ravi: TestClient) -> None:
    assert titles(open_page(ravi, "/events")) == [
        "Floods after two dams failed",
        "March against the pension reform",
        "Strike on a vocational school housing soldiers, Makiivka",
        "Bus leaves mountain road",
    ]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("disputed=yes", 2),
        ("measure=attended", 1),
        ("place=Derna", 1),
        ("kind=crash", 1),
        ("from=2023-01&to=2023-02", 2),
        ("from=2023-09-11", 0),
        ("q=ammunition", 1),
        ("q=march+pension", 1),
        ("disputed=yes&measure=missing", 1),
        ("outlet=Port+Vell+Courier", 0),
        ("spread=2", 2),
        ("disputed=yes&kind=crash", 0),
    ],
)
def test_each_filter_narrows_the_list(ravi: TestClient, query: str, found: int) -> None:
    assert len(titles(open_page(ravi, f"/events?{query}"))) == found


@pytest.mark.usefixtures("filled")
def test_facets_count_what_each_choice_would_leave(ravi: TestClient) -> None:
    page = open_page(ravi, "/events?disputed=yes")
    facets = page.words("//nav[@aria-label='Measures']/a")
    assert "Killed 2" in facets
    assert "Missing 1" in facets
    assert "Took part 1" not in facets


@pytest.mark.usefixtures("filled")
def test_nothing_found_says_how_to_widen(ravi: TestClient) -> None:
    page = open_page(ravi, "/events?q=zzz&measure=killed&place=Derna")
    assert "Nothing fits" in page.main
    assert "/events?place=Derna&measure=killed" in page.links()


@pytest.mark.usefixtures("filled")
def test_a_date_that_is_none_is_said_and_left_out(ravi: TestClient) -> None:
    page = open_page(ravi, "/events?from=yesterday")
    assert "“yesterday” is no date" in page.main
    assert len(titles(page)) == 4


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind=wizardry", "There is no kind of event called “wizardry”. It was left out."),
        ("sort=loudest", "There is no order called “loudest”. It was left out."),
        ("spread=3", "There is no spread called “3”. It was left out."),
        ("source=nobody", "“nobody” is no link of a source. It was left out."),
    ],
)
def test_a_filter_that_is_none_is_said_and_left_out(ravi: TestClient, query: str, told: str) -> None:
    page = open_page(ravi, f"/events?{query}")
    assert page.words("//*[@role='alert']") == [told]
    assert len(titles(page)) == 4
    assert ravi.get(f"/api/events?{query}").status_code == 422


def test_a_source_filters_the_list_by_its_link(ravi: TestClient, filled: FilledStore) -> None:
    source = filled.source(MINISTRY)
    page = open_page(ravi, f"/events?source=http://testserver/sources/{source}-russian-defence-ministry")
    assert titles(page) == ["Strike on a vocational school housing soldiers, Makiivka"]
    assert page.words("//select[@name='source']/option[@selected]") == [f"{MINISTRY} (1)"]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("newest", "Floods after two dams failed"),
        ("disputed", "Strike on a vocational school housing soldiers, Makiivka"),
        ("spread", "Strike on a vocational school housing soldiers, Makiivka"),
    ],
)
def test_the_list_stands_in_the_order_asked_for(ravi: TestClient, sort: str, first: str) -> None:
    page = open_page(ravi, f"/events?sort={sort}")
    assert titles(page)[0] == first
    assert len(page.all("//nav[@aria-label='Order']/a[@aria-current]")) == 1


@pytest.mark.usefixtures("filled")
def test_an_order_is_kept_while_filters_change(ravi: TestClient) -> None:
    page = open_page(ravi, "/events?sort=spread&disputed=yes")
    assert any("sort=spread" in link and "measure=killed" in link for link in page.links())


def test_each_dot_of_the_map_leads_to_the_events_there(ravi: TestClient, filled: FilledStore) -> None:
    event = filled.event("Bridge falls", place="Skerry Bay", kind="collapse")
    filled.change(Event, event, latitude=60.1, longitude=-1.2)
    filled.article(event, "Bridge falls\n\nIt fell.")
    page = open_page(ravi, "/events")
    (dot,) = page.all("//*[contains(@class, 'places_map')]//a")
    assert dot.get("aria-label") == "Skerry Bay: 1 event"
    assert titles(open_page(ravi, dot.get("href"))) == ["Bridge falls"]


@pytest.mark.usefixtures("filled")
def test_htmx_gets_the_results_alone(ravi: TestClient) -> None:
    response = ravi.get("/events?kind=crash", headers={"HX-Request": "true"})
    assert response.text.lstrip().startswith('<div id="event-results"')
    assert "<html" not in response.text


@pytest.mark.parametrize("sort", ["newest", "disputed", "spread"])
def test_a_page_ends_where_the_next_begins(ravi: TestClient, store: Store, sort: str) -> None:
    filled = FilledStore(store)
    for day in range(1, 26):
        event = filled.event(f"Event {day}", date=f"2024-03-{day:02d}")
        filled.article(event, f"Event {day}\n\nIt happened.")
    first = open_page(ravi, f"/events?sort={sort}")
    (more,) = [link for link in first.links() if "after=" in link]
    second = titles(open_page(ravi, more))
    assert titles(first)[-1] == "Event 6"
    assert second == ["Event 5", "Event 4", "Event 3", "Event 2", "Event 1"]


def test_an_empty_store_says_how_to_begin(ravi: TestClient) -> None:
    assert "Upload articles" in open_page(ravi, "/events").main
