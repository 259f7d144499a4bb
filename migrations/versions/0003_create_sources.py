"""Sources and their names."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "source",
        sa.Column("id", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("article_id", sa.String(), nullable=True),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
        ),
        sa.ForeignKeyConstraint(
            ["merged_into"],
            ["source.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_source_article_id", "source", ["article_id"], unique=False)
    op.create_index("ix_source_kind", "source", ["kind"], unique=False)
    op.create_index("ix_source_merged_into", "source", ["merged_into"], unique=False)
    op.create_index("ix_source_name", "source", ["name"], unique=False)
    op.create_table(
        "source_alias",
        sa.Column("source_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(length=200), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["source.id"],
        ),
        sa.PrimaryKeyConstraint("source_id", "key"),
    )
    op.create_index("ix_source_alias_key", "source_alias", ["key"], unique=False)


def downgrade() -> None:
    op.drop_table("source_alias")
    op.drop_table("source")
