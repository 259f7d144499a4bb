"""Bring a store to the newest shape of the tables."""

from app.db.session import Store


class MigrationError(Exception):
    """The store could not be brought to the newest shape. It is as it was before."""


def migrate(store: Store) -> None:
    """Apply the migrations that the store lacks, all or none; a filled SQLite store is copied first."""
    raise NotImplementedError
