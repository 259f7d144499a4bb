"""Queue a failed article again."""

from app.db.session import Store
from app.db.tables import Article
from app.domain.article import ArticleStatus
from app.services.errors import ChangeRefusedError
from app.services.steps.history import Watch
from app.services.steps.lookup import find


def retry_article(store: Store, article_id: str, *, actor: str) -> str:
    """Queue a failed article again.

    Returns the id of the decision.
    """
    with store.writing(durable=True) as session:
        article = find(session, Article, article_id)
        if article.removed_at is not None:
            raise ChangeRefusedError("This article has been removed.")
        if article.status != ArticleStatus.FAILED:
            raise ChangeRefusedError("This article has not failed, so there is nothing to try again.")
        watch = Watch(session)
        watch.rows([article])
        article.status, article.error, article.attempts = ArticleStatus.QUEUED.value, None, 0
        return watch.record(actor, "retry_article", article)
