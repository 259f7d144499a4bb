"""Read an article for its claims, and place it in its event."""

import logging
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.db.clock import utc_now
from app.db.session import Store
from app.db.tables import Article, ArticleEvent
from app.db.write_lock import StoreBusyError
from app.domain.article import ArticleStatus
from app.domain.claim import Extraction
from app.services.extractor import Extractor, own_extractor
from app.services.steps.citations import write_citations
from app.services.steps.claims import ClaimWriter
from app.services.steps.copies import tie_copies
from app.services.steps.placing import place_article
from app.services.steps.regroup import regroup
from app.services.steps.settle import settle_events
from app.services.steps.settle_sources import settle_sources
from app.services.steps.sources import name_sources
from app.services.steps.versions import order_versions

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Task:
    """What is to be read; ``started_at`` tells this reading from any other of the same article."""

    article_id: str
    text: str
    title: str
    published: str | None
    language: str
    started_at: str


def read_article(store: Store, article_id: str, *, extractor: Extractor | None = None) -> None:
    """Read one article: its status goes from queued to reading, and on to done or failed.

    Safe to call again, and by two at once: only a queued article is taken up, or one that was
    read by another version of the extractor. A failure is told in the article's ``error``; where
    the article was read before, what was read then stays instead.
    """
    extractor = extractor or own_extractor()
    task = _begin(store, article_id, extractor.version)
    if task is None:
        return
    try:
        extraction = _extract(task, extractor)
        _finish(store, task, extraction, extractor)
    except StoreBusyError:
        # Nothing is wrong with the article: the sweep brings it back when its time is over.
        raise
    except Exception as exc:
        # Whatever an odd article sets off, it must cost that article only, and be told.
        _log.exception("article %s could not be read", article_id)
        _fail(store, task, exc, extractor.version)


def _extract(task: _Task, extractor: Extractor) -> Extraction:
    """The claims of an article; of one in a language that is not read, none."""
    extract = extractor.reader_of(task.language)
    if extract is None:
        return Extraction(events=(), claims=())
    return extract(task.text, title=task.title, published=task.published)


def _begin(store: Store, article_id: str, version: str) -> _Task | None:
    """Take the article up; None where there is nothing to do, or another does it."""
    with store.writing() as session:
        article = session.get(Article, article_id)
        if article is None or article.removed_at is not None or not _is_due(article, version):
            return None
        started_at = utc_now()
        article.status, article.error = ArticleStatus.READING.value, None
        article.started_at, article.attempts = started_at, article.attempts + 1
        return _Task(article_id, article.text, article.title, article.published, article.language, started_at)


def _is_due(article: Article, version: str) -> bool:
    if article.status == ArticleStatus.DONE:
        return article.extractor_version != version
    return article.status == ArticleStatus.QUEUED


def _finish(store: Store, task: _Task, extraction: Extraction, extractor: Extractor) -> None:
    """Write all that was read, or nothing, in one transaction."""
    with store.writing() as session:
        article = _still_ours(session, task)
        if article is None:
            return
        before = _events_of(session, article.id)
        places = place_article(session, article, extraction)
        changed: set[str] = set() if before else regroup(session, article, places)
        events = _events_by_position(session, article.id) if changed else list(places.events)
        sources = name_sources(session, article, extraction, events, extractor.forms_of)
        write_citations(session, article, extraction, extractor.forms_of)
        writer = ClaimWriter(session, article.id, extractor.version, sources=sources, events=events)
        writer.write(extraction.claims)
        article.status, article.error, article.attempts = ArticleStatus.DONE.value, None, 0
        article.done_at, article.extractor_version = utc_now(), extractor.version
        changed |= order_versions(session, [article.address_key])
        tie_copies(session, article, events)
        settle_sources(session, before | changed | set(events))
        settle_events(session, before | changed | set(events))


def _fail(store: Store, task: _Task, exc: Exception, version: str) -> None:
    with store.writing() as session:
        article = _still_ours(session, task)
        if article is None:
            return
        if article.extractor_version is not None:
            # It was read before: its claims stand as an older version read them, and this version
            # does not try again.
            article.status, article.attempts = ArticleStatus.DONE.value, 0
            article.extractor_version = version
        else:
            article.status = ArticleStatus.FAILED.value
            article.error = (
                "This program could not read the claims out of this article, which is a fault of the "
                f"program ({type(exc).__name__}). The text is stored; you can try again."
            )


def _still_ours(session: Session, task: _Task) -> Article | None:
    """The article, unless the sweep gave it to another meanwhile."""
    article = session.get_one(Article, task.article_id)
    ours = article.status == ArticleStatus.READING and article.started_at == task.started_at
    return article if ours else None


def _events_of(session: Session, article_id: str) -> set[str]:
    return set(session.exec(select(ArticleEvent.event_id).where(ArticleEvent.article_id == article_id)))


def _events_by_position(session: Session, article_id: str) -> list[str]:
    rows = select(ArticleEvent.event_id).where(ArticleEvent.article_id == article_id)
    return list(session.exec(rows.order_by(col(ArticleEvent.position))))
