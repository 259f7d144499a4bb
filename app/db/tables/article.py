"""Articles and the bytes they were read from."""

from sqlalchemy import BigInteger, Index
from sqlmodel import Field, SQLModel

from app.domain.article import ArticleStatus


class Original(SQLModel, table=True):
    """Uploaded bytes, addressed by their SHA-256. Never changed."""

    __tablename__ = "original"

    sha256: str = Field(primary_key=True, max_length=64)
    media_type: str
    file_name: str
    content: bytes


class Article(SQLModel, table=True):
    """One document. ``text`` and ``sha256`` (of the text) never change once stored.

    What is known of it beside its text (title to language) may be corrected by a person; where each
    value was read is in ``FoundValue``, which stays as it was read.
    ``address_key`` is what links to it have in common; ``replaced_by`` is the next version of it,
    another text under the same link: only the newest version counts on boards.

    Times are ISO 8601 in UTC with a trailing Z, so that they sort as text in every store.
    """

    __tablename__ = "article"
    __table_args__ = (Index("ix_article_version_read", "status", "extractor_version", "added_at"),)

    id: str = Field(primary_key=True, max_length=8)
    sha256: str = Field(unique=True, max_length=64)
    original_sha256: str = Field(foreign_key="original.sha256", index=True)
    title: str
    outlet: str | None = None
    published: str | None = Field(default=None, index=True)
    url: str | None = None
    authors: str | None = None
    modified: str | None = None
    credit: str | None = None
    language: str
    text: str
    added_at: str = Field(index=True)
    added_by: str

    status: str = Field(default=ArticleStatus.QUEUED.value, index=True, max_length=10)
    error: str | None = None
    attempts: int = 0
    started_at: str | None = None
    done_at: str | None = None
    extractor_version: str | None = None

    copy_of: str | None = Field(default=None, foreign_key="article.id", index=True)
    address_key: str | None = Field(default=None, index=True)
    replaced_by: str | None = Field(default=None, foreign_key="article.id")
    removed_at: str | None = None


class FoundValue(SQLModel, table=True):
    """A value that was read of an article's metadata, and where; of one field the chosen one first."""

    __tablename__ = "found_value"

    article_id: str = Field(primary_key=True, foreign_key="article.id")
    position: int = Field(primary_key=True)
    field: str = Field(max_length=12)
    value: str
    origin: str = Field(max_length=12)
    detail: str = ""


class ArticleNote(SQLModel, table=True):
    """A paragraph in which the newsroom speaks of the article itself: a correction, an update."""

    __tablename__ = "article_note"

    article_id: str = Field(primary_key=True, foreign_key="article.id")
    position: int = Field(primary_key=True)
    kind: str = Field(max_length=15)
    start: int
    end: int


class CopyKey(SQLModel, table=True):
    """One way to find an article's copies: texts that share most of their words share some of these."""

    __tablename__ = "copy_key"

    key: int = Field(primary_key=True, sa_type=BigInteger)
    article_id: str = Field(primary_key=True, foreign_key="article.id", index=True)


class ArticleEvent(SQLModel, table=True):
    """An event that an article tells of, as the machine placed it, with its reasons (one a line).

    ``words``, ``participants`` and ``figures`` are what it is compared by (one a line, folded).
    ``decided_event_id`` is where a person placed it: then ``event_id`` is that event, or what it
    was merged into, whatever a newer extractor makes of the article.
    """

    __tablename__ = "article_event"

    article_id: str = Field(primary_key=True, foreign_key="article.id")
    position: int = Field(primary_key=True)
    event_id: str = Field(foreign_key="event.id", index=True)
    kind: str
    place: str | None = None
    country: str | None = Field(default=None, max_length=2)
    latitude: float | None = None
    longitude: float | None = None
    date: str | None = None
    words: str = ""
    participants: str = ""
    figures: str = ""
    reasons: str = ""
    decided_event_id: str | None = Field(default=None, foreign_key="event.id")
