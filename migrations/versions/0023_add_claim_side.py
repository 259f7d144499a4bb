"""Whose side an article puts the source of a claim on."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("claim", sa.Column("side", sa.String(length=60), nullable=True))


def downgrade() -> None:
    op.drop_column("claim", "side")
