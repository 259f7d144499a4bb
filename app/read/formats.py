"""The formats that hold no article, by their first bytes or their name, so that the answer can name them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its ``name`` in a sentence and the suffixes that promise it."""

    name: str
    suffixes: tuple[str, ...]


OLD_WORD = Format("an old Word or Office document", ("doc", "msg", "dot"))
SPREADSHEET = Format("a spreadsheet", ("xls", "xlsx", "ods"))
SLIDES = Format("a presentation", ("ppt", "pptx", "odp"))
ARCHIVE = Format("a compressed archive", ("gz", "bz2", "xz", "7z", "rar", "tar"))
ZIP = Format("a ZIP archive", ("zip",))
WARC = Format("a web archive (WARC)", ("warc",))
IMAGE = Format(
    "an image", ("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "heic", "svg", "bmp", "ico", "avif")
)
SOUND = Format("a sound or video file", ("mp3", "mp4", "wav", "ogg", "webm", "mov", "avi", "m4a", "flac"))
PROGRAM = Format("a program", ("exe", "dll", "so", "jar", "apk"))
DATA = Format("a data file", ("csv", "json", "jsonl", "db", "sqlite"))
XML = Format("an XML file", ("xml",))

REFUSED = (OLD_WORD, SPREADSHEET, SLIDES, ARCHIVE, ZIP, WARC, IMAGE, SOUND, PROGRAM, DATA, XML)

MAGIC: tuple[tuple[bytes, Format], ...] = (
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

ZIP_MEMBERS: tuple[tuple[bytes, Format], ...] = (
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", SPREADSHEET),
    (b"mimetypeapplication/vnd.oasis.opendocument.presentation", SLIDES),
    (b"xl/workbook.xml", SPREADSHEET),
    (b"ppt/presentation.xml", SLIDES),
)
"""What stands inside a ZIP archive that is more than one and holds no article."""
