"""One document, from bytes to clean text: the whole way, in this process."""

import re
from dataclasses import replace

from app.domain.article import Metadata, ReadArticle
from app.domain.found import Field, Found, Origin
from app.read.address_date import address_dates
from app.read.choose import choose, chosen, told
from app.read.credits import find_credits
from app.read.errors import EmptyUpload, TooLarge, UnreadableUpload
from app.read.given import check_given
from app.read.headline import with_headline
from app.read.language import ENGLISH, check_words, language_of
from app.read.left_out import shortened
from app.read.length import check_length
from app.read.limits import MEBIBYTE, ReadLimits
from app.read.notes import find_notes
from app.read.reader import Drawn, Enclosed, Reader
from app.read.sniff import sniff

NOTHING_GIVEN = Metadata()
USUAL_LIMITS = ReadLimits()
FEW_WORDS = 40
"""A text with fewer words only points to what is enclosed with it."""
_WORD = re.compile(r"\w+")
_PLAIN_WORD = re.compile(rb"[^\s\x00-\x20]+")


def read_bytes(
    content: bytes,
    file_name: str = "",
    *,
    given: Metadata = NOTHING_GIVEN,
    limits: ReadLimits = USUAL_LIMITS,
    found: tuple[Found, ...] = (),
) -> ReadArticle:
    """Read one document; ``given`` wins over what is read, and the file name only helps to tell its type.

    ``found`` is what stands around the document, such as its row in a table.

    The same bytes, name and metadata give the same article. Raises subclasses of UnreadableUpload.
    """
    check_size(content, limits)
    given = check_given(given)
    reader, drawn = _draw(content, file_name, limits)
    written = (*told(given, Origin.GIVEN), *told(check_given(drawn.header), Origin.HEADER))
    values = choose((*written, *found, *drawn.found))
    text = with_headline(chosen(values).title, drawn.text)
    check_length(text, limits)
    check_words(text)
    late = (
        *address_dates(values),
        *find_credits(text),
        Found(Field.LANGUAGE, language_of(text), Origin.TEXT),
    )
    values = choose((*values, *late))
    metadata = chosen(values)
    return ReadArticle(
        metadata,
        text,
        metadata.language or ENGLISH,
        reader.media_type,
        found=values,
        notes=tuple(find_notes(text)),
        left_out=shortened(drawn.left_out),
    )


def enclosed_documents(
    content: bytes, file_name: str = "", *, limits: ReadLimits = USUAL_LIMITS
) -> tuple[Enclosed, ...]:
    """The articles that came inside a file, such as the attachments of a letter: whatever can be read.

    One that ``read_bytes`` gives in place of the letter around it is not among them.
    """
    check_size(content, limits)
    drawn = sniff(content, file_name).read(content, limits)
    readable = [one for one in drawn.enclosed if _is_article(one, limits)]
    return tuple(readable[1:] if _only_points(drawn) else readable)


def _draw(content: bytes, file_name: str, limits: ReadLimits) -> tuple[Reader, Drawn]:
    """What a file holds; of a letter that only says "see attached", what is attached to it."""
    reader = sniff(content, file_name)
    drawn = reader.read(content, limits)
    if drawn.enclosed and _only_points(drawn):
        enclosed = next((one for one in drawn.enclosed if _inner_reader(one) is not None), None)
        if enclosed is not None:
            inner = sniff(enclosed.content, enclosed.file_name)
            article = inner.read(enclosed.content, limits)
            return inner, replace(article, found=(*article.found, *drawn.found))
    return reader, drawn


def _only_points(drawn: Drawn) -> bool:
    return len(_WORD.findall(drawn.text)) < FEW_WORDS


def _is_article(enclosed: Enclosed, limits: ReadLimits) -> bool:
    """Whether an enclosed file is worth being read by itself: a card or a signature is not."""
    reader = _inner_reader(enclosed)
    if reader is None or len(enclosed.content) > limits.max_bytes:
        return False
    return not reader.loose or len(_PLAIN_WORD.findall(enclosed.content)) >= FEW_WORDS


def _inner_reader(enclosed: Enclosed) -> Reader | None:
    """Who reads an enclosed file; None where nobody does: the letter around it is an article of its own."""
    try:
        return sniff(enclosed.content, enclosed.file_name)
    except UnreadableUpload:
        return None


def check_size(content: bytes, limits: ReadLimits) -> None:
    """Raise EmptyUpload or TooLarge before anything is read."""
    if not content.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise EmptyUpload("The file is empty. Choose the file that holds the article's text.")
    if len(content) > limits.max_bytes:
        raise TooLarge(
            f"The file is larger than {limits.max_bytes / MEBIBYTE:g} MB, the most that is read. "
            "Upload one article, or paste its text."
        )
