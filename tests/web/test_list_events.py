import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from tests.filled_store import FilledStore
from tests.queries.boards import fill_flood, fill_makiivka, fill_march, fill_quiet
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
def test_htmx_gets_the_results_alone(ravi: TestClient) -> None:
    response = ravi.get("/events?kind=crash", headers={"HX-Request": "true"})
    assert response.text.lstrip().startswith('<div id="event-results"')
    assert "<html" not in response.text


def test_a_page_ends_where_the_next_begins(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    for day in range(1, 26):
        event = filled.event(f"Event {day}", date=f"2024-03-{day:02d}")
        filled.article(event, f"Event {day}\n\nIt happened.")
    first = open_page(ravi, "/events")
    (more,) = [link for link in first.links() if "after=" in link]
    second = titles(open_page(ravi, more))
    assert titles(first)[-1] == "Event 6"
    assert second == ["Event 5", "Event 4", "Event 3", "Event 2", "Event 1"]


def test_an_empty_store_says_how_to_begin(ravi: TestClient) -> None:
    assert "Upload articles" in open_page(ravi, "/events").main
