"""Sources as lines of a list, with how much each said and was contradicted."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, case, distinct, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Article, Claim, Source, SourceAlias
from app.domain.claim import SourceKind
from app.domain.folding import fold_name
from app.domain.stance import Stance
from app.queries.claim_rows import counts
from app.queries.event_filter import AGAINST

BEHIND = (Stance.ASSERTS.value, Stance.CONFIRMS.value)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source. ``asserts`` and ``disputes`` count its claims on figures and statements."""

    id: str
    name: str
    kind: SourceKind
    events: int
    asserts: int
    disputes: int


@dataclass(frozen=True, slots=True)
class SourceList:
    """Sources in the order of the alphabet. ``next`` is what to ask for after the last, None at the end."""

    lines: tuple[SourceLine, ...]
    next: str | None
    q: str


def source_list(session: Session, q: str = "", *, limit: int = 50, after: str | None = None) -> SourceList:
    """Named sources that some claim cites, under any of their names; two statements at most.

    Unnamed ones belong to one article each, and are found there.
    """
    cited = aliased(Source)
    name = func.lower(col(Source.name))
    statement = (
        select(
            col(Source.id),
            col(Source.name),
            col(Source.kind),
            func.count(distinct(col(Claim.event_id))),
            func.sum(
                case((col(Claim.stance).in_((Stance.ASSERTS.value, Stance.CONFIRMS.value)), 1), else_=0)
            ),
            func.sum(case((col(Claim.stance).in_(AGAINST), 1), else_=0)),
        )
        .join(cited, or_(col(cited.id) == col(Source.id), col(cited.merged_into) == col(Source.id)))
        .join(Claim, col(Claim.source_id) == col(cited.id))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(*_fitting(q), counts(), *([_after(session, after)] if after else []))
        .group_by(col(Source.id), col(Source.name), col(Source.kind))
        .order_by(name, col(Source.id))
        .limit(limit + 1)
    )
    rows = [
        SourceLine(row[0], row[1], SourceKind(row[2]), row[3], int(row[4]), int(row[5]))
        for row in session.connection().execute(statement)
    ]
    return SourceList(tuple(rows[:limit]), rows[limit - 1].id if len(rows) > limit else None, q)


def _fitting(q: str) -> list[ColumnElement[bool]]:
    fitting = [
        col(Source.merged_into).is_(None),
        col(Source.removed_at).is_(None),
        col(Source.kind) != SourceKind.UNNAMED.value,
    ]
    key = fold_name(q)
    if key:
        named = select(col(SourceAlias.source_id)).where(
            col(SourceAlias.key).contains(key, autoescape=True), col(SourceAlias.given_to).is_(None)
        )
        merged = aliased(Source)
        under_old_name = select(col(merged.merged_into)).where(col(merged.id).in_(named))
        fitting.append(or_(col(Source.id).in_(named), col(Source.id).in_(under_old_name)))
    return fitting


def _after(session: Session, source_id: str) -> ColumnElement[bool]:
    found = session.connection().execute(select(col(Source.name)).where(col(Source.id) == source_id)).scalar()
    last = (found or "").lower()
    name = func.lower(col(Source.name))
    return or_(name > last, and_(name == last, col(Source.id) > source_id))
