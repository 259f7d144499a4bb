"""Full text of articles, for SQLite (FTS5). Other databases search with LIKE until they get their own.

Rows keep the order in which articles were added, so that newest-first is the order of row ids. The
table holds a copy of the text: tied to the article's own row ids it would break at the first VACUUM.
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STATEMENTS = (
    """CREATE VIRTUAL TABLE article_search USING fts5(
        article_id UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER article_search_added AFTER INSERT ON article BEGIN
        INSERT INTO article_search (article_id, title, text) VALUES (new.id, new.title, new.text);
    END""",
    """CREATE TRIGGER article_search_titled AFTER UPDATE OF title ON article
    WHEN old.title IS NOT new.title BEGIN
        UPDATE article_search SET title = new.title WHERE article_id = new.id;
    END""",
    """CREATE TRIGGER article_search_deleted AFTER DELETE ON article BEGIN
        DELETE FROM article_search WHERE article_id = old.id;
    END""",
    """INSERT INTO article_search (article_id, title, text)
        SELECT id, title, text FROM article ORDER BY added_at, id""",
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for statement in STATEMENTS:
            op.execute(statement)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for trigger in ("added", "titled", "deleted"):
            op.execute(f"DROP TRIGGER article_search_{trigger}")
        op.execute("DROP TABLE article_search")
