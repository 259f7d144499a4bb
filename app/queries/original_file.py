"""The bytes that an article was read from."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.db.tables import Article, Original


@dataclass(frozen=True, slots=True)
class OriginalFile:
    """An upload as it came. ``name`` is what its uploader called it: text to escape, never a path."""

    name: str
    media_type: str
    content: bytes


def original_file(session: Session, article_id: str) -> OriginalFile | None:
    row = session.exec(
        select(Original.file_name, Original.media_type, Original.content)
        .join(Article, col(Article.original_sha256) == col(Original.sha256))
        .where(col(Article.id) == article_id)
    ).first()
    return None if row is None else OriginalFile(*row)
