"""What every format's reader gives, and how it makes itself known."""

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.article import LeftOut, Metadata
from app.domain.found import Found
from app.read.limits import ReadLimits

NOTHING = Metadata()


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that came inside another one; ``found`` is what the outer one tells of it."""

    file_name: str
    content: bytes
    found: tuple[Found, ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a reader drew out of one file.

    ``text`` is in paragraphs, parted by blank lines. ``header`` is what somebody wrote at the top of
    the file for us, and counts as given; ``found`` is what the file says of itself, unchecked.
    ``left_out`` are its words that are no part of the article, as far as they are worth showing.
    ``enclosed`` are files within this one, one of which may hold the article instead.
    """

    text: str
    found: tuple[Found, ...] = ()
    header: Metadata = NOTHING
    left_out: tuple[LeftOut, ...] = ()
    enclosed: tuple[Enclosed, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: its ``name`` in a sentence, its media type, the suffixes that promise it.

    A file whose suffix promises a format and whose content is another is refused, but for ``loose``
    formats: their suffixes stand at the end of any text.

    ``recognises`` looks at the bytes and the suffix (lower case, no dot) and never raises. ``read``
    raises subclasses of UnreadableUpload.
    """

    name: str
    media_type: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes, str], bool]
    read: Callable[[bytes, ReadLimits], Drawn]
    loose: bool = False
