"""Articles that another version of the extractor read, to be read again by this one."""

from sqlmodel import col, or_, select

from app.db.session import Store
from app.db.tables import Article
from app.domain.article import ArticleStatus


def outdated_articles(store: Store, version: str, most: int) -> list[str]:
    """Ids of articles whose claims are not of this version of the extractor: the newest ``most``.

    Only those that were read through; what waits, is in work or failed is found elsewhere.
    """
    # Two ranges and not one "unequal": both are looked up in the index, and found empty at once
    # where every article is up to date, however many there are.
    other = or_(col(Article.extractor_version) < version, col(Article.extractor_version) > version)
    with store.reading() as session:
        rows = session.exec(
            select(Article.id)
            .where(other, Article.status == ArticleStatus.DONE.value, col(Article.removed_at).is_(None))
            .order_by(col(Article.added_at).desc(), col(Article.id))
            .limit(most)
        )
        return list(rows)
