"""Store what was read of an upload."""

import hashlib
from dataclasses import dataclass

from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.session import Store
from app.db.tables import Article, Original
from app.domain.address import address_key
from app.domain.article import ArticleStatus, ReadArticle
from app.services.remove_article import restore_in
from app.services.steps.metadata import first_line, write_found


@dataclass(frozen=True, slots=True)
class Added:
    """Where an upload ended: its own article, or (``duplicate``) the one that was there already."""

    article_id: str
    duplicate: bool


def add_article(store: Store, article: ReadArticle, original: bytes, file_name: str, *, actor: str) -> Added:
    """Store an article, to be read for claims later. On disk when it returns.

    The same bytes or the same text lead to the article that is there. One that had been removed
    is restored; one that had failed is queued again.
    """
    with store.writing(durable=True) as session:
        return add_in(session, article, original, file_name, actor=actor)


def add_in(session: Session, article: ReadArticle, original: bytes, file_name: str, *, actor: str) -> Added:
    """The same in the transaction of the caller."""
    text_hash, original_hash = _hash(article.text.encode()), _hash(original)
    known = _same(session, text_hash, original_hash)
    if known is not None:
        _take_up(session, known, actor)
        return Added(known.id, duplicate=True)
    session.merge(
        Original(sha256=original_hash, media_type=article.media_type, file_name=file_name, content=original)
    )
    session.flush()
    new = _row(article, text_hash, original_hash, actor)
    session.add(new)
    session.flush()
    write_found(session, new.id, article)
    return Added(new.id, duplicate=False)


def find_same(session: Session, text: str, original: bytes) -> Article | None:
    """The article of this text or these bytes, where there is one, removed or not."""
    return _same(session, _hash(text.encode()), _hash(original))


def _same(session: Session, text_hash: str, original_hash: str) -> Article | None:
    return session.exec(
        select(Article)
        .where(or_(Article.sha256 == text_hash, Article.original_sha256 == original_hash))
        .order_by(col(Article.sha256) != text_hash, col(Article.id))
    ).first()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def add_known(store: Store, original: bytes, *, actor: str) -> Added | None:
    """What ``add_article`` does with bytes that were stored before, without reading them; else None."""
    original_hash = _hash(original)
    with store.reading() as session:
        known = session.exec(_read_from(original_hash)).first()
    if known is None:
        return None
    if known.removed_at is not None or known.status == ArticleStatus.FAILED:
        with store.writing(durable=True) as session:
            _take_up(session, session.get_one(Article, known.id), actor)
    return Added(known.id, duplicate=True)


def _read_from(original_hash: str) -> SelectOfScalar[Article]:
    return select(Article).where(Article.original_sha256 == original_hash).order_by(col(Article.id)).limit(1)


def _take_up(session: Session, article: Article, actor: str) -> None:
    if article.removed_at is not None:
        restore_in(session, article, actor)
    if article.status == ArticleStatus.FAILED:
        article.status, article.error, article.attempts = ArticleStatus.QUEUED.value, None, 0


def _row(article: ReadArticle, text_hash: str, original_hash: str, actor: str) -> Article:
    known = article.metadata
    return Article(
        id=new_id(),
        sha256=text_hash,
        original_sha256=original_hash,
        title=known.title or first_line(article.text),
        outlet=known.outlet,
        published=known.published,
        url=known.url,
        address_key=address_key(known.url),
        authors=known.authors,
        modified=known.modified,
        credit=known.credit,
        language=article.language,
        text=article.text,
        added_at=utc_now(),
        added_by=actor,
    )
