"""The columns of tables of articles: their many names, and what each one is here."""

from collections.abc import Iterable, Mapping

from app.domain.found import Field, Found, Origin
from app.read.errors import UnreadableUpload

TEXT = ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext")
_FIELDS = {
    Field.TITLE: ("title", "headline"),
    Field.OUTLET: ("outlet", "publisher", "publication", "newspaper", "source", "site_name"),
    Field.PUBLISHED: ("published", "published_at", "publication_date", "date_publish", "date", "pubdate"),
    Field.MODIFIED: ("modified", "updated", "modified_at", "updated_at", "date_modify"),
    Field.URL: ("url", "link", "canonical_url"),
    Field.AUTHORS: ("authors", "author", "byline"),
    Field.LANGUAGE: ("language", "lang"),
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


def found_in(row: Mapping[str, str]) -> tuple[Found, ...]:
    """What a row says of its article beside the text."""
    known = {plain(name): (name, value) for name, value in row.items() if value and value.strip()}
    return tuple(
        Found(field, known[name][1].strip(), Origin.COLUMN, f"column {known[name][0].strip()}")
        for field, names in _FIELDS.items()
        for name in names
        if name in known
    )


def plain(name: str) -> str:
    """A column's name by which its spellings are known to be one."""
    return name.strip().lower().replace(" ", "_").replace("-", "_")
