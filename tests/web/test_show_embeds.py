"""What other sites may show in a frame, and nothing else."""

from lxml import html
from starlette.testclient import TestClient

from app.db.session import Store
from tests.filled_store import FilledStore
from tests.queries.boards import fill_makiivka


def shown(client: TestClient, address: str) -> html.HtmlElement:
    """The page of an embed: framed by anyone, without a script or anything to press."""
    answer = client.get(address)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "frame-ancestors *" in policy
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "set-cookie" not in answer.headers
    page = html.document_fromstring(answer.text)
    assert page.xpath("//script | //form | //button | //@style") == []
    return page


def test_a_figure_is_shown_with_both_sides_and_the_way_to_it(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    page = shown(ravi, f"/figures/{board.up_to_400}/embed")
    asserted, disputed = (side.text_content() for side in page.xpath("//dd"))
    assert "Ukraine’s military command" in asserted
    assert "Vladimir Solovyov (says lower)" in disputed
    assert f"/figures/{board.up_to_400}" in page.xpath("//h1/a/@href")


def test_a_number_line_says_in_words_what_it_draws(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    address = ravi.get(f"/events/{board.event}").headers["location"]
    page = shown(ravi, f"{address}/measures/killed/embed")
    assert page.xpath("//figure//svg")
    assert "Ukraine’s military command asserts up to 400" in page.xpath("//figcaption")[0].text_content()


def test_a_measure_that_is_gone_leaves_no_broken_frame(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    address = ravi.get(f"/events/{board.event}").headers["location"]
    assert "no longer two figures" in shown(ravi, f"{address}/measures/cost/embed").text_content()


def test_no_other_page_of_a_figure_may_be_framed(ravi: TestClient, store: Store) -> None:
    board = fill_makiivka(FilledStore(store))
    for path in (
        f"/figures/{board.up_to_400}",
        f"/figures/{board.up_to_400}/cite",
        "/figures/zzzzzzzz/embed",
    ):
        assert "frame-ancestors 'none'" in ravi.get(path).headers["content-security-policy"], path
