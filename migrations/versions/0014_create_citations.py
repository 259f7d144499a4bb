"""Names of sources as each article cites them. Articles of before get theirs when read again."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "citation",
        sa.Column("article_id", sa.String(length=8), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("is_proper", sa.Boolean(), nullable=False),
        sa.Column("forms", sa.String(), nullable=False),
        sa.Column("aliases", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"]),
        sa.PrimaryKeyConstraint("article_id", "name"),
    )
    op.add_column("claim", sa.Column("cited_as", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("claim", "cited_as")
    op.drop_table("citation")
