"""Claims, what they answer, and their further spans."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.String(length=8), nullable=False),
        sa.Column("article_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("extractor_version", sa.String(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("rejected_at", sa.String(), nullable=True),
        sa.Column("event_id", sa.String(), nullable=True),
        sa.Column("event_position", sa.Integer(), nullable=True),
        sa.Column("figure_id", sa.String(), nullable=True),
        sa.Column("source_id", sa.String(), nullable=True),
        sa.Column("stance", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("measure", sa.String(), nullable=True),
        sa.Column("counted", sa.String(), nullable=True),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("approx", sa.Boolean(), nullable=False),
        sa.Column("strict", sa.Boolean(), nullable=False),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("as_of", sa.String(), nullable=True),
        sa.Column("revises", sa.String(), nullable=True),
        sa.Column("evidence_start", sa.Integer(), nullable=False),
        sa.Column("evidence_end", sa.Integer(), nullable=False),
        sa.Column("content_start", sa.Integer(), nullable=False),
        sa.Column("content_end", sa.Integer(), nullable=False),
        sa.Column("figure_start", sa.Integer(), nullable=True),
        sa.Column("figure_end", sa.Integer(), nullable=True),
        sa.Column("source_start", sa.Integer(), nullable=True),
        sa.Column("source_end", sa.Integer(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.Column("reasons", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
        ),
        sa.ForeignKeyConstraint(
            ["event_id"],
            ["event.id"],
        ),
        sa.ForeignKeyConstraint(
            ["figure_id"],
            ["figure.id"],
        ),
        sa.ForeignKeyConstraint(
            ["revises"],
            ["claim.id"],
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["source.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_claim_article_id", "claim", ["article_id"], unique=False)
    op.create_index("ix_claim_event_id", "claim", ["event_id"], unique=False)
    op.create_index("ix_claim_figure_id", "claim", ["figure_id"], unique=False)
    op.create_index("ix_claim_measure", "claim", ["measure"], unique=False)
    op.create_index("ix_claim_source_id", "claim", ["source_id"], unique=False)
    op.create_index("ix_claim_stance", "claim", ["stance"], unique=False)
    op.create_table(
        "claim_target",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("target_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"],
            ["claim.id"],
        ),
        sa.ForeignKeyConstraint(
            ["target_id"],
            ["claim.id"],
        ),
        sa.PrimaryKeyConstraint("claim_id", "target_id"),
    )
    op.create_index("ix_claim_target_target_id", "claim_target", ["target_id"], unique=False)
    op.create_table(
        "claim_span",
        sa.Column("claim_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("figure_start", sa.Integer(), nullable=True),
        sa.Column("figure_end", sa.Integer(), nullable=True),
        sa.Column("source_start", sa.Integer(), nullable=True),
        sa.Column("source_end", sa.Integer(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_end", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["claim_id"],
            ["claim.id"],
        ),
        sa.PrimaryKeyConstraint("claim_id", "kind", "position"),
    )


def downgrade() -> None:
    op.drop_table("claim_span")
    op.drop_table("claim_target")
    op.drop_table("claim")
