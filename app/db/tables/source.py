"""Sources and the names they go by."""

from sqlmodel import Field, SQLModel


class Source(SQLModel, table=True):
    """Who is cited. ``article_id`` is set for an unnamed source, which belongs to one article.

    ``read_name`` is the name that the machine read, where a person gave the source another:
    ``name`` is then that person's.
    """

    __tablename__ = "source"

    id: str = Field(primary_key=True, max_length=8)
    name: str = Field(index=True)
    kind: str = Field(index=True)
    article_id: str | None = Field(default=None, foreign_key="article.id", index=True)
    merged_into: str | None = Field(default=None, foreign_key="source.id", index=True)
    removed_at: str | None = None
    read_name: str | None = None


class SourceAlias(SQLModel, table=True):
    """One name of a source; ``key`` is the name folded for look-up, its canonical name included.

    ``given_to`` is the source to which a person gave the name: here it is kept only so that no
    later reading brings it back.
    """

    __tablename__ = "source_alias"

    source_id: str = Field(primary_key=True, foreign_key="source.id")
    key: str = Field(primary_key=True, index=True, max_length=200)
    name: str
    given_to: str | None = Field(default=None, foreign_key="source.id")


class Citation(SQLModel, table=True):
    """A source as the machine read it named in one article.

    ``forms`` are ways to write the name that mean the same, ``aliases`` the article's other names for
    the source (one a line each). ``is_proper`` where the name is one source's, wherever it is cited.
    """

    __tablename__ = "citation"

    article_id: str = Field(primary_key=True, foreign_key="article.id")
    name: str = Field(primary_key=True)
    kind: str
    is_proper: bool = False
    forms: str = ""
    aliases: str = ""
