"""Take an upload in: a few documents to be looked at first, many of them straight."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from app.db.read_json import write_read
from app.db.session import Store
from app.db.tables import BatchItem
from app.domain.article import Metadata
from app.domain.outcome import Outcome
from app.read import Entry, ReadLimits, UnreadableUpload, documents_of, read_entry
from app.services.add_article import add_in, find_same
from app.services.add_uploads import Rejected, Upload
from app.services.expire_previews import expire_previews
from app.services.steps.batches import begin_batch, next_position
from app.services.steps.copies import looks_copied_from

MOST_PREVIEWED = 5
"""Of an upload of more documents nobody looks at each one first."""


@dataclass(frozen=True, slots=True)
class TakenBatch:
    """An upload taken in. ``stored`` are the articles to be read now, ``previews`` what waits to be saved."""

    batch_id: str
    previews: tuple[int, ...] = ()
    stored: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    failed: tuple[Rejected, ...] = ()


def take_batch(
    store: Store,
    uploads: Sequence[Upload],
    *,
    given: Metadata,
    limits: ReadLimits,
    actor: str,
    look: bool = True,
) -> TakenBatch:
    """Keep each of a few documents as a preview; store those of many, or where nobody wants to ``look``.

    Each is on disk when this returns, and one that is bad costs itself.
    """
    expire_previews(store)
    with store.writing(durable=True) as session:
        batch_id = begin_batch(session, actor)
    entries = _entries(uploads, limits)
    first = list(islice(entries, MOST_PREVIEWED + 1))
    look = look and len(first) <= MOST_PREVIEWED
    return _take(store, batch_id, chain(first, entries), given, limits, actor, look)


def begin_upload(store: Store, *, actor: str) -> str:
    """An upload that is sent in several goes; its id."""
    with store.writing(durable=True) as session:
        return begin_batch(session, actor)


def add_to_batch(
    store: Store, batch_id: str, uploads: Sequence[Upload], *, given: Metadata, limits: ReadLimits, actor: str
) -> TakenBatch:
    """Store more documents of an upload of many. Raises UnknownThingError."""
    with store.reading() as session:
        next_position(session, batch_id)
    return _take(store, batch_id, _entries(uploads, limits), given, limits, actor, look=False)


def _entries(uploads: Iterable[Upload], limits: ReadLimits) -> Iterator[Entry]:
    """Every document of every upload; an archive that cannot be opened is one with a fault."""
    for upload in uploads:
        try:
            yield from documents_of(upload.file, upload.file_name, limits)
        except UnreadableUpload as fault:
            yield Entry(upload.file_name, fault=fault)


def _take(
    store: Store,
    batch_id: str,
    entries: Iterable[Entry],
    given: Metadata,
    limits: ReadLimits,
    actor: str,
    look: bool,
) -> TakenBatch:
    items = [_take_one(store, batch_id, entry, given, limits, actor, look) for entry in entries]
    added = [one.article_id for one in items if one.outcome == Outcome.ADDED and one.article_id]
    known = [one.article_id for one in items if one.outcome == Outcome.THERE and one.article_id]
    return TakenBatch(
        batch_id,
        previews=tuple(one.position for one in items if one.outcome == Outcome.PREVIEW),
        stored=tuple(dict.fromkeys((*added, *known))),
        known=tuple(known),
        failed=tuple(
            Rejected(one.file_name, one.code or "", 422, one.why)
            for one in items
            if one.outcome == Outcome.FAILED
        ),
    )


def _take_one(
    store: Store,
    batch_id: str,
    entry: Entry,
    given: Metadata,
    limits: ReadLimits,
    actor: str,
    look: bool,
) -> BatchItem:
    item = BatchItem(batch_id=batch_id, position=0, file_name=entry.name, outcome=Outcome.FAILED.value)
    try:
        read = read_entry(entry, given=given, limits=limits)
    except UnreadableUpload as fault:
        read, item.code, item.why = None, fault.code, fault.message
    with store.writing(durable=True) as session:
        item.position = next_position(session, batch_id)
        if read is not None and look:
            same, copied = find_same(session, read.text, entry.content), looks_copied_from(session, read.text)
            item.outcome, item.content, item.read = Outcome.PREVIEW.value, entry.content, write_read(read)
            item.article_id = same.id if same else None
            item.copy_of = copied.id if copied and not same else None
        elif read is not None:
            added = add_in(session, read, entry.content, entry.name, actor=actor)
            item.outcome = (Outcome.THERE if added.duplicate else Outcome.ADDED).value
            item.article_id = added.article_id
        session.add(item)
    return item
