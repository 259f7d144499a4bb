"""Where each value of an article's metadata was read, beside the article."""

from sqlmodel import Session

from app.db.tables import ArticleNote, FoundValue
from app.domain.article import ReadArticle

_LONGEST_TITLE = 300


def write_found(session: Session, article_id: str, read: ReadArticle) -> None:
    """Keep every value that was read, chosen or not, and the newsroom's notes in the text."""
    session.add_all(
        FoundValue(
            article_id=article_id,
            position=position,
            field=one.field.value,
            value=one.value,
            origin=one.origin.value,
            detail=one.detail,
        )
        for position, one in enumerate(read.found)
    )
    session.add_all(
        ArticleNote(
            article_id=article_id,
            position=position,
            kind=note.kind.value,
            start=note.span.start,
            end=note.span.end,
        )
        for position, note in enumerate(read.notes)
    )


def first_line(text: str) -> str:
    """What stands for a headline where none was found."""
    line = text.strip().partition("\n")[0]
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1].rstrip() + "…"
