"""The first half of an import: every document of every file read and stored, in a steady order."""

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from app.commands.import_report import Imported
from app.db.session import Store
from app.db.write_lock import StoreBusyError
from app.domain.article import Metadata, ReadArticle
from app.domain.outcome import Outcome
from app.read import Entry, ReadLimits, UnreadableUpload, documents_of, read_entry
from app.services.add_article import Added, add_article, add_known

ACTOR = "import"
READ_AT_ONCE = 2
"""As many as there are children to read."""
AHEAD = 4
"""Documents read and not stored yet: each may be as large as an upload may."""
BUSY = "Another program was writing to the store for too long. Start the import again to add this one."
_NOTHING = Metadata()

Waiting = Imported | tuple[Entry, "Future[ReadArticle]"]
"""A document whose outcome is known, or one that is being read."""


def store_documents(
    store: Store, files: Sequence[Path], limits: ReadLimits
) -> Iterator[tuple[int, Imported]]:
    """Store every document of every file; each outcome comes with the number of its file, from 1.

    One that is bad costs itself; one that is there already is not read.
    """
    with ThreadPoolExecutor(READ_AT_ONCE) as readers:
        waiting: deque[tuple[int, Waiting]] = deque()
        for number, file in enumerate(files, 1):
            for begun in _begin_all(store, file, limits, readers):
                waiting.append((number, begun))
                if len(waiting) > AHEAD:
                    yield _end(store, *waiting.popleft())
        while waiting:
            yield _end(store, *waiting.popleft())


def _begin_all(
    store: Store, file: Path, limits: ReadLimits, readers: ThreadPoolExecutor
) -> Iterator[Waiting]:
    try:
        with file.open("rb") as opened:
            for entry in documents_of(opened, str(file), limits):
                yield _begin(store, entry, limits, readers)
    except UnreadableUpload as error:
        yield Imported(str(file), Outcome.FAILED, why=error.message)
    except OSError as error:
        yield Imported(str(file), Outcome.FAILED, why=error.strerror or str(error))


def _begin(store: Store, entry: Entry, limits: ReadLimits, readers: ThreadPoolExecutor) -> Waiting:
    try:
        known = add_known(store, entry.content, actor=ACTOR) if entry.fault is None else None
    except StoreBusyError:
        return Imported(entry.name, Outcome.FAILED, why=BUSY)
    if known is not None:
        return _stored(entry, known)
    return entry, readers.submit(read_entry, entry, given=_NOTHING, limits=limits)


def _end(store: Store, number: int, waiting: Waiting) -> tuple[int, Imported]:
    return number, waiting if isinstance(waiting, Imported) else _store(store, *waiting)


def _store(store: Store, entry: Entry, reading: "Future[ReadArticle]") -> Imported:
    try:
        article = reading.result()
        added = add_article(store, article, entry.content, Path(entry.name).name, actor=ACTOR)
    except UnreadableUpload as error:
        return Imported(entry.name, Outcome.FAILED, why=error.message)
    except StoreBusyError:
        return Imported(entry.name, Outcome.FAILED, why=BUSY)
    return _stored(entry, added)


def _stored(entry: Entry, added: Added) -> Imported:
    return Imported(entry.name, Outcome.THERE if added.duplicate else Outcome.ADDED, added.article_id)
