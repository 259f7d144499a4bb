"""Where a figure was counted, on every page that shows it."""

import json
from dataclasses import dataclass

import pytest
from sqlmodel import col, select
from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Figure, Snapshot
from app.domain.measure import Measure
from tests.filled_store import FilledStore
from tests.web.changing import opened
from tests.web.pages import open_page
from tests.web.test_snapshots import freeze

TEXT = """March of the dockers

The union counted 900 in all, the port 850. In Port Vell the union counted 300; police saw 80."""


@dataclass(frozen=True)
class March:
    """Ids of the event, and of the figure that the union counted in the town."""

    event: str
    union: str


@pytest.fixture
def march(store: Store) -> March:
    filled = FilledStore(store)
    event = filled.event("Protest in Lomeda", kind="protest", place="Lomeda")
    article = filled.article(event, TEXT)
    figures = {}
    for words, source, place in (
        ("900", "The union", None),
        ("850", "The port", None),
        ("300", "The union", "Port Vell"),
        ("80", "Police", "Port Vell"),
    ):
        low = int(words)
        figures[words] = filled.figure(event, words, low=low, high=low, measure=Measure.ATTENDED)
        filled.change(Figure, figures[words], place=place)
        sentence = TEXT.partition("\n\n")[2]
        filled.claim(
            event,
            article,
            sentence,
            figure=figures[words],
            words=words,
            source=source,
            measure=Measure.ATTENDED,
        )
    return March(event, figures["300"])


def test_a_board_tells_where_a_figure_was_counted(ravi: TestClient, march: March) -> None:
    page = opened(ravi, f"/events/{march.event}")
    rows = [" ".join(cell.text_content().split()) for cell in page.all("//th[@class='ledger_figure']")]
    assert [row for row in rows if "in Port Vell" in row] == [
        "300 in Port Vell 1 origin in 1 article",
        "80 in Port Vell 1 origin in 1 article",
    ]
    assert page.words("//h3[@class='number_line_title']") == ["People", "People, in Port Vell"]


def test_a_figure_is_called_by_its_place_wherever_it_stands_alone(ravi: TestClient, march: March) -> None:
    shown = f"/figures/{march.union}"
    assert "people, in Port Vell" in open_page(ravi, shown).words("//h1")[0]
    assert "“300” took part (people, in Port Vell)" in open_page(ravi, f"{shown}/cite").main
    assert "people, in Port Vell" in ravi.get(f"{shown}/embed").text


def test_programs_are_told_the_place(ravi: TestClient, march: March) -> None:
    board = ravi.get(f"/api/events/{march.event}").json()
    assert {one["words"]: one["place"] for one in board["figures"]}["300"] == "Port Vell"
    assert not [
        one for one in board["conflicts"] if march.union in (one["a"], one["b"]) and "900" in one["why"]
    ]
    sheet = ravi.get(f"/events/{march.event}/board.csv", follow_redirects=True).text
    assert sheet.splitlines()[0].endswith(",counted_in")
    assert [line.endswith(",Port Vell") for line in sheet.splitlines()[1:]].count(True) == 2


def test_a_snapshot_made_before_places_were_told_still_opens(
    vera: TestClient, ravi: TestClient, store: Store, march: March
) -> None:
    address = freeze(vera, march.event)
    assert "in Port Vell" in open_page(ravi, address).main
    with store.writing() as session:
        row = session.exec(select(Snapshot).where(col(Snapshot.event_id) == march.event)).one()
        held = json.loads(row.content)
        for section in held["sections"]:
            for figure in section["figures"]:
                del figure["place"]
        row.content = json.dumps(held)
    assert "in Port Vell" not in open_page(ravi, address).main
    assert "300" in open_page(ravi, address).main
