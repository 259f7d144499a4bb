"""Store what was read of an upload."""

from dataclasses import dataclass

from app.db.session import Store
from app.domain.article import ReadArticle


@dataclass(frozen=True, slots=True)
class Added:
    """Where an upload ended: its own article, or (``duplicate``) the one that was there already."""

    article_id: str
    duplicate: bool


def add_article(store: Store, article: ReadArticle, original: bytes, file_name: str, *, actor: str) -> Added:
    """Store an article, to be read for claims later. On disk when it returns.

    The same bytes or the same text lead to the article that is there; one that had been removed
    is restored.
    """
    raise NotImplementedError
