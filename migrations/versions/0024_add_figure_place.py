"""Where alone a figure was counted, of claims and figures."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("claim", sa.Column("place", sa.String(), nullable=True))
    op.add_column("figure", sa.Column("place", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("figure", "place")
    op.drop_column("claim", "place")
