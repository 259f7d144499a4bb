"""E-mail as programs export it (.eml): press releases, newsletters, articles sent on."""

import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import parseaddr

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from app.domain.article import Metadata
from app.domain.found import Found, Origin
from app.read.blocks import blocks_of
from app.read.choose import told
from app.read.decode import decode
from app.read.errors import NoWords
from app.read.furniture import without_furniture
from app.read.limits import ReadLimits
from app.read.mail import is_message, is_saved_page, parse_message, part_bytes, sent_at
from app.read.paragraphs import clean_lines, part_paragraphs
from app.read.reader import Drawn, Enclosed, Reader

_SIGNATURE = re.compile(r"^-- ?$", re.M)
_REPLY = re.compile(r"^(?:re|fwd?|aw|wg|tr)\s?:\s*", re.I)
_QUOTED = re.compile(r"^>.*\n?", re.M)


def _recognises(content: bytes, _: str) -> bool:
    return is_message(content) and not is_saved_page(content)


def _read(content: bytes, _: ReadLimits) -> Drawn:
    message = parse_message(content)
    text, attached = _body(message), tuple(_attached(message))
    if not text and not attached:
        raise NoWords("There is no text in this e-mail. Paste the article's text.")
    return Drawn(text, _found(message), enclosed=attached)


def _body(message: EmailMessage) -> str:
    """The letter itself: its plain version, else its page, without signature and quoted letters."""
    plain = message.get_body(("plain",))
    if isinstance(plain, EmailMessage):
        words = _QUOTED.sub("", _SIGNATURE.split(clean_lines(_characters(plain)), maxsplit=1)[0])
        text = without_furniture(part_paragraphs(clean_lines(words)))
        if text:
            return text
    page = message.get_body(("html",))
    return without_furniture(_page_text(_characters(page))) if isinstance(page, EmailMessage) else ""


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
        except (LookupError, UnicodeDecodeError):
            # A wrong label: the bytes are asked instead.
            return decode(content)
    return decode(content)


def _attached(message: EmailMessage) -> Iterator[Enclosed]:
    for part in message.iter_attachments():
        if isinstance(part, EmailMessage) and (content := part_bytes(part)):
            yield Enclosed(part.get_filename() or "", content)


def _found(message: EmailMessage) -> tuple[Found, ...]:
    subject = _REPLY.sub("", str(message["subject"] or "")).strip()
    sender, _ = parseaddr(str(message["from"] or ""))
    return told(Metadata(subject or None, sender or None, sent_at(message)), Origin.EMAIL)


READER = Reader("an e-mail", "message/rfc822", ("eml",), _recognises, _read)
