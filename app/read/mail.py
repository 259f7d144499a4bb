"""Messages in the format of e-mail (RFC 5322 and MIME): letters, and pages saved whole."""

import re
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parsedate_to_datetime

from app.read.errors import TooNested

_FIELD = re.compile(rb"^(?:from|to|subject|date|reply-to|x-[\w-]+):", re.I | re.M)
_ROUTE = re.compile(
    rb"^(?:received|return-path|delivered-to|message-id|mime-version|content-transfer-encoding):", re.I | re.M
)
_NESTING = re.compile(rb"^content-type:\s*(?:multipart/|message/rfc822)", re.I | re.M)
MOST_NESTED = 100
BREAKS = (AttributeError, ValueError, LookupError, TypeError)
"""What a broken field makes Python's parser raise, when it is asked for."""
_TYPE = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)


def is_message(content: bytes) -> bool:
    """Whether bytes begin with a message's fields; no article has those that machines write."""
    top = _top(content)
    return bool(_FIELD.search(top) and _ROUTE.search(top))


def has_fields(content: bytes) -> bool:
    """Whether bytes begin with fields that people fill in, such as ``Subject:``."""
    return _FIELD.match(_top(content)) is not None


def is_saved_page(content: bytes) -> bool:
    """Whether a message is a web page with all that belongs to it (MHTML, RFC 2557)."""
    return is_message(content) and bool(_TYPE.search(_top(content)))


def parse_message(content: bytes) -> EmailMessage:
    """The message; broken ones are read as far as they can be.

    Raises TooNested where more parts stand in one another than in any letter that people wrote.
    """
    if len(_NESTING.findall(content)) > MOST_NESTED:
        raise TooNested("This e-mail holds too many parts to be read safely. Paste the article's text.")
    return BytesParser(EmailMessage, policy=policy.default).parsebytes(content.lstrip())


def field_of(message: EmailMessage, name: str) -> str:
    """The words of a field; none where it is missing, or so broken that Python's parser stumbles."""
    try:
        return str(message[name] or "")
    except BREAKS:
        return ""


def part_bytes(part: EmailMessage) -> bytes:
    """A part's content as bytes, its transfer encoding undone."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def sent_at(message: EmailMessage) -> str | None:
    """When a message says that it was sent, as ISO 8601 with its zone."""
    try:
        moment = parsedate_to_datetime(field_of(message, "date"))
    except (TypeError, ValueError, IndexError):
        # No date, or none that is one: a message without a moment.
        return None
    if moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _top(content: bytes) -> bytes:
    return re.split(rb"\r?\n\r?\n", content[:8_192].lstrip(), maxsplit=1)[0]
