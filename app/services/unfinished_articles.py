"""Articles whose work is still to be done."""

from sqlmodel import Session, col, select

from app.db.clock import utc_before
from app.db.session import Store
from app.db.tables import Article
from app.domain.article import ArticleStatus

MOST_ATTEMPTS = 3
_CUT_OFF = (
    "Reading this article was cut off three times, each time before it was finished. "
    "It may be too long or too odd. Its text is stored; you can try again."
)


def unfinished_articles(store: Store, work_seconds: float) -> list[str]:
    """Ids of the articles to look at, oldest first.

    Those in work for longer than ``work_seconds`` count as cut off, and are queued again before;
    one that was cut off too often is marked failed, so that it does not keep others waiting.
    """
    if overdue_articles(store, work_seconds):
        with store.writing() as session:
            for article in _cut_off(session, work_seconds):
                _queue_or_fail(article)
    with store.reading() as session:
        return _queued(session)


def overdue_articles(store: Store, work_seconds: float) -> list[str]:
    """Ids of the articles in work for longer than ``work_seconds``."""
    with store.reading() as session:
        return [article.id for article in _cut_off(session, work_seconds)]


def release_articles(store: Store) -> None:
    """Queue again what was in work when everything stopped; that was not the articles' fault."""
    if not overdue_articles(store, 0):
        return
    with store.writing() as session:
        for article in _cut_off(session, 0):
            article.status, article.attempts = ArticleStatus.QUEUED.value, 0


def _cut_off(session: Session, work_seconds: float) -> list[Article]:
    rows = session.exec(
        select(Article).where(
            Article.status == ArticleStatus.READING.value,
            col(Article.started_at) <= utc_before(work_seconds),
        )
    )
    return list(rows)


def _queue_or_fail(article: Article) -> None:
    if article.attempts < MOST_ATTEMPTS:
        article.status = ArticleStatus.QUEUED.value
    else:
        article.status, article.error = ArticleStatus.FAILED.value, _CUT_OFF


def _queued(session: Session) -> list[str]:
    rows = session.exec(
        select(Article.id)
        .where(Article.status == ArticleStatus.QUEUED.value, col(Article.removed_at).is_(None))
        .order_by(col(Article.added_at), col(Article.id))
    )
    return list(rows)
