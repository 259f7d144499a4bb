"""Take an article, and with it its claims, off every page."""

from app.db.session import Store


def remove_article(store: Store, article_id: str, *, actor: str) -> str:
    """Take an article, and with it its claims, off every page. Returns the id of the decision."""
    raise NotImplementedError
