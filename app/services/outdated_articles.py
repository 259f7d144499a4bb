"""Articles that another version of the extractor read, to be read again by this one."""

from sqlmodel import col, select

from app.db.session import Store
from app.db.tables import Article
from app.domain.article import ArticleStatus


def outdated_articles(store: Store, version: str, most: int) -> list[str]:
    """Ids of articles whose claims are not of this version of the extractor: at most so many,
    of one version the newest first.

    Only those that were read through; what waits, is in work or failed is found elsewhere.
    """
    # Two ranges of the index in its own order, and not one "unequal": among 100,000 articles that
    # are all up to date that takes a few milliseconds instead of 500.
    read_by = col(Article.extractor_version)
    found: list[str] = []
    with store.reading() as session:
        for other in (read_by < version, read_by > version):
            rows = session.exec(
                select(Article.id)
                .where(Article.status == ArticleStatus.DONE.value, other, col(Article.removed_at).is_(None))
                .order_by(read_by.desc(), col(Article.added_at).desc())
                .limit(most - len(found))
            )
            found.extend(rows)
    return found
