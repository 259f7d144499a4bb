"""E-mail as programs export it (.eml): press releases, newsletters, articles sent on."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.utils import parseaddr

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from app.domain.article import LeftOut, Metadata
from app.domain.found import Found, Origin
from app.read.blocks import blocks_of
from app.read.choose import told
from app.read.decode import decode
from app.read.errors import Damaged, NoWords
from app.read.furniture import furniture_of, without_furniture
from app.read.limits import ReadLimits
from app.read.mail import (
    BREAKS,
    field_of,
    has_fields,
    is_message,
    is_saved_page,
    parse_message,
    part_bytes,
    sent_at,
)
from app.read.paragraphs import clean_lines, part_paragraphs
from app.read.reader import Drawn, Enclosed, Reader

_SIGNATURE = re.compile(r"^-- ?$", re.M)
_REPLY = re.compile(r"^(?:re|fwd?|aw|wg|tr)\s?:\s*", re.I)
_FORWARDED = re.compile(
    r"^-{2,}\s*(?:Forwarded|Original) message\s*-{2,}\n"
    r"(?:(?:From|Date|Sent|To|Cc|Subject|Reply-To):.*\n){1,8}",
    re.I | re.M,
)
"""What programs put before a letter that is sent on."""
_CARDS = frozenset({"text/calendar", "text/vcard", "text/x-vcard", "application/pgp-signature"})
_STUB = 200
"""Characters of a plain version; shorter ones are held against the letter's page."""
_QUOTED = re.compile(r"^>.*\n?", re.M)


def _recognises(content: bytes, suffix: str) -> bool:
    """By its fields; where the name says so, those that people write are enough."""
    letter = is_message(content) or (suffix in READER.suffixes and has_fields(content))
    return letter and not is_saved_page(content)


def _read(content: bytes, _: ReadLimits) -> Drawn:
    try:
        return _drawn(parse_message(content))
    except BREAKS as error:
        raise Damaged("This e-mail is damaged. Open it and paste its text.") from error


def _drawn(message: EmailMessage) -> Drawn:
    sent = told(Metadata(outlet=_sender(message), published=sent_at(message)), Origin.EMAIL)
    text, left_out = _body(message)
    attached = tuple(replace(one, found=sent) for one in _attached(message))
    if not text and not attached:
        raise NoWords("There is no text in this e-mail. Paste the article's text.")
    return Drawn(text, _found(message), enclosed=attached, left_out=left_out)


def _body(message: EmailMessage) -> tuple[str, tuple[LeftOut, ...]]:
    """The letter itself: its plain version, else its page, without signature and quoted letters."""
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    words = _plain_text(_characters(plain)) if isinstance(plain, EmailMessage) else ""
    if len(words) < _STUB and isinstance(page, EmailMessage):
        # A plain version that is so short only says to look at the other.
        words = max(words, _page_text(_characters(page)), key=len)
    return without_furniture(words, headed=False), furniture_of(words, headed=False)


def _plain_text(characters: str) -> str:
    words = _QUOTED.sub("", _SIGNATURE.split(clean_lines(characters), maxsplit=1)[0])
    return part_paragraphs(clean_lines(_FORWARDED.sub("", words)))


def _page_text(characters: str) -> str:
    try:
        tree = document_fromstring(
            characters.encode(), parser=HTMLParser(encoding="utf-8", remove_comments=True)
        )
    except etree.ParserError:
        # Nothing but blanks or comments: a letter without words.
        return ""
    return clean_lines("\n\n".join(blocks_of(tree)))


def _characters(part: EmailMessage) -> str:
    content, charset = part_bytes(part), part.get_content_charset()
    if charset:
        try:
            return content.decode(charset)
        except (LookupError, ValueError):
            # A wrong label: the bytes are asked instead.
            return decode(content)
    return decode(content)


def _attached(message: EmailMessage) -> Iterator[Enclosed]:
    for part in message.iter_attachments():
        if isinstance(part, EmailMessage) and part.get_content_type() not in _CARDS:
            letter = part.get_content_type() == "message/rfc822"
            content = _inner_letter(part) if letter else part_bytes(part)
            if content:
                yield Enclosed(part.get_filename() or ("letter.eml" if letter else ""), content)


def _inner_letter(part: EmailMessage) -> bytes:
    inner = part.get_payload()
    return bytes(inner[0]) if isinstance(inner, list) and isinstance(inner[0], EmailMessage) else b""


def _found(message: EmailMessage) -> tuple[Found, ...]:
    subject = _REPLY.sub("", field_of(message, "subject")).strip()
    return told(Metadata(subject or None, _sender(message), sent_at(message)), Origin.EMAIL)


def _sender(message: EmailMessage) -> str | None:
    return parseaddr(field_of(message, "from"))[0] or None


READER = Reader("an e-mail", "message/rfc822", ("eml",), _recognises, _read)
