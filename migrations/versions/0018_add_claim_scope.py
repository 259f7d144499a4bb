"""What a claim's figure covers: a running total, an addition to it, a part of it."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("claim", sa.Column("scope", sa.String(length=8), nullable=True))


def downgrade() -> None:
    op.drop_column("claim", "scope")
