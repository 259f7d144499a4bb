"""What a person said of an event: its title, kind, place and date."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

_NAMES = ("decided_title", "decided_kind", "decided_place", "decided_date")


def upgrade() -> None:
    for name in _NAMES:
        op.add_column("event", sa.Column(name, sa.String(), nullable=True))


def downgrade() -> None:
    for name in reversed(_NAMES):
        op.drop_column("event", name)
