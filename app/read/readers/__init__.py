"""The formats that are read: one module each, one line each here, the stricter before the looser."""

from app.read.reader import Reader
from app.read.readers import docx, email, epub, html, markdown, mhtml, odt, pdf, plain, rtf

PLAIN = plain.READER
"""Reads whatever is text and nothing else; it is not asked, it is left."""

READERS: tuple[Reader, ...] = (
    rtf.READER,
    docx.READER,
    odt.READER,
    epub.READER,
    mhtml.READER,
    email.READER,
    pdf.READER,
    html.READER,
    markdown.READER,
)

READ_SUFFIXES = tuple(suffix for reader in (PLAIN, *READERS) for suffix in reader.suffixes)
"""Endings of the names of files that are read, as a file chooser asks for them."""
