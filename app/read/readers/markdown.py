"""Markdown (CommonMark), as notes programs and repositories keep texts."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from app.domain.article import Metadata
from app.read.byline import read_top
from app.read.decode import decode
from app.read.errors import NoWords
from app.read.furniture import furniture_of, without_furniture
from app.read.length import check_length
from app.read.limits import ReadLimits
from app.read.paragraphs import clean_lines
from app.read.reader import Drawn, Reader

_SUFFIXES = ("md", "markdown", "mdown")
_HEADING = re.compile(rb"(?:---\r?\n.{0,4000}?\n---\s*)?\s*#{1,3} \S", re.S)
_LINK = re.compile(rb"(?<!!)\[[^\]\n]{1,200}\]\(https?://[^)\s]{1,500}\)")
_FRONT = re.compile(r"\A---\n(.{0,8000}?)\n---[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"(?P<key>[A-Za-z_]{2,30}):[ \t]+(?P<value>\S.{0,2000})")
_KEYS = {
    "title": "title",
    "outlet": "outlet",
    "publisher": "outlet",
    "source": "outlet",
    "date": "published",
    "published": "published",
    "url": "url",
    "link": "url",
}


def _recognises(content: bytes, suffix: str) -> bool:
    """By its name, a heading at the top, or two links as only Markdown writes them."""
    if b"\x00" in content[:4_000] or content.lstrip().startswith(b"<"):
        return False
    start = content[:20_000].removeprefix(b"\xef\xbb\xbf")
    return suffix in _SUFFIXES or bool(_HEADING.match(start)) or len(_LINK.findall(start)) > 1


def _read(content: bytes, limits: ReadLimits) -> Drawn:
    characters = clean_lines(decode(content))
    check_length(characters, limits)
    header, body = _split_front(characters)
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    whole = "\n\n".join(_blocks(tokens))
    text = without_furniture(whole)
    if not text:
        raise NoWords("There is no text in this Markdown file. Paste the article's text.")
    return Drawn(text, read_top(text), header, left_out=furniture_of(whole))


def _split_front(characters: str) -> tuple[Metadata, str]:
    """The fields between two ``---`` at the very top, and the text after them."""
    found = _FRONT.match(characters)
    if found is None:
        return Metadata(), characters
    fields: dict[str, str] = {}
    for line in found[1].split("\n"):
        field = _FIELD.fullmatch(line)
        if field and (name := _KEYS.get(field["key"].lower())):
            fields.setdefault(name, field["value"].strip(" \t\"'"))
    return Metadata(**fields), characters[found.end() :]


def _blocks(tokens: Sequence[Token]) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield " | ".join(row)
            row = None
        elif token.type == "inline":
            words = "".join(_words(token.children or []))
            if row is not None:
                row.append(words)
            elif words.strip():
                yield words.strip()
        elif token.type in ("fence", "code_block") and token.content.strip():
            yield token.content.strip()


def _words(tokens: Sequence[Token]) -> Iterator[str]:
    """The words of one paragraph; tags and the captions of pictures are none of them."""
    for token in tokens:
        if token.type in ("text", "code_inline"):
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " " if token.type == "softbreak" else "\n"


READER = Reader("a Markdown file", "text/markdown", _SUFFIXES, _recognises, _read, loose=True)
