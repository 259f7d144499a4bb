"""What became of one upload, document by document, and what of it waits to be saved."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import RowMapping, Select, func, select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from app.db.read_json import read_back
from app.db.tables import Article, Batch, BatchItem
from app.domain.article import ArticleStatus
from app.domain.outcome import OUTCOME_WORDS, Outcome
from app.queries.article_rows import ArticleRow, EventName, uploaded_articles

HEADINGS = ("file", "outcome", "article", "title", "copy of", "why", "event", "event title")


@dataclass(frozen=True, slots=True)
class BatchRow:
    """One document: a preview, or what became of it. ``title`` is of the article, or of the preview;
    ``read`` is the article once it was read for figures."""

    position: int
    file_name: str
    outcome: Outcome
    why: str
    article_id: str | None
    title: str
    outlet: str | None
    published: str | None
    words: int
    copy_of: str | None
    copied_title: str | None
    is_in_work: bool
    read: ArticleRow | None = None

    @property
    def outcome_words(self) -> str:
        return OUTCOME_WORDS[self.outcome]

    @property
    def event(self) -> EventName | None:
        """What the article tells of, once that was read."""
        return self.read.event if self.read else None

    @property
    def is_preview(self) -> bool:
        return self.outcome is Outcome.PREVIEW


@dataclass(frozen=True, slots=True)
class BatchPage:
    """One upload. ``rate`` is how many articles were read a second, None before two were."""

    id: str
    at: str
    rows: tuple[BatchRow, ...]
    rate: float | None

    @property
    def previews(self) -> tuple[BatchRow, ...]:
        return tuple(row for row in self.rows if row.is_preview)

    @property
    def settled(self) -> tuple[BatchRow, ...]:
        return tuple(row for row in self.rows if not row.is_preview)

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """``(("added", 3), ("already there", 1))``, without what there is none of."""
        counted = Counter(row.outcome for row in self.settled)
        return tuple((OUTCOME_WORDS[outcome], counted[outcome]) for outcome in Outcome if counted[outcome])

    @property
    def articles(self) -> int:
        return len({row.article_id for row in self.settled if row.article_id})

    @property
    def waiting(self) -> int:
        """Articles that are not read for claims yet."""
        return len({row.article_id for row in self.settled if row.is_in_work})

    @property
    def events(self) -> tuple[EventName, ...]:
        """The events that what was read tells of, each once."""
        return tuple(dict.fromkeys(row.event for row in self.settled if row.event))

    @property
    def is_in_work(self) -> bool:
        return self.waiting > 0

    @property
    def seconds_left(self) -> int | None:
        return round(self.waiting / self.rate) if self.rate and self.waiting else None

    def cells(self, base: str) -> list[tuple[str, ...]]:
        """The report's rows under ``HEADINGS``; ``base`` is the address of this server."""
        return [
            (
                row.file_name,
                row.outcome_words,
                f"{base}/articles/{row.article_id}" if row.article_id else "",
                row.title,
                f"{base}/articles/{row.copy_of}" if row.copy_of else "",
                row.why,
                f"{base}/events/{row.event.id}" if row.event else "",
                row.event.title if row.event else "",
            )
            for row in self.rows
        ]


def batch_page(session: Session, batch_id: str) -> BatchPage | None:
    """An upload, in five statements; None where there is none."""
    batch = session.get(Batch, batch_id)
    if batch is None:
        return None
    rows = list(session.connection().execute(_rows(batch_id)).mappings())
    read = uploaded_articles(session, batch_id)
    return BatchPage(batch.id, batch.at, tuple(_row(row, read) for row in rows), _rate(rows))


def _rows(batch_id: str) -> Select[*tuple[object, ...]]:
    copied = aliased(Article)
    own_copy = col(Article.copy_of)
    return (
        select(
            *map(col, (BatchItem.position, BatchItem.file_name, BatchItem.outcome, BatchItem.why)),
            *map(col, (BatchItem.article_id, BatchItem.read, BatchItem.copy_of)),
            *map(col, (Article.title, Article.outlet, Article.published, Article.status)),
            *map(col, (Article.error, Article.done_at)),
            own_copy.label("turned_out"),
            col(copied.title).label("copied_title"),
        )
        .outerjoin(Article, col(Article.id) == col(BatchItem.article_id))
        .outerjoin(copied, col(copied.id) == func.coalesce(own_copy, col(BatchItem.copy_of)))
        .where(col(BatchItem.batch_id) == batch_id)
        .order_by(col(BatchItem.position))
    )


def _row(row: RowMapping, articles: dict[str, ArticleRow]) -> BatchRow:
    outcome = Outcome(row["outcome"])
    article = articles.get(row["article_id"] or "")
    read = read_back(row["read"]) if row["read"] else None
    title, outlet, published = row["title"], row["outlet"], row["published"]
    if read is not None:
        known = read.metadata
        title, outlet, published = known.title or read.text[:80], known.outlet, known.published
    failed = outcome is Outcome.ADDED and row["status"] == ArticleStatus.FAILED
    copy_of = row["turned_out"] or row["copy_of"]
    if failed:
        outcome = Outcome.FAILED
    elif outcome is Outcome.ADDED and copy_of:
        outcome = Outcome.COPY
    return BatchRow(
        position=row["position"],
        file_name=row["file_name"],
        outcome=outcome,
        why=row["error"] or "" if failed else row["why"],
        article_id=row["article_id"],
        title=title or "",
        outlet=outlet,
        published=published,
        words=len(read.text.split()) if read else 0,
        copy_of=copy_of,
        copied_title=row["copied_title"],
        is_in_work=row["status"] in (ArticleStatus.QUEUED, ArticleStatus.READING),
        read=article if article and article.status is ArticleStatus.DONE else None,
    )


def _rate(rows: list[RowMapping]) -> float | None:
    """Articles read a second, by when the first and the last of the new ones were done."""
    done = sorted(
        datetime.fromisoformat(row["done_at"])
        for row in rows
        if row["outcome"] == Outcome.ADDED and row["status"] == ArticleStatus.DONE and row["done_at"]
    )
    seconds = (done[-1] - done[0]).total_seconds() if len(done) > 1 else 0
    return (len(done) - 1) / seconds if seconds else None
