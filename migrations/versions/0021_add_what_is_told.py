"""What an article tells of an event, beside the keys under which it is found.

It was read out of the keys before: twenty rows for each article that another is compared with.
"""

from collections import defaultdict

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

COLUMNS = {"word:": "words", "who:": "participants", "figure:": "figures"}


def upgrade() -> None:
    for column in COLUMNS.values():
        op.add_column("article_event", sa.Column(column, sa.String(), nullable=False, server_default=""))
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT id, merged_into FROM event"))
    merged: dict[str, str | None] = {row.id: row.merged_into for row in rows}
    told: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for article_id, event_id, key in connection.execute(
        sa.text("SELECT article_id, event_id, key FROM event_key")
    ):
        prefix = key[: key.index(":") + 1]
        if prefix in COLUMNS:
            told[article_id, _stays(event_id, merged)][COLUMNS[prefix]].add(key.removeprefix(prefix))
    for (article_id, event_id), lines in told.items():
        connection.execute(
            sa.text(
                "UPDATE article_event SET words = :words, participants = :participants, figures = :figures"
                " WHERE article_id = :article AND event_id = :event"
            ),
            {
                **{column: "\n".join(sorted(lines[column])) for column in COLUMNS.values()},
                "article": article_id,
                "event": event_id,
            },
        )


def _stays(event_id: str, merged: dict[str, str | None]) -> str:
    """Merging leaves keys with the event that they were made for."""
    into = merged.get(event_id)
    return event_id if into is None else _stays(into, merged)


def downgrade() -> None:
    for column in COLUMNS.values():
        op.drop_column("article_event", column)
