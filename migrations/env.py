"""How Alembic reaches our tables. The app hands over its own connection, inside its transaction."""

from alembic import context
from sqlalchemy import Connection, create_engine
from sqlalchemy.schema import SchemaItem
from sqlmodel import SQLModel

import app.db.tables
from app.settings import Settings

assert app.db.tables.__all__  # imported for what it does: naming every table to SQLModel


def is_ours(
    _item: SchemaItem, name: str | None, kind: str, _reflected: bool, _twin: SchemaItem | None
) -> bool:
    """Full-text tables are SQLite's, made by hand in a migration; their shadows have no twin in code."""
    return not (kind == "table" and name is not None and name.startswith("article_search"))


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        include_object=is_ours,
        render_as_batch=connection.dialect.name == "sqlite",
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if isinstance(given, Connection):
    run(given)
else:
    with create_engine(Settings().store_url).begin() as own:
        run(own)
