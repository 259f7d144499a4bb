"""GET /articles: newest first, page by page."""

from starlette.testclient import TestClient

from tests.factories import make_claim
from tests.web.conftest import Newsroom, StatementCount
from tests.web.pages import open_page


def many(newsroom: Newsroom, count: int) -> list[str]:
    return [newsroom.upload(f"Ferry number {n} sinks\n\nIt sank, the port said.") for n in range(count)]


def test_an_empty_list_says_what_to_do(ravi: TestClient) -> None:
    page = open_page(ravi, "/articles")
    assert "No articles here yet" in page.main
    assert "/articles/new" in page.links()


def test_each_line_says_what_was_found(ravi: TestClient, newsroom: Newsroom) -> None:
    newsroom.publish(outlet="The Gazette", published="2024-03-02")
    page = open_page(ravi, "/articles")
    (line,) = page.words("//*[@class='article_line']")
    assert "2 Mar 2024" in line
    assert "The Gazette" in line
    assert line.endswith("1 figure 1 source")


def test_background_counts_for_nothing_on_the_list(ravi: TestClient, newsroom: Newsroom) -> None:
    article_id = newsroom.upload()
    newsroom.read(article_id, (make_claim(event=None),))
    assert "no figures" in open_page(ravi, "/articles").main


def test_the_newest_come_first_and_the_rest_is_one_link_away(ravi: TestClient, newsroom: Newsroom) -> None:
    ids = many(newsroom, 53)
    first = open_page(ravi, "/articles")
    assert [line.get("id") for line in first.all("//*[@class='article_line']")] == [
        f"article-{identity}" for identity in reversed(ids[3:])
    ]
    (older,) = [link for link in first.links() if "after=" in link]
    second = open_page(ravi, older)
    assert len(second.all("//*[@class='article_line']")) == 3
    assert not [link for link in second.links() if "after=" in link]


def test_htmx_gets_the_lines_alone(ravi: TestClient, newsroom: Newsroom) -> None:
    many(newsroom, 1)
    answer = ravi.get("/articles", headers={"HX-Request": "true"})
    assert answer.text.lstrip().startswith('<li class="article_line"')
    assert "HX-Request" in answer.headers["vary"]


def test_an_unknown_place_in_the_list_is_its_start(ravi: TestClient, newsroom: Newsroom) -> None:
    many(newsroom, 1)
    assert len(open_page(ravi, "/articles?after=nonsense").all("//*[@class='article_line']")) == 1


def test_the_number_of_statements_does_not_grow(
    ravi: TestClient, newsroom: Newsroom, statements: StatementCount
) -> None:
    counts = []
    for more in (10, 40):
        many(newsroom, more)
        statements.since()
        ravi.get("/articles")
        counts.append(statements.since())
    assert counts[0] == counts[1]
