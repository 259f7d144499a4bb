"""The formats we know by their first bytes or their name, read and not read."""

from dataclasses import dataclass

PLAIN = "text/plain"
HTML = "text/html"

READ_NOW = "Plain text and web pages (HTML) are read now"


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its ``name`` in a sentence; ``coming`` where reading it is planned."""

    name: str
    coming: bool = False
    is_text: bool = False


PDF = Format("a PDF", coming=True)
DOCX = Format("a Word document (DOCX)", coming=True)
ODT = Format("an OpenDocument text (ODT)", coming=True)
RTF = Format("a rich text file (RTF)", coming=True, is_text=True)
EPUB = Format("an e-book (EPUB)", coming=True)
EMAIL = Format("an e-mail", coming=True, is_text=True)
MHTML = Format("a saved web archive (MHTML)", coming=True, is_text=True)
WARC = Format("a web archive (WARC)", coming=True, is_text=True)
ZIP = Format("a ZIP archive", coming=True)
OLD_WORD = Format("an old Word or Office document")
SPREADSHEET = Format("a spreadsheet")
SLIDES = Format("a presentation")
ARCHIVE = Format("a compressed archive")
IMAGE = Format("an image")
SOUND = Format("a sound or video file")
PROGRAM = Format("a program")
DATA = Format("a data file", is_text=True)
XML = Format("an XML file", is_text=True)

COMING = ", ".join(["PDF", "DOCX", "ODT", "RTF", "EPUB", "e-mail", "MHTML", "WARC"]) + " and ZIP are coming"

MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"{\\rtf", RTF),
    (b"WARC/1.", WARC),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_WORD),
    (b"\x1f\x8b", ARCHIVE),
    (b"BZh", ARCHIVE),
    (b"\xfd7zXZ\x00", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"Rar!\x1a\x07", ARCHIVE),
    (b"\x28\xb5\x2f\xfd", ARCHIVE),
    (b"\x89PNG\r\n\x1a\n", IMAGE),
    (b"\xff\xd8\xff", IMAGE),
    (b"GIF87a", IMAGE),
    (b"GIF89a", IMAGE),
    (b"II*\x00", IMAGE),
    (b"MM\x00*", IMAGE),
    (b"OggS", SOUND),
    (b"ID3", SOUND),
    (b"fLaC", SOUND),
    (b"\x1aE\xdf\xa3", SOUND),
    (b"\x7fELF", PROGRAM),
    (b"MZ\x90\x00", PROGRAM),
    (b"\xca\xfe\xba\xbe", PROGRAM),
    (b"SQLite format 3\x00", DATA),
)
"""What a file begins with, and what it then is."""

ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
ZIP_MEMBERS: tuple[tuple[bytes, Format], ...] = (
    (b"word/document.xml", DOCX),
    (b"mimetypeapplication/epub+zip", EPUB),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", ODT),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", SPREADSHEET),
    (b"mimetypeapplication/vnd.oasis.opendocument.presentation", SLIDES),
    (b"xl/workbook.xml", SPREADSHEET),
    (b"ppt/presentation.xml", SLIDES),
)
"""What stands inside a ZIP archive that is more than one."""

SUFFIXES: dict[str, Format] = {
    "pdf": PDF,
    "docx": DOCX,
    "odt": ODT,
    "rtf": RTF,
    "epub": EPUB,
    "eml": EMAIL,
    "mbox": EMAIL,
    "mht": MHTML,
    "mhtml": MHTML,
    "warc": WARC,
    "zip": ZIP,
    "doc": OLD_WORD,
    "msg": OLD_WORD,
    "xls": SPREADSHEET,
    "xlsx": SPREADSHEET,
    "ods": SPREADSHEET,
    "ppt": SLIDES,
    "pptx": SLIDES,
    "odp": SLIDES,
    "gz": ARCHIVE,
    "bz2": ARCHIVE,
    "xz": ARCHIVE,
    "7z": ARCHIVE,
    "rar": ARCHIVE,
    "tar": ARCHIVE,
    "png": IMAGE,
    "jpg": IMAGE,
    "jpeg": IMAGE,
    "gif": IMAGE,
    "webp": IMAGE,
    "tif": IMAGE,
    "tiff": IMAGE,
    "heic": IMAGE,
    "mp3": SOUND,
    "mp4": SOUND,
    "wav": SOUND,
    "ogg": SOUND,
    "webm": SOUND,
    "exe": PROGRAM,
    "csv": DATA,
    "json": DATA,
    "jsonl": DATA,
    "db": DATA,
    "xml": XML,
    "svg": IMAGE,
}
"""What a name promises. A name that is not here promises nothing."""
