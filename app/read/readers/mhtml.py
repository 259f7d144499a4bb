"""Web pages saved whole (MHTML, RFC 2557), as Chromium and Edge do."""

from dataclasses import replace
from email.message import EmailMessage

from app.domain.found import Field, Found, Origin
from app.read.decode import decode
from app.read.errors import NoWords
from app.read.limits import ReadLimits
from app.read.mail import field_of, is_saved_page, parse_message, part_bytes
from app.read.reader import Drawn, Reader
from app.read.readers.html import read_html


def _read(content: bytes, _: ReadLimits) -> Drawn:
    message = parse_message(content)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if not isinstance(page, EmailMessage):
        raise NoWords("There is no page in this saved web archive. Save the page again, or paste its text.")
    drawn = read_html(_characters(page))
    address = field_of(message, "snapshot-content-location") or field_of(page, "content-location")
    # The day it was saved is told, too, but it is not the day it appeared.
    saved_from = (Found(Field.URL, address, Origin.ADDRESS),) if address else ()
    return replace(drawn, found=(*drawn.found, *saved_from))


def _characters(page: EmailMessage) -> str:
    charset = page.get_content_charset()
    content = part_bytes(page)
    if charset:
        try:
            return content.decode(charset)
        except (LookupError, ValueError):
            # A wrong label; the page itself and its bytes tell more.
            return decode(content, declared_in_text=True)
    return decode(content, declared_in_text=True)


READER = Reader(
    "a saved web page (MHTML)",
    "multipart/related",
    ("mht", "mhtml"),
    lambda content, _suffix: is_saved_page(content),
    _read,
)
