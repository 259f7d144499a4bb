from app.db.clock import utc_before
from app.db.tables import Article
from app.services.remove_article import remove_article
from app.services.unfinished_articles import MOST_ATTEMPTS, release_articles, unfinished_articles
from tests.services.desk import Desk, say

LIMIT = 300


def begin(desk: Desk, article_id: str, *, seconds_ago: float, attempts: int = 1) -> None:
    with desk.store.writing() as session:
        article = session.get_one(Article, article_id)
        article.status, article.started_at = "reading", utc_before(seconds_ago)
        article.attempts = attempts


def test_queued_articles_come_oldest_first(desk: Desk) -> None:
    first, second = desk.add(say("12"), headline="One"), desk.add(say("13"), headline="Two")
    assert unfinished_articles(desk.store, LIMIT) == [first, second]


def test_an_article_in_work_is_left_to_its_worker(desk: Desk) -> None:
    begin(desk, desk.add(say("12")), seconds_ago=LIMIT - 60)
    assert unfinished_articles(desk.store, LIMIT) == []


def test_an_article_too_long_in_work_is_taken_up_again(desk: Desk) -> None:
    article_id = desk.add(say("12"))
    begin(desk, article_id, seconds_ago=LIMIT + 60)
    assert unfinished_articles(desk.store, LIMIT) == [article_id]
    desk.read(article_id)
    assert desk.one(Article, article_id).status == "done"


def test_an_article_cut_off_too_often_is_marked_failed(desk: Desk) -> None:
    article_id = desk.add(say("12"))
    begin(desk, article_id, seconds_ago=LIMIT + 60, attempts=MOST_ATTEMPTS)
    assert unfinished_articles(desk.store, LIMIT) == []
    assert "cut off three times" in str(desk.one(Article, article_id).error)


def test_what_was_in_work_when_everything_stopped_is_queued_again(desk: Desk) -> None:
    article_id = desk.add(say("12"))
    begin(desk, article_id, seconds_ago=1, attempts=MOST_ATTEMPTS)
    release_articles(desk.store)
    assert unfinished_articles(desk.store, LIMIT) == [article_id]


def test_finished_and_removed_articles_are_not_looked_at(desk: Desk) -> None:
    desk.tell(say("12"), headline="One")
    remove_article(desk.store, desk.add(say("13"), headline="Two"), actor="vera")
    assert unfinished_articles(desk.store, LIMIT) == []
