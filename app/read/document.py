"""One document, from bytes to clean text: the whole way, in this process."""

from app.domain.article import Metadata, ReadArticle
from app.read.errors import EmptyUpload
from app.read.limits import ReadLimits


def read_bytes(
    content: bytes, file_name: str, *, given: Metadata | None = None, limits: ReadLimits | None = None
) -> ReadArticle:
    """Read one document; ``given`` wins over what is read. Raises UnreadableUpload's subclasses."""
    if not content.strip():
        raise EmptyUpload("The file is empty. Choose the file that holds the article's text.")
    text = content.decode("utf-8", errors="replace")
    return ReadArticle(given or Metadata(), text, "en", "text/plain")
