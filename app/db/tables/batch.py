"""What somebody uploaded at one time, and what became of each document of it."""

from sqlmodel import Field, SQLModel


class Batch(SQLModel, table=True):
    """One upload. Only editors see it."""

    __tablename__ = "batch"

    id: str = Field(primary_key=True, max_length=8)
    at: str = Field(index=True)
    by: str


class BatchItem(SQLModel, table=True):
    """One document of an upload: a preview, kept for a while and public to nobody, or its outcome.

    A preview's ``content`` are the bytes as they came and ``read`` is what was read of them, as JSON;
    both go when it is saved, discarded or too old. ``article_id`` is the article that it became, or
    the one that it is already; ``copy_of`` one that it looks like a copy of.
    """

    __tablename__ = "batch_item"

    batch_id: str = Field(primary_key=True, foreign_key="batch.id")
    position: int = Field(primary_key=True)
    file_name: str
    outcome: str = Field(index=True, max_length=10)
    content: bytes | None = None
    read: str | None = None
    article_id: str | None = Field(default=None, foreign_key="article.id")
    copy_of: str | None = Field(default=None, foreign_key="article.id")
    code: str | None = None
    why: str = ""
