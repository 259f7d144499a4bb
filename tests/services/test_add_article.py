import pytest

from app.db.tables import Article, Decision, Original
from app.services.add_article import add_article
from app.services.remove_article import remove_article
from tests.factories import make_read_article
from tests.services.desk import Desk, say


def test_an_article_is_queued_and_keeps_its_bytes(desk: Desk) -> None:
    read = make_read_article(text="Dam bursts\n\nTwelve died.", title="Dam bursts", outlet="The Wire")
    added = add_article(desk.store, read, b"bytes", "dam.txt", actor="vera")
    article = desk.one(Article, added.article_id)
    assert (article.status, article.title, article.outlet, article.added_by) == (
        "queued",
        "Dam bursts",
        "The Wire",
        "vera",
    )
    assert desk.one(Original, article.original_sha256).content == b"bytes"


@pytest.mark.parametrize(("text", "content"), [("Dam bursts", b"other"), ("Other text", b"bytes")])
def test_the_same_text_or_bytes_lead_to_the_article_that_is_there(
    desk: Desk, text: str, content: bytes
) -> None:
    first = add_article(desk.store, make_read_article(text="Dam bursts"), b"bytes", "a.txt", actor="vera")
    again = add_article(desk.store, make_read_article(text=text), content, "b.txt", actor="vera")
    assert again.article_id == first.article_id
    assert (first.duplicate, again.duplicate) == (False, True)
    assert len(desk.all(Article)) == 1


def test_a_removed_article_is_restored_when_it_comes_again(desk: Desk) -> None:
    article_id = desk.tell(say("12"))
    remove_article(desk.store, article_id, actor="vera")
    assert desk.add(say("12")) == article_id
    assert desk.one(Article, article_id).removed_at is None
    assert [one.verb for one in desk.all(Decision)] == ["remove_article", "restore_article"]


def test_an_article_without_a_headline_is_titled_by_its_first_line(desk: Desk) -> None:
    read = make_read_article(text="Dam bursts\n\nTwelve died.")
    added = add_article(desk.store, read, b"bytes", "dam.txt", actor="vera")
    assert desk.one(Article, added.article_id).title == "Dam bursts"
