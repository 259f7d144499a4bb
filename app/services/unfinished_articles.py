"""Articles whose work is still to be done."""

from app.db.session import Store


def unfinished_articles(store: Store, work_seconds: float) -> list[str]:
    """Ids of the articles to look at, oldest first; those in work for longer than ``work_seconds``
    are queued again before."""
    raise NotImplementedError
