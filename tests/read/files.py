"""Files to read, in every format, of our own making."""

import io
import textwrap
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from email.message import EmailMessage
from gzip import compress as gzip_bytes
from html import escape

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.read.pages import DENIAL, LEAD, NEWS_PAGE, SEARCH

TITLE = "Ferry sinks off Port Vell"
STORY = (TITLE, LEAD, DENIAL, SEARCH)
ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
ODF += 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
ODF += 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
ODF += (
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def make_zip(members: Mapping[str, str | bytes], *, stored: Iterable[str] = ()) -> bytes:
    """An archive; ``stored`` members are not deflated."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in members.items():
            how = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, inside, compress_type=how)
    return content.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The members of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def make_docx(
    paragraphs: Sequence[str] = STORY, *, title: str = "", rows: Sequence[Sequence[str]] = ()
) -> bytes:
    """A Word document: a heading, paragraphs, and a table where ``rows`` are given."""
    document = docx.Document()
    document.core_properties.title = title
    for number, words in enumerate(paragraphs):
        document.add_paragraph(words, style="Title" if number == 0 else None)
    if rows:
        table = document.add_table(rows=0, cols=len(rows[0]))
        for row in rows:
            for cell, words in zip(table.add_row().cells, row, strict=True):
                cell.text = words
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def make_odt(paragraphs: Sequence[str] = STORY, *, body: str = "", meta: str = "") -> bytes:
    """An OpenDocument text; ``body`` is raw XML after the paragraphs."""
    inside = "".join(f"<text:p>{escape(words, quote=False)}</text:p>" for words in paragraphs)
    document = (
        f"<office:document-content {ODF}><office:body><office:text>{inside}{body}"
        "</office:text></office:body></office:document-content>"
    )
    about = f"<office:document-meta {ODF}><office:meta>{meta}</office:meta></office:document-meta>"
    members = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": document,
        "meta.xml": about,
    }
    return make_zip(members, stored=["mimetype"])


def make_epub(chapters: Sequence[Sequence[str]] = (STORY,), *, about: str = "") -> bytes:
    """An e-book; each chapter a heading and paragraphs. ``about`` is raw XML of its metadata."""
    items = "".join(
        f'<item id="c{i}" href="text/c%20{i}.xhtml" media-type="application/xhtml+xml"/>'
        for i in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{i}"/>' for i in range(len(chapters)))
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{about}</metadata><manifest>'
        '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
        f'{items}</manifest><spine><itemref idref="nav"/>{spine}</spine></package>',
        "OEBPS/nav.xhtml": "<html><body><p>Contents</p></body></html>",
    }
    for i, (heading, *paragraphs) in enumerate(chapters):
        inside = "".join(f"<p>{escape(words)}</p>" for words in paragraphs)
        members[f"OEBPS/text/c {i}.xhtml"] = (
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title></head><body>'
            f"<h1>{escape(heading)}</h1>{inside}</body></html>"
        )
    return make_zip(members, stored=["mimetype"])


def make_rtf(paragraphs: Sequence[str] = STORY, *, info: str = "", body: str = "") -> bytes:
    """A rich text file in Windows' code page; ``body`` is raw RTF after the paragraphs."""
    inside = "".join(f"{_rtf_words(words)}\\par\n\\par\n" for words in paragraphs)
    return (
        f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0 Arial;}}}}{{\\info{info}}}\n{inside}{body}}}".encode()
    )


def _rtf_words(words: str) -> str:
    return "".join(
        letter if letter.isascii() else f"\\'{letter.encode('cp1252')[0]:02x}"
        for letter in words.replace("\\", "\\\\").replace("{", "\\{").replace("}", "\\}")
    )


def make_email(
    words: str = "\n\n".join(STORY[1:]),
    *,
    subject: str = TITLE,
    sender: str = "Vell Coastguard <press@vell.example>",
    page: str = "",
    attached: Mapping[str, bytes] = {},
    charset: str = "utf-8",
) -> bytes:
    """A letter with a plain version, one as a page where ``page`` is given, and attachments."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "desk@post.example", subject
    message["Date"] = "Sat, 02 Mar 2024 18:30:00 +0100"
    message["Message-ID"] = "<1@vell.example>"
    if words:
        message.set_content(words, charset=charset)
        if page:
            message.add_alternative(page, subtype="html")
    else:
        message.set_content(page, subtype="html")
    for name, content in attached.items():
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return bytes(message)


def make_mhtml(page: str, *, address: str = "https://harbour.example/ferry") -> bytes:
    """A page saved whole, as browsers do."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = address
    message["Date"] = "Sun, 03 Mar 2024 09:00:00 +0000"
    message.make_related()
    message["MIME-Version"] = "1.0"
    message.add_related(page, subtype="html", cte="quoted-printable")
    message.add_related(b"\x89PNG\r\n\x1a\n", "image", "png")
    return bytes(message)


def make_pdf(
    columns: Sequence[Sequence[Sequence[str]]],
    *,
    head: str = "",
    title: str = "",
    password: str = "",
    leading: float = 14,
) -> bytes:
    """Pages of columns of paragraphs, each paragraph given in its lines; ``head`` stands on every page.

    ``columns`` are set side by side, two a page; paragraphs are parted by half a line.
    """
    content = io.BytesIO()
    encrypted = {"encrypt": password} if password else {}
    canvas = Canvas(content, pagesize=A4, **encrypted)
    canvas.setTitle(title)
    pages = [columns[start : start + 2] for start in range(0, len(columns), 2)]
    for number, page in enumerate(pages, start=1):
        if head:
            canvas.drawString(60, 810, head)
            canvas.drawString(300, 30, f"Page {number} of {len(pages)}")
        for at, column in enumerate(page):
            y = 770.0
            for paragraph in column:
                for line in paragraph:
                    canvas.drawString(60 + 250 * at, y, line)
                    y -= leading
                y -= leading / 2
        canvas.showPage()
    canvas.save()
    return content.getvalue()


def make_pdf_of_rows(rows: Sequence[Sequence[str]], *, step: float = 250) -> bytes:
    """One page, set line by line: the cells of a row stand ``step`` points apart."""
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=A4)
    for number, row in enumerate(rows):
        for at, words in enumerate(row):
            canvas.drawString(60 + step * at, 770 - 14 * number - (20 if number else 0), words)
    canvas.save()
    return content.getvalue()


MADE: dict[str, Callable[[], bytes]] = {
    "docx": make_docx,
    "odt": make_odt,
    "rtf": make_rtf,
    "epub": make_epub,
    "eml": make_email,
    "mhtml": lambda: make_mhtml(NEWS_PAGE),
    "pdf": lambda: make_pdf([[textwrap.wrap(words, 45) for words in STORY]]),
}
"""One file of each format that is not text, by its suffix; all tell the same story."""


def make_warc(answers: Sequence[tuple[str, str, str]], *, gzip: bool = False) -> bytes:
    """A web archive of answers: address, status line and media type; each holds a page of its own."""
    records = [
        _warc_record(address, f"HTTP/1.1 {status}\r\nContent-Type: {media_type}", number + 12)
        for number, (address, status, media_type) in enumerate(answers)
    ]
    return b"".join(gzip_bytes(record) if gzip else record for record in records)


def _warc_record(address: str, head: str, dead: int) -> bytes:
    canonical = '<link rel="canonical" href="https://harbour.example/ferry">'
    page = NEWS_PAGE.replace("12 people", f"{dead} people").replace(canonical, "")
    answer = f"{head}\r\n\r\n{page}".encode()
    fields = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2024-03-02T18:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return fields.encode() + answer + b"\r\n\r\n"
