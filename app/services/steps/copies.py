"""Tie copies of an article to the one that was published first."""

from collections.abc import Sequence

from sqlalchemy import delete, func, insert
from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from app.db.tables import Article, ArticleEvent, CopyKey
from app.group import copy_keys, is_copy, runs_of

MOST_COMPARED = 50
"""Other articles that one is compared with, so that a text reprinted everywhere costs no more."""


def tie_copies(session: Session, article: Article, event_ids: list[str]) -> None:
    """Find the copies of an article, wherever they are: by its keys, and among those of its events.

    The first published is the original, whichever was uploaded first; of one day's, the longest.
    """
    runs = runs_of(article.text)
    _write_keys(session, article.id, copy_keys(runs))
    near = {one.id: one for one in (*_alike(session, article), *_beside(session, article, event_ids))}
    copies = [
        other
        for other in near.values()
        if not _is_version(article, other) and is_copy(runs, runs_of(other.text))
    ]
    family = _family(session, article, copies)
    original = min(family, key=lambda one: (one.published or "9", -len(one.text), one.sha256))
    for one in family:
        one.copy_of = None if one is original else original.id


def looks_copied_from(session: Session, text: str) -> Article | None:
    """The stored article that a text not stored yet is most like, where it is a copy of that."""
    runs = runs_of(text)
    copies = [other for other in _sharing(session, copy_keys(runs)) if is_copy(runs, runs_of(other.text))]
    return min(copies, key=lambda one: (one.published or "9", one.sha256), default=None)


def _is_version(one: Article, other: Article) -> bool:
    """Whether two texts stand under one link: then the one is no copy of the other."""
    return one.address_key is not None and one.address_key == other.address_key


def _write_keys(session: Session, article_id: str, keys: tuple[int, ...]) -> None:
    session.exec(delete(CopyKey).where(col(CopyKey.article_id) == article_id))
    rows = [{"key": key, "article_id": article_id} for key in sorted(set(keys))]
    if rows:
        session.connection().execute(insert(CopyKey), rows)


def _alike(session: Session, article: Article) -> list[Article]:
    """Articles that share keys with this one, those that share most first."""
    own = select(CopyKey.key).where(CopyKey.article_id == article.id)
    return _sharing(session, own, but=article.id)


def _sharing(session: Session, keys: Sequence[int] | SelectOfScalar[int], but: str = "") -> list[Article]:
    shared = (
        select(col(CopyKey.article_id), func.count().label("keys"))
        .where(col(CopyKey.key).in_(keys), CopyKey.article_id != but)
        .group_by(col(CopyKey.article_id))
        .order_by(func.count().desc(), col(CopyKey.article_id))
        .limit(MOST_COMPARED)
        .subquery()
    )
    rows = session.exec(
        select(Article)
        .join(shared, col(Article.id) == shared.c.article_id)
        .where(col(Article.removed_at).is_(None), col(Article.replaced_by).is_(None))
    )
    return list(rows)


def _beside(session: Session, article: Article, event_ids: list[str]) -> list[Article]:
    """Other articles of the events, the nearest in length first: a short piece of one shares few keys."""
    there = select(ArticleEvent.article_id).where(col(ArticleEvent.event_id).in_(event_ids))
    rows = session.exec(
        select(Article).where(
            col(Article.id).in_(there),
            Article.id != article.id,
            col(Article.removed_at).is_(None),
            col(Article.replaced_by).is_(None),
        )
    )
    return sorted(rows, key=lambda one: (abs(len(one.text) - len(article.text)), one.sha256))[:MOST_COMPARED]


def _family(session: Session, article: Article, copies: list[Article]) -> list[Article]:
    """The article, its copies, and what these were tied to before."""
    originals = {one.copy_of or one.id for one in (article, *copies)}
    rows = session.exec(
        select(Article).where(or_(col(Article.id).in_(originals), col(Article.copy_of).in_(originals)))
    )
    family = {one.id: one for one in (article, *copies, *rows)}
    return list(family.values())
