"""Tie copies of an article to the one that was published first."""

from sqlmodel import Session, col, or_, select

from app.db.tables import Article, ArticleEvent
from app.group import is_copy, runs_of

MOST_COMPARED = 50


def tie_copies(session: Session, article: Article, event_ids: list[str]) -> None:
    """Find the copies of an article among those of its events.

    The first published is the original, whichever was uploaded first; of one day's, the longest.
    """
    runs = runs_of(article.text)
    copies = [other for other in _beside(session, article, event_ids) if is_copy(runs, runs_of(other.text))]
    family = _family(session, article, copies)
    original = min(family, key=lambda one: (one.published or "9", -len(one.text), one.sha256))
    for one in family:
        one.copy_of = None if one is original else original.id


def _beside(session: Session, article: Article, event_ids: list[str]) -> list[Article]:
    """Other articles of the events, the nearest in length first."""
    there = select(ArticleEvent.article_id).where(col(ArticleEvent.event_id).in_(event_ids))
    rows = session.exec(
        select(Article).where(
            col(Article.id).in_(there), Article.id != article.id, col(Article.removed_at).is_(None)
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
