"""What people say of an article beside its text: checked, and brought into one form."""

import re
from urllib.parse import urlsplit

from app.domain.article import Metadata
from app.read.errors import BadLanguage, BadTitle, BadUrl
from app.read.language_code import language_code
from app.read.published import iso_published

LONGEST_TITLE = 500
LONGEST_OUTLET = 200
LONGEST_URL = 2_000
LONGEST_AUTHORS = 500
LONGEST_CREDIT = 300
_BLANKS = re.compile(" {2,}")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def check_given(given: Metadata) -> Metadata:
    """The same metadata in one form; empty words count as not given.

    Raises BadTitle, BadDate, BadUrl or BadLanguage, whose messages name the field.
    """
    published, modified, url = one_line(given.published), one_line(given.modified), one_line(given.url)
    language = one_line(given.language)
    return Metadata(
        title=_short(one_line(given.title), "title", LONGEST_TITLE),
        outlet=_short(one_line(given.outlet), "outlet's name", LONGEST_OUTLET),
        published=None if published is None else iso_published(published),
        url=None if url is None else _checked_url(url),
        authors=_short(one_line(given.authors), "list of authors", LONGEST_AUTHORS),
        modified=None if modified is None else iso_published(modified),
        language=None if language is None else _checked_language(language),
        credit=_short(one_line(given.credit), "credit", LONGEST_CREDIT),
    )


def one_line(words: str | None) -> str | None:
    """Words without line breaks and control characters; None where none are left."""
    if words is None:
        return None
    return _BLANKS.sub(" ", _CONTROL.sub(" ", words)).strip() or None


def is_web_address(url: str) -> bool:
    """Whether this is an http or https address with a host, and no spaces."""
    if len(url) > LONGEST_URL or re.search(r"\s", url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        # urlsplit's word for a bad port or an unclosed bracket.
        return False


def _short(words: str | None, field: str, longest: int) -> str | None:
    if words is not None and len(words) > longest:
        raise BadTitle(f"The {field} is longer than {longest} characters. Shorten it, or leave it empty.")
    return words


def _checked_language(words: str) -> str:
    code = language_code(words)
    if code is None:
        raise BadLanguage(
            f"“{words[:40]}” is no language that is known here. Write its name in English, or leave it empty."
        )
    return code


def _checked_url(url: str) -> str:
    if not is_web_address(url):
        raise BadUrl(
            "The link must be a web address that begins with https:// or http://. "
            "Correct it, or leave it empty."
        )
    return url
