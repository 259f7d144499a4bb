"""The columns of tables of articles: their many names, and what each one is here."""

from collections.abc import Iterable, Mapping

from app.domain.article import Metadata
from app.read.errors import UnreadableUpload

TEXT = ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext")
_FIELDS = {
    "title": ("title", "headline"),
    "outlet": ("outlet", "publisher", "publication", "newspaper", "source", "site_name"),
    "published": ("published", "published_at", "publication_date", "date_publish", "date", "pubdate"),
    "url": ("url", "link", "canonical_url"),
}


class NoTextColumn(UnreadableUpload):
    """A table without a column that holds the articles' text."""

    code = "no_text_column"


def text_column(names: Iterable[str]) -> str | None:
    """The column that holds the text, as it is written; None where there is none."""
    known = {plain(name): name for name in names}
    return next((known[name] for name in TEXT if name in known), None)


def missing(names: Iterable[str]) -> NoTextColumn:
    """The fault of a table with these columns only."""
    shown = ", ".join(list(names)[:8])
    return NoTextColumn(
        f"This table has no column with the articles' text (its columns: {shown}). Name that column “text”."
    )


def metadata_of(row: Mapping[str, str]) -> Metadata:
    """What a row says of its article beside the text."""
    known = {plain(name): value.strip() for name, value in row.items() if value and value.strip()}
    return Metadata(
        **{
            field: next((known[name] for name in names if name in known), None)
            for field, names in _FIELDS.items()
        }
    )


def plain(name: str) -> str:
    """A column's name by which its spellings are known to be one."""
    return name.strip().lower().replace(" ", "_").replace("-", "_")
