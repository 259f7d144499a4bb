"""Articles as lines of a list: how far each has come, and what was found in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, RowMapping, Select, distinct, func, select, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.tables import Article, ArticleEvent, BatchItem, Claim, Event
from app.domain.article import ArticleStatus


@dataclass(frozen=True, slots=True)
class EventName:
    """An event, as far as a link to it needs."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article. ``figures`` and ``sources`` count what stands on its events' boards."""

    id: str
    title: str
    outlet: str | None
    published: str | None
    added_at: str
    status: ArticleStatus
    error: str | None
    figures: int
    sources: int
    event: EventName | None

    @property
    def is_in_work(self) -> bool:
        return self.status in (ArticleStatus.QUEUED, ArticleStatus.READING)


@dataclass(frozen=True, slots=True)
class ArticleList:
    """Articles newest first. ``next`` is what to ask for after the last one, None at the end."""

    rows: tuple[ArticleRow, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class _Found:
    figures: int
    sources: int


NOTHING = _Found(0, 0)

# Ids by name, or a statement that selects them where they may be too many for that.
_Ids = Sequence[str] | Select[*tuple[object, ...]]


def article_list(session: Session, *, limit: int = 50, after: str | None = None) -> ArticleList:
    """The newest articles that were not removed; those stored before article ``after``, where given.

    Three statements, however many rows; a page far down costs no more than the first.
    """
    statement = _columns().order_by(col(Article.added_at).desc(), col(Article.id).desc()).limit(limit + 1)
    if after is not None:
        statement = statement.where(_stored_before(after))
    found = list(session.connection().execute(statement).mappings())
    rows = _with_findings(session, found[:limit], [row["id"] for row in found[:limit]])
    return ArticleList(rows, rows[-1].id if len(found) > limit else None)


def some_articles(session: Session, article_ids: Sequence[str]) -> tuple[ArticleRow, ...]:
    """These articles, in this order; those that are not there, or were removed, are left out."""
    found = session.connection().execute(_columns().where(col(Article.id).in_(article_ids))).mappings()
    rows = {row.id: row for row in _with_findings(session, list(found), article_ids)}
    return tuple(rows[article_id] for article_id in dict.fromkeys(article_ids) if article_id in rows)


def uploaded_articles(session: Session, batch_id: str) -> dict[str, ArticleRow]:
    """The articles of one upload by their ids, but those that were removed; three statements."""
    of_batch = select(col(BatchItem.article_id)).where(
        col(BatchItem.batch_id) == batch_id, col(BatchItem.article_id).is_not(None)
    )
    found = list(session.connection().execute(_columns().where(col(Article.id).in_(of_batch))).mappings())
    return {row.id: row for row in _with_findings(session, found, of_batch)}


def _columns() -> Select[*tuple[object, ...]]:
    return select(
        *map(col, (Article.id, Article.title, Article.outlet, Article.published, Article.added_at)),
        *map(col, (Article.status, Article.error)),
    ).where(col(Article.removed_at).is_(None))


def _stored_before(article_id: str) -> ColumnElement[bool]:
    last = aliased(Article)
    moment = select(col(last.added_at)).where(col(last.id) == article_id).scalar_subquery()
    return tuple_(col(Article.added_at), col(Article.id)) < tuple_(moment, article_id)


def _with_findings(session: Session, rows: list[RowMapping], ids: _Ids) -> tuple[ArticleRow, ...]:
    found = _findings(session, ids)
    events = _events(session, ids)
    return tuple(
        ArticleRow(
            **{**row, "status": ArticleStatus(row["status"])},
            figures=found.get(row["id"], NOTHING).figures,
            sources=found.get(row["id"], NOTHING).sources,
            event=events.get(row["id"]),
        )
        for row in rows
    )


def _findings(session: Session, ids: _Ids) -> dict[str, _Found]:
    rows = session.connection().execute(
        select(
            col(Claim.article_id),
            func.count(distinct(col(Claim.figure_id))),
            # No source is a voice too: the outlet's own.
            func.count(distinct(func.coalesce(col(Claim.source_id), ""))),
        )
        .where(
            col(Claim.article_id).in_(ids),
            col(Claim.live),
            col(Claim.rejected_at).is_(None),
            col(Claim.event_id).is_not(None),
        )
        .group_by(col(Claim.article_id))
    )
    return {article_id: _Found(figures, sources) for article_id, figures, sources in rows}


def _events(session: Session, ids: _Ids) -> dict[str, EventName]:
    """The first event that each article tells of, or the one that it was merged into."""
    stayed = aliased(Event)
    rows = session.connection().execute(
        select(
            col(ArticleEvent.article_id),
            func.coalesce(col(stayed.id), col(Event.id)),
            func.coalesce(col(stayed.title), col(Event.title)),
        )
        .join(Event, col(Event.id) == col(ArticleEvent.event_id))
        .outerjoin(stayed, col(stayed.id) == col(Event.merged_into))
        .where(col(ArticleEvent.article_id).in_(ids), col(Event.removed_at).is_(None))
        .order_by(col(ArticleEvent.article_id), col(ArticleEvent.position).desc())
    )
    return {article_id: EventName(event_id, title) for article_id, event_id, title in rows}
