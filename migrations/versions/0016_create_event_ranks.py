"""What lists are sorted, filtered and counted by, filled from the claims that are there.

The spread is told here from all figures of a measure; the next time that an event is settled, it is
told from those that count the same group.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

COUNTS = "c.live AND c.rejected_at IS NULL AND a.removed_at IS NULL"
LISTED = """e.merged_into IS NULL AND e.removed_at IS NULL AND EXISTS (
    SELECT 1 FROM article_event t JOIN article a ON a.id = t.article_id
    WHERE t.event_id = e.id AND a.removed_at IS NULL)"""
AGAINST = """c.stance IN ('denies', 'disputes') AND (c.figure_id IS NOT NULL OR EXISTS (
    SELECT 1 FROM claim_target x JOIN claim y ON y.id = x.target_id
    WHERE x.claim_id = c.id AND y.figure_id IS NOT NULL))"""
BEHIND = "c.stance IN ('asserts', 'confirms') AND c.figure_id IS NOT NULL"
SPREAD = f"""SELECT max(wide) FROM (
    SELECT max(coalesce(f.high, f.low)) / min(coalesce(f.high, f.low)) AS wide FROM figure f
    WHERE f.event_id = e.id AND f.merged_into IS NULL AND f.measure <> 'share'
        AND coalesce(f.high, f.low) > 0
        AND NOT EXISTS (SELECT 1 FROM figure g WHERE g.revised_from = f.id)
        AND EXISTS (SELECT 1 FROM claim c JOIN article a ON a.id = c.article_id
            WHERE c.figure_id = f.id AND {COUNTS} AND {BEHIND})
    GROUP BY f.measure, f.unit) AS spreads"""
FILL = (
    f"""INSERT INTO event_rank (event_id, day, against, spread)
        SELECT e.id, coalesce(e.day, ''),
            (SELECT count(DISTINCT coalesce(c.source_id, c.id)) FROM claim c
                JOIN article a ON a.id = c.article_id WHERE c.event_id = e.id AND {COUNTS} AND {AGAINST}),
            coalesce(({SPREAD}), 1)
        FROM event e WHERE {LISTED}""",
    """INSERT INTO event_facet (facet, value, event_id)
        SELECT 'kind', e.kind, e.id FROM event e JOIN event_rank r ON r.event_id = e.id""",
    """INSERT INTO event_facet (facet, value, event_id)
        SELECT 'place', substr(e.place, 1, 200), e.id FROM event e JOIN event_rank r ON r.event_id = e.id
        WHERE e.place IS NOT NULL AND e.place <> ''""",
    f"""INSERT INTO event_facet (facet, value, event_id)
        SELECT DISTINCT 'measure', c.measure, c.event_id FROM claim c
        JOIN article a ON a.id = c.article_id JOIN event_rank r ON r.event_id = c.event_id
        WHERE c.measure IS NOT NULL AND c.figure_id IS NOT NULL AND {COUNTS}""",
    """INSERT INTO event_facet (facet, value, event_id)
        SELECT DISTINCT 'outlet', substr(a.outlet, 1, 200), t.event_id FROM article_event t
        JOIN article a ON a.id = t.article_id JOIN event_rank r ON r.event_id = t.event_id
        WHERE a.outlet IS NOT NULL AND a.outlet <> '' AND a.removed_at IS NULL""",
    """INSERT INTO event_facet (facet, value, event_id)
        SELECT 'disputed', 'yes', event_id FROM event_rank WHERE against > 0""",
    *(
        f"""INSERT INTO event_facet (facet, value, event_id)
        SELECT 'spread', '{times}', event_id FROM event_rank WHERE spread >= {times}"""
        for times in (2, 5, 10)
    ),
    f"""INSERT INTO event_source (source_id, event_id, day, asserted, disputed, was_disputed, revised)
        WITH RECURSIVE stays (id, into_id) AS (
            SELECT id, id FROM source WHERE merged_into IS NULL
            UNION ALL SELECT s.id, stays.into_id FROM source s JOIN stays ON s.merged_into = stays.id)
        SELECT stays.into_id, c.event_id, r.day,
            count(DISTINCT CASE WHEN {BEHIND} THEN c.figure_id END),
            count(DISTINCT CASE WHEN {AGAINST} THEN coalesce(c.figure_id, c.id) END),
            count(DISTINCT CASE WHEN {BEHIND} AND EXISTS (SELECT 1 FROM claim o
                WHERE o.figure_id = c.figure_id AND o.stance IN ('denies', 'disputes') AND o.live
                    AND o.rejected_at IS NULL) THEN c.figure_id END),
            0
        FROM claim c JOIN article a ON a.id = c.article_id JOIN event_rank r ON r.event_id = c.event_id
            JOIN stays ON stays.id = c.source_id
        WHERE {COUNTS} GROUP BY stays.into_id, c.event_id, r.day""",
    """INSERT INTO event_facet (facet, value, event_id)
        SELECT 'source', x.source_id, x.event_id FROM event_source x JOIN source s ON s.id = x.source_id
        WHERE s.kind <> 'unnamed'""",
    """INSERT INTO facet_count (facet, value, events)
        SELECT facet, value, count(*) FROM event_facet GROUP BY facet, value""",
)


def upgrade() -> None:
    op.create_table(
        "event_rank",
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("against", sa.Integer(), nullable=False),
        sa.Column("spread", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"]),
        sa.PrimaryKeyConstraint("event_id"),
    )
    op.create_index("ix_event_rank_newest", "event_rank", ["day", "event_id"])
    op.create_index("ix_event_rank_disputed", "event_rank", ["against", "day", "event_id"])
    op.create_index("ix_event_rank_spread", "event_rank", ["spread", "day", "event_id"])
    op.create_table(
        "event_facet",
        sa.Column("facet", sa.String(length=10), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"]),
        sa.PrimaryKeyConstraint("facet", "value", "event_id"),
    )
    op.create_index("ix_event_facet_event_id", "event_facet", ["event_id"])
    op.create_table(
        "facet_count",
        sa.Column("facet", sa.String(length=10), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("events", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("facet", "value"),
    )
    op.create_index("ix_facet_count_most", "facet_count", ["facet", "events"])
    op.create_table(
        "event_source",
        sa.Column("source_id", sa.String(), nullable=False),
        sa.Column("event_id", sa.String(), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("asserted", sa.Integer(), nullable=False),
        sa.Column("disputed", sa.Integer(), nullable=False),
        sa.Column("was_disputed", sa.Integer(), nullable=False),
        sa.Column("revised", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"]),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"]),
        sa.PrimaryKeyConstraint("source_id", "event_id"),
    )
    op.create_index("ix_event_source_event_id", "event_source", ["event_id"])
    for statement in FILL:
        op.execute(statement)


def downgrade() -> None:
    for table in ("event_source", "facet_count", "event_facet", "event_rank"):
        op.drop_table(table)
