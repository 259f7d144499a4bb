"""Full text of claims' sentences and of events' titles, for SQLite (FTS5).

The indexes hold no copy of the text. Each row has a number of its own, which grows with time and no
VACUUM changes, so that newest-first is the order of row ids.
"""

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

SENTENCE = "substr(a.text, {of}.evidence_start + 1, {of}.evidence_end - {of}.evidence_start)"
STATEMENTS = (
    "CREATE TABLE claim_search_row (number INTEGER PRIMARY KEY, claim_id VARCHAR NOT NULL UNIQUE)",
    """CREATE VIRTUAL TABLE claim_search USING fts5(
        sentence, content = '', tokenize = 'unicode61 remove_diacritics 2')""",
    f"""CREATE TRIGGER claim_search_added AFTER INSERT ON claim BEGIN
        INSERT INTO claim_search_row (claim_id) VALUES (new.id);
        INSERT INTO claim_search (rowid, sentence)
            SELECT r.number, {SENTENCE.format(of="new")} FROM claim_search_row r, article a
            WHERE r.claim_id = new.id AND a.id = new.article_id;
    END""",
    f"""CREATE TRIGGER claim_search_moved AFTER UPDATE OF evidence_start, evidence_end ON claim
    WHEN old.evidence_start <> new.evidence_start OR old.evidence_end <> new.evidence_end BEGIN
        INSERT INTO claim_search (claim_search, rowid, sentence)
            SELECT 'delete', r.number, {SENTENCE.format(of="old")} FROM claim_search_row r, article a
            WHERE r.claim_id = old.id AND a.id = old.article_id;
        INSERT INTO claim_search (rowid, sentence)
            SELECT r.number, {SENTENCE.format(of="new")} FROM claim_search_row r, article a
            WHERE r.claim_id = new.id AND a.id = new.article_id;
    END""",
    f"""CREATE TRIGGER claim_search_deleted BEFORE DELETE ON claim BEGIN
        INSERT INTO claim_search (claim_search, rowid, sentence)
            SELECT 'delete', r.number, {SENTENCE.format(of="old")} FROM claim_search_row r, article a
            WHERE r.claim_id = old.id AND a.id = old.article_id;
        DELETE FROM claim_search_row WHERE claim_id = old.id;
    END""",
    """INSERT INTO claim_search_row (claim_id)
        SELECT c.id FROM claim c JOIN article a ON a.id = c.article_id
        ORDER BY a.added_at, c.position, c.id""",
    f"""INSERT INTO claim_search (rowid, sentence)
        SELECT r.number, {SENTENCE.format(of="c")} FROM claim_search_row r
        JOIN claim c ON c.id = r.claim_id JOIN article a ON a.id = c.article_id""",
    "CREATE TABLE event_search_row (number INTEGER PRIMARY KEY, event_id VARCHAR NOT NULL UNIQUE)",
    """CREATE VIRTUAL TABLE event_search USING fts5(
        title, place, content = '', tokenize = 'unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER event_search_added AFTER INSERT ON event BEGIN
        INSERT INTO event_search_row (event_id) VALUES (new.id);
        INSERT INTO event_search (rowid, title, place)
            SELECT number, new.title, coalesce(new.place, '') FROM event_search_row WHERE event_id = new.id;
    END""",
    """CREATE TRIGGER event_search_titled AFTER UPDATE OF title, place ON event
    WHEN old.title <> new.title OR old.place IS NOT new.place BEGIN
        INSERT INTO event_search (event_search, rowid, title, place)
            SELECT 'delete', number, old.title, coalesce(old.place, '') FROM event_search_row
            WHERE event_id = old.id;
        INSERT INTO event_search (rowid, title, place)
            SELECT number, new.title, coalesce(new.place, '') FROM event_search_row WHERE event_id = new.id;
    END""",
    """INSERT INTO event_search_row (event_id) SELECT id FROM event ORDER BY added_at, id""",
    """INSERT INTO event_search (rowid, title, place)
        SELECT r.number, e.title, coalesce(e.place, '') FROM event_search_row r
        JOIN event e ON e.id = r.event_id""",
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for statement in STATEMENTS:
            op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for trigger in ("claim_search_added", "claim_search_moved", "claim_search_deleted"):
            op.execute(f"DROP TRIGGER {trigger}")
        for trigger in ("event_search_added", "event_search_titled"):
            op.execute(f"DROP TRIGGER {trigger}")
        for table in ("claim_search", "claim_search_row", "event_search", "event_search_row"):
            op.execute(f"DROP TABLE {table}")
