"""Events that an article may tell of as well, kept for a person to say."""

from collections.abc import Sequence

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from app.db.ids import new_id
from app.db.tables import Suggestion
from app.group import Likeness


def write_suggestions(session: Session, article_id: str, position: int, unsure: Sequence[Likeness]) -> None:
    """Keep these in place of those of before. What a person told apart stays told."""
    own = (Suggestion.article_id == article_id, Suggestion.position == position)
    known = session.exec(select(Suggestion.event_id, Suggestion.told_apart_at).where(*own)).all()
    told = {event_id for event_id, told_apart_at in known if told_apart_at is not None}
    if len(known) > len(told):
        session.exec(delete(Suggestion).where(*own, col(Suggestion.told_apart_at).is_(None)))  # type: ignore[arg-type]
    rows = [
        {
            "id": new_id(),
            "article_id": article_id,
            "position": position,
            "event_id": one.event_id,
            "score": one.score,
            "reasons": "\n".join(one.reasons),
            "reasons_against": "\n".join(one.reasons_against),
        }
        for one in unsure
        if one.event_id not in told
    ]
    if rows:
        session.connection().execute(insert(Suggestion), rows)
