"""Where each value of an article's metadata was read; authors, time of change, credit, notes."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

COLUMNS = ("authors", "modified", "credit")


def upgrade() -> None:
    for name in COLUMNS:
        op.add_column("article", sa.Column(name, sa.String(), nullable=True))
    op.create_table(
        "found_value",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=12), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("origin", sa.String(length=12), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"]),
        sa.PrimaryKeyConstraint("article_id", "position"),
    )
    op.create_table(
        "article_note",
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=15), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"]),
        sa.PrimaryKeyConstraint("article_id", "position"),
    )


def downgrade() -> None:
    op.drop_table("article_note")
    op.drop_table("found_value")
    for name in reversed(COLUMNS):
        op.drop_column("article", name)
