"""Plain text into metadata and paragraphs."""

from app.domain.article import Metadata
from app.read.byline import find_published
from app.read.furniture import without_furniture
from app.read.header_block import split_header
from app.read.headline import find_headline
from app.read.paragraphs import clean_lines, part_paragraphs


def read_plain(characters: str) -> tuple[Metadata, Metadata, str]:
    """What the file's header gives, what its text tells, and the text in paragraphs."""
    header, body = split_header(clean_lines(characters))
    text = without_furniture(part_paragraphs(body))
    return header, Metadata(title=find_headline(text), published=find_published(text)), text
