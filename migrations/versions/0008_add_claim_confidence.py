"""How sure each claim is: high, medium or low. Unknown for claims read before the levels were told."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("claim") as table:
        table.add_column(sa.Column("confidence", sa.String(length=6), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("claim") as table:
        table.drop_column("confidence")
