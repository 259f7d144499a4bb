"""Save what was looked at, or let it go."""

from sqlmodel import Session

from app.db.read_json import read_back
from app.db.session import Store
from app.db.tables import BatchItem
from app.domain.article import Metadata
from app.domain.details import with_details
from app.domain.outcome import Outcome
from app.read import check_given
from app.services.add_article import Added, add_in
from app.services.steps.batches import preview_in, previews_in, settle_item


def save_preview(
    store: Store, batch_id: str, position: int, known: Metadata | None = None, *, actor: str
) -> Added:
    """Store the article of a preview, known as ``known`` says where that is given.

    The text stored is the one that was shown. Raises UnknownThingError, ChangeRefusedError where it
    was saved or discarded before, and subclasses of UnreadableUpload that name a field.
    """
    checked = None if known is None else check_given(known)
    with store.writing(durable=True) as session:
        return _save(session, preview_in(session, batch_id, position), checked, actor)


def save_previews(store: Store, batch_id: str, *, actor: str) -> list[Added]:
    """Store all that is not saved yet, as it was read."""
    with store.writing(durable=True) as session:
        return [_save(session, item, None, actor) for item in previews_in(session, batch_id)]


def discard_preview(store: Store, batch_id: str, position: int) -> None:
    """Let a preview go, and what was kept of it. Raises as ``save_preview`` does."""
    with store.writing(durable=True) as session:
        settle_item(preview_in(session, batch_id, position), Outcome.DISCARDED)


def discard_previews(store: Store, batch_id: str) -> None:
    """Let all go that is not saved yet."""
    with store.writing(durable=True) as session:
        for item in previews_in(session, batch_id):
            settle_item(item, Outcome.DISCARDED)


def _save(session: Session, item: BatchItem, known: Metadata | None, actor: str) -> Added:
    read = read_back(item.read or "")
    article = read if known is None else with_details(read, known)
    added = add_in(session, article, item.content or b"", item.file_name, actor=actor)
    settle_item(item, Outcome.THERE if added.duplicate else Outcome.ADDED, added.article_id)
    return added
