"""Where people placed articles and claims, what they call sources, why, and what each decision was about."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

# In plain SQL: both databases take a column with its reference, and no table need be copied.
DECIDED = (
    ("article_event", "decided_event_id", "event"),
    ("claim", "decided_event_id", "event"),
    ("claim", "decided_source_id", "source"),
    ("source_alias", "given_to", "source"),
)


def upgrade() -> None:
    for table, column, target in DECIDED:
        op.execute(f"ALTER TABLE {table} ADD COLUMN {column} VARCHAR REFERENCES {target} (id)")
    op.add_column("source", sa.Column("read_name", sa.String(), nullable=True))
    op.add_column("decision", sa.Column("why", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "decision_thing",
        sa.Column("decision_id", sa.String(), nullable=False),
        sa.Column("thing_id", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("role", sa.String(length=8), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"]),
        sa.PrimaryKeyConstraint("decision_id", "thing_id"),
    )
    op.create_index("ix_decision_thing_thing", "decision_thing", ["thing_id", "at", "decision_id"])
    op.execute(
        "INSERT INTO decision_thing (decision_id, thing_id, kind, role, position, at)"
        " SELECT id, subject_id, subject_kind, 'subject', 0, at FROM decision"
    )


def downgrade() -> None:
    op.drop_table("decision_thing")
    op.drop_column("decision", "why")
    op.drop_column("source", "read_name")
    for table, column, _ in reversed(DECIDED):
        with op.batch_alter_table(table) as batch:
            batch.drop_column(column)
