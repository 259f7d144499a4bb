"""SQLite's full text (FTS5): which articles, claims and events hold every word, the newest first."""

from sqlalchemy import ColumnElement, Select, func, literal_column, select, table
from sqlalchemy import column as named_column
from sqlmodel import Session, col

from app.db.tables import Article, Claim

MARK, UNMARK, CUT = "\ue000", "\ue001", "…"
_SHORTEST_BEGINNING = 3
_SNIPPET_WORDS = 24
_ARTICLES = table("article_search", named_column("article_id"), named_column("rowid"))
_CLAIMS = table("claim_search", named_column("rowid"))
_CLAIM_ROWS = table("claim_search_row", named_column("number"), named_column("claim_id"))
_EVENTS = table("event_search", named_column("rowid"))
_EVENT_ROWS = table("event_search_row", named_column("number"), named_column("event_id"))


def has_full_text(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def articles(session: Session, asked: list[str], limit: int, skip: int) -> list[tuple[str, str]]:
    """Id and marked snippet of each article, the newest added first."""
    snippet = func.snippet(literal_column("article_search"), -1, MARK, UNMARK, CUT, _SNIPPET_WORDS)
    rows = session.execute(
        select(_ARTICLES.c.article_id, snippet)
        .join(Article, col(Article.id) == _ARTICLES.c.article_id)
        .where(_matches("article_search", asked), col(Article.removed_at).is_(None))
        .order_by(_ARTICLES.c.rowid.desc())
        .limit(limit)
        .offset(skip)
    )
    return [(row[0], row[1]) for row in rows]


def claims(session: Session, asked: list[str], limit: int, skip: int) -> list[str]:
    """Ids of claims that count, the newest read first."""
    rows = session.execute(
        select(_CLAIM_ROWS.c.claim_id)
        .select_from(_CLAIMS)
        .join(_CLAIM_ROWS, _CLAIM_ROWS.c.number == _CLAIMS.c.rowid)
        .join(Claim, col(Claim.id) == _CLAIM_ROWS.c.claim_id)
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(
            _matches("claim_search", asked),
            col(Claim.live),
            col(Claim.rejected_at).is_(None),
            col(Article.removed_at).is_(None),
            col(Article.replaced_by).is_(None),
        )
        .order_by(_CLAIMS.c.rowid.desc())
        .limit(limit)
        .offset(skip)
    )
    return [row[0] for row in rows]


def article_ids(asked: list[str], most: int | None = None) -> Select[str]:
    """All of them, or the newest; in no order."""
    found = select(_ARTICLES.c.article_id).where(_matches("article_search", asked))
    return found if most is None else found.order_by(_ARTICLES.c.rowid.desc()).limit(most)


def event_ids(asked: list[str]) -> Select[str]:
    return (
        select(_EVENT_ROWS.c.event_id)
        .select_from(_EVENTS)
        .join(_EVENT_ROWS, _EVENT_ROWS.c.number == _EVENTS.c.rowid)
        .where(_matches("event_search", asked))
    )


def _matches(name: str, asked: list[str]) -> ColumnElement[bool]:
    return literal_column(name).op("MATCH")(_as_match(asked))


def _as_match(asked: list[str]) -> str:
    """FTS5's way to say it. Every word is quoted, so that none is taken for an operator."""
    quoted = [f'"{word}"' for word in asked]
    beginning = "*" if len(asked[-1]) >= _SHORTEST_BEGINNING else ""
    return " AND ".join(quoted) + beginning
