"""Bring a store to the newest shape of its tables, by the files in ``migrations/``."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from app.db import sqlite
from app.db.clock import utc_now

PROJECT = Path(__file__).resolve().parents[2]


class MigrationError(Exception):
    """The store could not be brought to the newest shape. It is as it was before."""


def apply_migrations(engine: Engine, file: Path | None) -> None:
    """Apply the migrations that are lacking, all or none, and check every foreign key after.

    ``file`` is SQLite's; a filled one is copied beside itself first. Raises MigrationError.
    """
    config = Config(toml_file=PROJECT / "pyproject.toml")
    newest = ScriptDirectory.from_config(config).get_current_head()
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    if current == newest:
        return
    if file is not None and current is not None:
        sqlite.copy_database(file, _copy_name(file, current))
    with engine.connect() as connection:
        _upgrade(connection, config)


def _copy_name(file: Path, revision: str) -> Path:
    moment = utc_now()[:19].replace(":", "")
    return file.with_name(f"{file.stem}-before-{revision}-{moment}{file.suffix}")


def _upgrade(connection: Connection, config: Config) -> None:
    """Rebuilding a table drops it for a moment, so foreign keys are off meanwhile and checked after."""
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        sqlite.enforce_foreign_keys(connection, False)
    config.attributes["connection"] = connection
    try:
        with connection.begin():
            command.upgrade(config, "head")
            if is_sqlite and (broken := sqlite.broken_foreign_keys(connection)):
                raise MigrationError(f"rows that point at nothing after migrating: {', '.join(broken)}")
    finally:
        if is_sqlite:
            sqlite.enforce_foreign_keys(connection, True)
