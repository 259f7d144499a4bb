"""One document, from bytes to clean text: the whole way, in this process."""

from app.domain.article import Metadata, ReadArticle
from app.read.decode import decode
from app.read.errors import EmptyUpload, TooLarge
from app.read.formats import HTML
from app.read.given import check_given, check_read
from app.read.headline import with_headline
from app.read.html import read_html
from app.read.language import check_language, check_words
from app.read.limits import MEBIBYTE, ReadLimits
from app.read.plain import read_plain
from app.read.sniff import sniff

NOTHING_GIVEN = Metadata()
USUAL_LIMITS = ReadLimits()


def read_bytes(
    content: bytes,
    file_name: str = "",
    *,
    given: Metadata = NOTHING_GIVEN,
    limits: ReadLimits = USUAL_LIMITS,
) -> ReadArticle:
    """Read one document; ``given`` wins over what is read, and the file name only helps to tell its type.

    The same bytes, name and metadata give the same article. Raises subclasses of UnreadableUpload.
    """
    check_size(content, limits)
    given = check_given(given)
    media_type = sniff(content, file_name)
    if media_type == HTML:
        read, body = read_html(decode(content, declared_in_text=True))
    else:
        header, read, body = read_plain(decode(content))
        given = given.over(check_given(header))
    metadata = given.over(check_read(read))
    text = with_headline(metadata.title, body)
    _check_text(text, limits)
    return ReadArticle(metadata, text, check_language(text), media_type)


def check_size(content: bytes, limits: ReadLimits) -> None:
    """Raise EmptyUpload or TooLarge before anything is read."""
    if not content.strip(b" \t\r\n\x0b\x0c\xef\xbb\xbf"):
        raise EmptyUpload("The file is empty. Choose the file that holds the article's text.")
    if len(content) > limits.max_bytes:
        raise TooLarge(
            f"The file is larger than {limits.max_bytes / MEBIBYTE:g} MB, the most that is read. "
            "Upload one article, or paste its text."
        )


def _check_text(text: str, limits: ReadLimits) -> None:
    if len(text) > limits.max_characters:
        raise TooLarge(
            f"The text has {len(text):,} characters; at most {limits.max_characters:,} are read. "
            "Upload one article at a time."
        )
    check_words(text)
