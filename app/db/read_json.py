"""What was read of an upload, as the text that a column keeps of it."""

from pydantic import TypeAdapter

from app.domain.article import ReadArticle

_READ = TypeAdapter(ReadArticle)


def write_read(read: ReadArticle) -> str:
    """The article as JSON."""
    return _READ.dump_json(read).decode()


def read_back(written: str) -> ReadArticle:
    """The article that ``write_read`` wrote."""
    return _READ.validate_json(written)
