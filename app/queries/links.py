"""What a permanent link leads to: still there, merged into another, or removed."""

from dataclasses import dataclass

from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from app.db.tables import Article, Claim, Event, Figure, Source

MERGES_FOLLOWED = 20
"""More merges than this in a row are a ring, which no service makes."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The thing that a link names, after all merges. ``title`` is what its slug is made of."""

    id: str
    title: str = ""
    is_removed: bool = False


def article_standing(session: Session, article_id: str) -> Standing | None:
    row = session.exec(
        select(Article.id, Article.title, Article.removed_at).where(col(Article.id) == article_id)
    ).first()
    return None if row is None else Standing(row[0], row[1], row[2] is not None)


def claim_standing(session: Session, claim_id: str) -> Standing | None:
    """A claim is removed with its article. One that an editor rejected still opens, marked so."""
    row = session.exec(
        select(Claim.id, Article.removed_at)
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(col(Claim.id) == claim_id)
    ).first()
    return None if row is None else Standing(row[0], "", row[1] is not None)


_EVENT = select(Event.id, Event.title, Event.removed_at, Event.merged_into).where(
    col(Event.id) == bindparam("event")
)
"""Made once: it is asked before every page of an event."""


def event_standing(session: Session, event_id: str) -> Standing | None:
    for _ in range(MERGES_FOLLOWED):
        row = session.connection().execute(_EVENT, {"event": event_id}).first()
        if row is None or row[3] is None:
            return None if row is None else Standing(row[0], row[1], row[2] is not None)
        event_id = row[3]
    return None


def figure_standing(session: Session, figure_id: str) -> Standing | None:
    for _ in range(MERGES_FOLLOWED):
        row = session.exec(
            select(Figure.id, Figure.removed_at, Figure.merged_into).where(col(Figure.id) == figure_id)
        ).first()
        if row is None or row[2] is None:
            return None if row is None else Standing(row[0], "", row[1] is not None)
        figure_id = row[2]
    return None


def source_standing(session: Session, source_id: str) -> Standing | None:
    for _ in range(MERGES_FOLLOWED):
        row = session.exec(
            select(Source.id, Source.name, Source.removed_at, Source.merged_into).where(
                col(Source.id) == source_id
            )
        ).first()
        if row is None or row[3] is None:
            return None if row is None else Standing(row[0], row[1], row[2] is not None)
        source_id = row[3]
    return None
