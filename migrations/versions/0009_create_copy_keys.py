"""Keys by which the copies of an article are found. Articles of before get theirs when read again."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "copy_key",
        sa.Column("key", sa.BigInteger(), nullable=False),
        sa.Column("article_id", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"]),
        sa.PrimaryKeyConstraint("key", "article_id"),
    )
    op.create_index("ix_copy_key_article_id", "copy_key", ["article_id"], unique=False)


def downgrade() -> None:
    op.drop_table("copy_key")
