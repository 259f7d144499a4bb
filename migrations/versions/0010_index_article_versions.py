"""An index by which articles that an older extractor read are found, or seen to be none."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_article_version_read", "article", ["status", "extractor_version", "added_at"], unique=False
    )


def downgrade() -> None:
    op.drop_index("ix_article_version_read", "article")
