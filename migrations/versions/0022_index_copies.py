"""The copies of an article, found without looking at every article."""

from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_article_copy_of", "article", ["copy_of"])


def downgrade() -> None:
    op.drop_index("ix_article_copy_of", "article")
