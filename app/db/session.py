"""The store: sessions to read in, and sessions to write in, one writer at a time."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from app.db import sqlite
from app.db.migrations import apply_migrations
from app.db.write_lock import StoreBusyError, WriteLock


class Store:
    """All that is kept, behind one SQLAlchemy URL: ``Store("sqlite:///data/counterclaim.db")``.

    ``Store("sqlite://")`` is a store in memory, for tests.
    """

    def __init__(self, url: str) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.file: Path | None = sqlite.database_file(self.url) if self.is_sqlite else None
        self._in_memory = self.is_sqlite and self.file is None
        self._writer = self._open(read_only=False)
        self._durable_writer = self._writer.execution_options(durable=True)
        self._reader = self._writer if self._in_memory else self._open(read_only=True)
        self._lock = WriteLock(self._lock_file(), seconds=sqlite.BUSY_SECONDS)

    def _open(self, *, read_only: bool) -> Engine:
        if self.is_sqlite:
            return sqlite.open_engine(self.url, read_only=read_only)
        return create_engine(self.url, pool_pre_ping=True)

    def _lock_file(self) -> Path | None:
        return None if self.file is None else self.file.with_name(self.file.name + ".lock")

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one moment of the store and changes nothing."""
        with self._lock.held() if self._in_memory else nullcontext(), Session(self._reader) as session:
            yield session

    @contextmanager
    def writing(self, durable: bool = False) -> Iterator[Session]:
        """One transaction: committed at the end, rolled back on an error.

        ``durable`` waits until the disk has it, so that not even a power cut takes back what a
        person was told. Raises StoreBusyError when another writer does not finish in time.
        """
        with self.writing_alone():
            engine = self._durable_writer if durable else self._writer
            with _busy_errors(), Session(engine, expire_on_commit=False) as session, session.begin():
                yield session
            if self.file is not None:
                sqlite.checkpoint_when_long(self._writer, self.file)

    def writing_alone(self) -> AbstractContextManager[None]:
        """The write lock itself. PostgreSQL orders its writers without our help."""
        return self._lock.held() if self.is_sqlite else nullcontext()

    def migrate(self) -> None:
        """See :func:`migrate`."""
        with self.writing_alone():
            apply_migrations(self._writer, self.file)

    def close(self) -> None:
        """Close every connection. The store may not be used afterwards."""
        self._reader.dispose()
        self._writer.dispose()


@contextmanager
def _busy_errors() -> Iterator[None]:
    """Name SQLite's fault of a writer that we do not know, such as another program."""
    try:
        yield
    except OperationalError as exc:
        if "database is locked" in str(exc):
            raise StoreBusyError("another program has been writing for too long") from exc
        raise


def migrate(store: Store) -> None:
    """Apply the migrations that the store lacks, all or none; a filled SQLite file is copied first.

    Raises MigrationError when that fails; the store is then as it was.
    """
    store.migrate()
