"""Uploads and their documents: begun, added to, and settled."""

from sqlmodel import Session, col, func, select

from app.db.clock import utc_now
from app.db.ids import new_id
from app.db.tables import Batch, BatchItem
from app.domain.outcome import Outcome
from app.services.errors import ChangeRefusedError, UnknownThingError


def begin_batch(session: Session, actor: str) -> str:
    """A new upload's id."""
    batch = Batch(id=new_id(), at=utc_now(), by=actor)
    session.add(batch)
    session.flush()
    return batch.id


def next_position(session: Session, batch_id: str) -> int:
    """Where the next document of an upload goes, counted from 1. Raises UnknownThingError."""
    if session.get(Batch, batch_id) is None:
        raise UnknownThingError("upload", batch_id)
    last = session.exec(select(func.max(col(BatchItem.position))).where(BatchItem.batch_id == batch_id)).one()
    return (last or 0) + 1


def preview_in(session: Session, batch_id: str, position: int) -> BatchItem:
    """The item, which is a preview. Raises UnknownThingError, or ChangeRefusedError where it was one."""
    item = session.get(BatchItem, (batch_id, position))
    if item is None:
        raise UnknownThingError("preview", f"{batch_id}/{position}")
    if item.outcome != Outcome.PREVIEW:
        raise ChangeRefusedError("This preview was saved or discarded before.")
    return item


def previews_in(session: Session, batch_id: str) -> list[BatchItem]:
    rows = session.exec(
        select(BatchItem)
        .where(BatchItem.batch_id == batch_id, BatchItem.outcome == Outcome.PREVIEW.value)
        .order_by(col(BatchItem.position))
    )
    return list(rows)


def settle_item(item: BatchItem, outcome: Outcome, article_id: str | None = None) -> None:
    """The end of a preview: what was kept for it goes."""
    item.outcome, item.content, item.read = outcome.value, None, None
    item.article_id = article_id
