"""Figures."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "figure",
        sa.Column("id", sa.String(length=8), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("measure", sa.String(), nullable=False),
        sa.Column("counted", sa.String(), nullable=True),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("approx", sa.Boolean(), nullable=False),
        sa.Column("strict", sa.Boolean(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("revised_from", sa.String(), nullable=True),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.Column("removed_at", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["event.id"],
        ),
        sa.ForeignKeyConstraint(
            ["merged_into"],
            ["figure.id"],
        ),
        sa.ForeignKeyConstraint(
            ["revised_from"],
            ["figure.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_figure_event_id", "figure", ["event_id"], unique=False)
    op.create_index("ix_figure_measure", "figure", ["measure"], unique=False)
    op.create_index("ix_figure_merged_into", "figure", ["merged_into"], unique=False)


def downgrade() -> None:
    op.drop_table("figure")
