"""What is particular to SQLite: connections, transactions, checkpoints and copies."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, StaticPool

BUSY_SECONDS = 5
CHECKPOINT_BYTES = 4 * 1024 * 1024
"""A write-ahead log longer than this is written back after the write that made it so."""


def database_file(url: URL) -> Path | None:
    """The file of a SQLite database; None for one in memory."""
    return Path(url.database) if url.database and url.database != ":memory:" else None


def open_engine(url: URL, *, read_only: bool) -> Engine:
    """An engine whose connections have our PRAGMAs and begin as we say, not as the driver guesses.

    A database in memory is one connection, shared by all: it lives as long as the engine.
    """
    file = database_file(url)
    if file is None:
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(url, pool_size=8, max_overflow=32, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _set_up_reader if read_only else _set_up_writer)
    event.listen(engine, "begin", _begin_reading if read_only else _begin_writing)
    return engine


def _set_up_reader(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
    _set_up_writer(connection, entry)
    _run(connection, "PRAGMA query_only = ON")


def _set_up_writer(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    assert isinstance(connection, sqlite3.Connection)
    # The driver's own BEGINs would come too late and be deferred ones: we send them ourselves.
    connection.isolation_level = None
    for pragma in (
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        "journal_mode = WAL",
        "foreign_keys = ON",
        "synchronous = NORMAL",
        "wal_autocheckpoint = 0",
    ):
        _run(connection, f"PRAGMA {pragma}")


def _run(connection: DBAPIConnection, statement: str) -> None:
    cursor = connection.cursor()
    cursor.execute(statement)
    cursor.close()


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    durable = connection.get_execution_options().get("durable", False)
    connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def checkpoint_when_long(engine: Engine, file: Path) -> None:
    """Write a long write-ahead log back into the database. Call under the write lock only."""
    log = file.with_name(file.name + "-wal")
    if log.exists() and log.stat().st_size > CHECKPOINT_BYTES:
        checkpoint(engine)


def checkpoint(engine: Engine) -> None:
    """Write the log back and empty it where no reader needs it. Call under the write lock only.

    Its file is cut short as well: by the file's length it is told when the log is long again.
    """
    connection = engine.raw_connection()
    try:
        _run(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def copy_database(file: Path, to: Path) -> None:
    """A whole, consistent copy, also while others read and write."""
    source, target = sqlite3.connect(file), sqlite3.connect(to)
    try:
        source.backup(target)
    finally:
        target.close()
        source.close()


def enforce_foreign_keys(connection: Connection, on: bool) -> None:
    """Switch the checks of one connection. SQLite passes over this inside a transaction."""
    raw = connection.connection.dbapi_connection
    assert raw is not None
    _run(raw, f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")


def broken_foreign_keys(connection: Connection) -> list[str]:
    """Tables with rows that point at nothing, with what they point at: ``claim -> event``."""
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return sorted({f"{row[0]} -> {row[2]}" for row in rows})
