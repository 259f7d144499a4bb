"""Stores in memory for tests: migrated once a run, then copied."""

import sqlite3
from functools import lru_cache

from sqlalchemy.orm import Session

from app.db.session import Store, migrate


def make_store() -> Store:
    """A fresh, empty store with every table."""
    store = Store("sqlite://")
    with store.reading() as session:
        _connection(session).deserialize(_migrated())
    return store


@lru_cache(maxsize=1)
def _migrated() -> bytes:
    store = Store("sqlite://")
    migrate(store)
    with store.reading() as session:
        image = _connection(session).serialize()
    store.close()
    return image


def _connection(session: Session) -> sqlite3.Connection:
    raw = session.connection().connection.dbapi_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw
