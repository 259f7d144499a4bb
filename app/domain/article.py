"""Articles: one document as an outlet published it."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum

from app.domain.found import Found
from app.domain.span import Span


class ArticleStatus(StrEnum):
    """How far an article has come. The status is the truth; the queue only says "look"."""

    QUEUED = "queued"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text; the names of its fields are those of ``Field``.

    ``published`` and ``modified`` are ISO 8601, a date or a moment with its zone. Several ``authors``,
    or words of ``credit`` to a wire ("Reuters"), are parted by semicolons. ``language`` is an ISO 639-1
    code.
    """

    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    authors: str | None = None
    modified: str | None = None
    language: str | None = None
    credit: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """This metadata where it says something, ``other`` where it does not."""
        names = (field.name for field in fields(self))
        return replace(other, **{name: value for name in names if (value := getattr(self, name))})


class NoteKind(StrEnum):
    """What a newsroom adds to an article it has published."""

    CORRECTION = "correction"
    UPDATE = "update"
    EDITORS_NOTE = "editor's note"


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph of the text in which the newsroom speaks of the article itself.

    "Correction: An earlier version of this article said that 20 had died."
    """

    kind: NoteKind
    span: Span


class LeftOutKind(StrEnum):
    """What a file holds beside its article."""

    MENU = "menu"
    RELATED = "related"
    CAPTION = "caption"
    COMMENTS = "comments"
    NOTICE = "notice"
    SHARE = "share"
    ADVERT = "advert"
    ANOTHER_ARTICLE = "another article"
    RUNNING_HEAD = "running head"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Words of a file that are no part of its article, such as ``READ MORE: Five ferries lost``."""

    kind: LeftOutKind
    words: str


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """Bytes read into clean text. ``text`` begins with the headline where one was found;
    paragraphs are parted by blank lines; ``language`` is an ISO 639-1 code.

    ``found`` holds every value of the metadata with its origin, field after field, the chosen one
    first; what ``metadata`` says is always among them. ``notes`` are in the order of the text,
    ``left_out`` in the order of the file.
    """

    metadata: Metadata
    text: str
    language: str
    media_type: str
    found: tuple[Found, ...] = ()
    notes: tuple[Note, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
