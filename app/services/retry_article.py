"""Queue a failed article again."""

from app.db.session import Store


def retry_article(store: Store, article_id: str, *, actor: str) -> str:
    """Queue a failed article again. Returns the id of the decision."""
    raise NotImplementedError
