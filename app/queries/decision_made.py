"""A decision just made, for the notice that offers to undo it."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.db.tables import Article, Decision


@dataclass(frozen=True, slots=True)
class Removal:
    """An article taken off every page, and whether it came back since."""

    decision_id: str
    article_id: str
    title: str
    is_undone: bool


def removal(session: Session, decision_id: str) -> Removal | None:
    row = session.exec(
        select(Decision.id, Article.id, Article.title, Article.removed_at)
        .join(Article, col(Article.id) == col(Decision.subject_id))
        .where(col(Decision.id) == decision_id)
    ).first()
    return None if row is None else Removal(row[0], row[1], row[2], row[3] is None)
