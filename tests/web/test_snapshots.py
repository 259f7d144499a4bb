"""Boards frozen under a link that never changes."""

import hashlib
import json

import pytest
from starlette.testclient import TestClient

from app.db.session import Store
from app.db.tables import Claim, Event
from bench.large_event import fill_large_event
from tests.filled_store import FilledStore
from tests.queries.boards import COMMAND, MINISTRY, fill_makiivka
from tests.web.pages import open_page


def freeze(editor: TestClient, event: str, **form: str) -> str:
    """The address of the snapshot made."""
    response = editor.post(f"/events/{event}/snapshots", data=form)
    assert response.status_code == 303, response.text
    return response.headers["location"]


def test_a_snapshot_stays_when_the_board_changes(vera: TestClient, ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    address = freeze(vera, board.event)
    before = open_page(ravi, address).main
    filled.change(Claim, board.denial, live=False)
    filled.change(Event, board.event, title="Something else")
    assert open_page(ravi, address).main == before
    assert MINISTRY in before
    assert "rejected the Ukrainian figure" in before


def test_who_asserts_stands_left_and_who_disputes_right(
    vera: TestClient, ravi: TestClient, store: Store
) -> None:
    page = open_page(ravi, freeze(vera, fill_makiivka(FilledStore(store)).event))
    (row, *_) = page.all("//tbody/tr")
    figure, asserted, disputed = (" ".join(cell.text_content().split()) for cell in row.xpath("./*"))
    assert figure.startswith("up to 400")
    assert COMMAND in asserted
    assert "Vladimir Solovyov says lower" in disputed


def test_the_link_is_the_hash_of_what_it_holds(vera: TestClient, ravi: TestClient, store: Store) -> None:
    address = freeze(vera, fill_makiivka(FilledStore(store)).event)
    held = ravi.get(f"/api{address}")
    sha256 = hashlib.sha256(held.content).hexdigest()
    assert sha256.startswith(address.removeprefix("/snapshots/"))
    assert sha256 in open_page(ravi, address).main
    assert "immutable" in held.headers["cache-control"]
    assert held.json()["sections"][0]["figures"][0]["words"] == "up to 400"


def test_the_same_board_frozen_again_is_the_same_snapshot(vera: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    board = fill_makiivka(filled)
    first = freeze(vera, board.event)
    assert freeze(vera, board.event) == first
    filled.change(Claim, board.denial, live=False)
    assert freeze(vera, board.event) != first
    listed = open_page(vera, vera.get(f"/events/{board.event}/snapshots").headers["location"])
    assert len(listed.all("//ul[@class='snapshot_rows']/li")) == 2


def test_a_board_is_frozen_as_of_a_moment(vera: TestClient, ravi: TestClient, store: Store) -> None:
    address = freeze(vera, fill_makiivka(FilledStore(store)).event, **{"as-of": "2023-01-02"})
    page = open_page(ravi, address)
    assert "as it was said by 2 January 2023" in page.main
    assert "89" not in page.words("//th[@class='ledger_figure']/a")


def test_a_large_board_is_frozen_whole(vera: TestClient, ravi: TestClient, store: Store) -> None:
    held = json.loads(ravi.get(f"/api{freeze(vera, fill_large_event(store))}").content)
    sentences = [
        one
        for section in held["sections"]
        for figure in section["figures"]
        for side in ("asserted_by", "confirmed_by", "disputed_by", "doubted_by", "no_comment_by")
        for stand in figure[side]
        for one in stand["evidence"]
    ]
    assert len(sentences) == 500


def test_only_editors_freeze(ravi: TestClient, vera: TestClient, store: Store) -> None:
    event = fill_makiivka(FilledStore(store)).event
    assert ravi.post(f"/events/{event}/snapshots").status_code == 403
    address = ravi.get(f"/events/{event}/snapshots").headers["location"]
    assert open_page(ravi, address).all("//form[@class='snapshot_form card']") == []
    assert "None yet" in open_page(ravi, address).main
    assert open_page(vera, address).all("//form[contains(@class, 'snapshot_form')]")


def test_a_moment_that_is_none_freezes_nothing(vera: TestClient, store: Store) -> None:
    event = fill_makiivka(FilledStore(store)).event
    assert vera.post(f"/events/{event}/snapshots", data={"as-of": "soon"}).status_code == 422
    address = vera.get(f"/events/{event}/snapshots").headers["location"]
    assert "None yet" in open_page(vera, address).main


def test_a_removed_event_is_not_frozen(vera: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    event = filled.event()
    filled.change(Event, event, removed_at="2024-03-05T00:00:00Z")
    assert vera.post(f"/events/{event}/snapshots").status_code == 410


@pytest.mark.parametrize("link", ["0" * 20, "abc", "%", "G" * 20, "0" * 64])
def test_what_was_never_frozen_is_not_found(ravi: TestClient, link: str) -> None:
    assert ravi.get(f"/snapshots/{link}").status_code == 404
    assert ravi.get(f"/api/snapshots/{link}").status_code == 404


def test_markup_in_a_frozen_board_is_words(vera: TestClient, ravi: TestClient, store: Store) -> None:
    filled = FilledStore(store)
    event = filled.event("Ferry <script>alert(1)</script>")
    text = "Ferry\n\nThe <b>coastguard</b> said 12 people died."
    article = filled.article(event, text)
    figure = filled.figure(event, "12")
    filled.claim(event, article, text.split("\n\n")[1], figure=figure, words="12", source="<img src=x>")
    page = open_page(ravi, freeze(vera, event))
    assert page.all("//main//img | //main//script") == []
    assert "The <b>coastguard</b> said 12 people died." in page.main


def test_a_program_freezes_too(program: TestClient, ravi: TestClient, store: Store) -> None:
    event = fill_makiivka(FilledStore(store)).event
    answer = program.post(f"/api/events/{event}/snapshots", params={"as-of": "2023-01-02"})
    assert answer.status_code == 201
    made = answer.json()
    assert made["sha256"].startswith(made["id"])
    assert "89" not in open_page(ravi, f"/snapshots/{made['id']}").words("//th[@class='ledger_figure']/a")
    assert ravi.post(f"/api/events/{event}/snapshots").status_code == 401
