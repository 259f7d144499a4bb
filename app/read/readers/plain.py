"""Plain text: whatever holds characters and is nothing else."""

from app.read.byline import read_top
from app.read.decode import decode
from app.read.furniture import furniture_of, without_furniture
from app.read.header_block import split_header
from app.read.length import check_length
from app.read.limits import ReadLimits
from app.read.paragraphs import clean_lines, part_paragraphs
from app.read.reader import Drawn, Reader


def read_plain(characters: str) -> Drawn:
    """What the file's header gives, what its text tells, and the text in paragraphs."""
    header, body = split_header(clean_lines(characters))
    whole = part_paragraphs(body)
    text = without_furniture(whole)
    return Drawn(text, read_top(text), header, left_out=furniture_of(whole))


def _read(content: bytes, limits: ReadLimits) -> Drawn:
    characters = decode(content)
    check_length(characters, limits)
    return read_plain(characters)


READER = Reader("plain text", "text/plain", ("txt", "text"), lambda _content, _: True, _read, loose=True)
