"""Which articles are under one link, and which of them replaced which."""

import sqlalchemy as sa
from alembic import op

from app.domain.address import address_key

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # In plain SQL: both databases take a column with its reference, and no table need be copied.
    op.execute("ALTER TABLE article ADD COLUMN replaced_by VARCHAR REFERENCES article (id)")
    op.add_column("article", sa.Column("address_key", sa.String(), nullable=True))
    op.create_index("ix_article_address_key", "article", ["address_key"])
    rows = op.get_bind().execute(sa.text("SELECT id, url FROM article WHERE url IS NOT NULL")).all()
    for identity, url in rows:
        op.get_bind().execute(
            sa.text("UPDATE article SET address_key = :key WHERE id = :id"),
            {"key": address_key(url), "id": identity},
        )


def downgrade() -> None:
    op.drop_index("ix_article_address_key", "article")
    op.drop_column("article", "address_key")
    with op.batch_alter_table("article") as table:
        table.drop_column("replaced_by")
