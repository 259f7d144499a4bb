"""Let go what was uploaded, and neither saved nor discarded within a day."""

from sqlmodel import Session, col, select

from app.db.clock import utc_before
from app.db.session import Store
from app.db.tables import Batch, BatchItem
from app.domain.outcome import Outcome
from app.services.steps.batches import settle_item

PREVIEW_SECONDS = 24 * 3600
"""How long a preview waits to be saved."""


def expire_previews(store: Store) -> int:
    """How many previews were too old; what was kept for them is gone."""
    with store.reading() as session:
        if not _old(session):
            return 0
    with store.writing() as session:
        items = _old(session)
        for item in items:
            settle_item(item, Outcome.EXPIRED)
        return len(items)


def _old(session: Session) -> list[BatchItem]:
    old = select(Batch.id).where(Batch.at < utc_before(PREVIEW_SECONDS))
    rows = session.exec(
        select(BatchItem).where(BatchItem.outcome == Outcome.PREVIEW.value, col(BatchItem.batch_id).in_(old))
    )
    return list(rows)
