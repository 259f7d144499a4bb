"""An event as a table and as a feed."""

import csv
import io

from lxml import etree
from starlette.testclient import TestClient

from app.db.session import Store
from tests.filled_store import FilledStore
from tests.queries.boards import fill_makiivka
from tests.web.conftest import OWN_PAGE

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def rows(client: TestClient, address: str, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"{address}/board.csv{query}")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    return list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"), newline="")))


def test_the_table_has_a_row_for_each_source_on_each_figure(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    found = rows(ravi, ravi.get(f"/events/{board.event}").headers["location"])
    (solovyov,) = [row for row in found if row["source"] == "Vladimir Solovyov"]
    assert (solovyov["figure"], solovyov["low"], solovyov["high"]) == ("up to 400", "", "400")
    assert (solovyov["stance"], solovyov["direction"]) == ("disputes", "lower")
    assert "nowhere near 400" in solovyov["sentence"]
    assert ravi.get(solovyov["claim_link"].removeprefix("http://testserver")).status_code == 302
    assert {row["status"] for row in found if row["figure"] == "63"} == {"superseded"}


def test_the_clock_of_the_table_can_be_turned_back(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    address = ravi.get(f"/events/{board.event}").headers["location"]
    assert "89" not in {row["figure"] for row in rows(ravi, address, "?as-of=2023-01-02")}
    assert "89" in {row["figure"] for row in rows(ravi, address)}
    assert ravi.get(f"{address}/board.csv?as-of=soon").status_code == 422


def test_no_cell_is_a_formula(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    event = filled.event()
    text = "=1+1\n\nThe coastguard said 12 people died."
    article = filled.article(event, text, outlet="@Courier")
    figure = filled.figure(event, "12")
    filled.claim(event, article, "The coastguard said 12 people died.", figure=figure, words="12")
    (row,) = rows(ravi, ravi.get(f"/events/{event}").headers["location"])
    assert row["outlets"] == "'@Courier"


def entries(client: TestClient, event: str) -> list[etree._Element]:
    address = client.get(f"/events/{event}").headers["location"]
    answer = client.get(f"{address}/feed")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.content)
    for needed in ("id", "title", "updated", "link[@rel='self']"):
        assert feed.xpath(f"a:{needed}", namespaces=ATOM), needed
    return feed.findall("a:entry", ATOM)


def texts(entry: etree._Element, name: str) -> str:
    return str(entry.xpath(f"string(a:{name})", namespaces=ATOM))


def test_the_feed_tells_of_each_article_and_what_it_says(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    found = entries(ravi, board.event)
    assert len(found) == 3
    (first,) = [one for one in found if "Harbour Post" in texts(one, "title")]
    assert "Vladimir Solovyov: says lower than “up to 400” (killed)" in texts(first, "content")
    assert len({texts(one, "id") for one in found}) == 3


def test_the_feed_tells_what_editors_decided(vera: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    assert vera.post(f"/claims/{board.denial}/reject", headers=OWN_PAGE).status_code == 303
    titles = [texts(one, "title") for one in entries(vera, board.event)]
    assert [title for title in titles if title.startswith("Editor:")]


def test_the_feed_bears_letters_that_xml_has_not(ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    event = filled.event()
    filled.article(event, "Ferry \x0b& <sinks>\n\nTwelve died.")
    assert "Ferry & <sinks>" in texts(entries(ravi, event)[0], "title")
