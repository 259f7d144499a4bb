"""Articles: one document as an outlet published it."""

from dataclasses import dataclass, replace
from enum import StrEnum


class ArticleStatus(StrEnum):
    """How far an article has come. The status is the truth; the queue only says "look"."""

    QUEUED = "queued"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text. ``published`` is ISO 8601, a date or a moment."""

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """This metadata where it says something, ``other`` where it does not."""
        return replace(
            other,
            **{
                name: value
                for name in ("title", "outlet", "published", "url")
                if (value := getattr(self, name))
            },
        )


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """Bytes read into clean text. ``text`` begins with the headline where one was found;
    paragraphs are parted by blank lines; ``language`` is an ISO 639-1 code."""

    metadata: Metadata
    text: str
    language: str
    media_type: str
