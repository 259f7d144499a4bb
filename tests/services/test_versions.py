"""Another text under the same link: both are kept, and only the newest counts."""

import pytest

from app.db.tables import Article, Claim
from app.queries.event_page import event_page
from app.queries.said_by import read_said_by
from app.services.remove_article import remove_article
from app.services.undo_decision import undo_decision
from tests.services.desk import Desk, say
from tests.services.test_correct_article import correct

DAYS = ("2024-03-02", "2024-03-03")
URL = "https://gazette.example/ferry"


@pytest.fixture
def desk() -> Desk:
    return Desk()


def standing(desk: Desk) -> list[str]:
    """The figures on the boards."""
    counted = {
        claim.figure_id
        for claim in desk.all(Claim)
        if desk.one(Article, claim.article_id).replaced_by is None and claim.live
    }
    return sorted(figure.words for figure in desk.figures() if figure.id in counted)


def test_another_text_under_the_same_link_replaces_the_older(desk: Desk) -> None:
    old = desk.tell(say("20", source="Police"), url=URL, published="2024-03-02")
    new = desk.tell(say("43", source="The ministry"), url=f"{URL}?utm_source=mail", published="2024-03-02")
    assert desk.one(Article, old).replaced_by == new
    assert desk.one(Article, new).replaced_by is None
    assert standing(desk) == ["43"]
    assert [claim.live for claim in desk.claims(old)] == [True]


def test_an_older_version_that_comes_later_is_still_the_older(desk: Desk) -> None:
    new = desk.tell(say("43"), url=URL, published="2024-03-02", modified="2024-03-03T08:00:00Z")
    old = desk.tell(say("20"), url=URL, published="2024-03-02", modified="2024-03-02T21:00:00Z")
    assert desk.one(Article, old).replaced_by == new
    assert standing(desk) == ["43"]


@pytest.mark.parametrize("newest_first", [False, True])
def test_the_board_as_of_a_moment_has_the_version_that_was_out(desk: Desk, newest_first: bool) -> None:
    told = [("20", "2024-03-02T21:00:00Z"), ("43", "2024-03-03T08:00:00Z")]
    for toll, modified in reversed(told) if newest_first else told:
        event = desk.event_of(desk.tell(say(toll), url=URL, published="2024-03-02", modified=modified))
    with desk.store.reading() as session:
        boards = [event_page(session, event, said_by=moment) for moment in map(read_said_by, DAYS)]
        now = event_page(session, event)
    assert [[one.words for one in page.board.figures] for page in boards if page] == [["20"], ["43"]]
    assert now is not None
    assert [one.words for one in now.board.figures] == ["43"]


def test_three_versions_are_a_chain(desk: Desk) -> None:
    first, second, third = (desk.tell(say(toll), url=URL) for toll in ("20", "30", "43"))
    assert [desk.one(Article, one).replaced_by for one in (first, second, third)] == [second, third, None]


def test_an_older_version_counts_until_the_newer_is_read(desk: Desk) -> None:
    old = desk.tell(say("20"), url=URL)
    new = desk.add(say("43"), url=URL)
    assert standing(desk) == ["20"]
    desk.read(new)
    assert (desk.one(Article, old).replaced_by, standing(desk)) == (new, ["43"])


def test_a_version_is_no_copy_of_the_one_before(desk: Desk) -> None:
    said = [say(str(number), source=f"Source {number}") for number in range(20, 40)]
    old = desk.tell(*said, url=URL, published="2024-03-02")
    new = desk.tell(*said, say("99"), url=URL, published="2024-03-03")
    assert (desk.one(Article, old).copy_of, desk.one(Article, new).copy_of) == (None, None)


def test_a_copy_of_the_older_version_becomes_one_of_the_newer(desk: Desk) -> None:
    said = [say(str(number), source=f"Source {number}") for number in range(20, 40)]
    old = desk.tell(*said, url=URL, published="2024-03-02")
    reprint = desk.tell(*said, say("98"), published="2024-03-04", headline="Reprinted")
    assert desk.one(Article, reprint).copy_of == old
    new = desk.tell(*said, say("99"), url=URL, published="2024-03-03")
    assert desk.one(Article, reprint).copy_of == new


def test_removing_the_newest_brings_the_older_back_and_the_undo_puts_it_behind(desk: Desk) -> None:
    old = desk.tell(say("20"), url=URL)
    new = desk.tell(say("43"), url=URL)
    decision = remove_article(desk.store, new, actor="vera")
    assert (desk.one(Article, old).replaced_by, standing(desk)) == (None, ["20", "43"])
    undo_decision(desk.store, decision, actor="vera")
    assert (desk.one(Article, old).replaced_by, standing(desk)) == (new, ["43"])


def test_a_corrected_link_makes_a_version_and_its_undo_parts_them(desk: Desk) -> None:
    old = desk.tell(say("20"), url=URL, published="2024-03-02")
    new = desk.tell(say("43"), url="https://gazette.example/fery", published="2024-03-03")
    assert standing(desk) == ["20", "43"]
    corrected = correct(desk, new, url=URL)
    assert (desk.one(Article, old).replaced_by, standing(desk)) == (new, ["43"])
    undo_decision(desk.store, corrected.decision_id, actor="vera")
    assert (desk.one(Article, old).replaced_by, standing(desk)) == (None, ["20", "43"])


def test_articles_without_a_link_are_no_versions(desk: Desk) -> None:
    one, other = desk.tell(say("20")), desk.tell(say("43"))
    assert [desk.one(Article, each).replaced_by for each in (one, other)] == [None, None]
