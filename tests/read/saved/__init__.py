"""Saved web pages of many layouts, of our own making, each with the text that should be read from it.

A page is a template under ``pages/`` or ``held_out/``. What is wanted of it stands between ``[[`` and
``]]``; the marks are taken out before the page is read. ``held_out`` pages are not looked at while the
reading is changed: their score says how it does on layouts that it was not made for.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

HERE = Path(__file__).parent
_WANTED = re.compile(r"\[\[(.*?)\]\]", re.S)
_INLINE = re.compile(r"</?(?:span|b|i|em|strong|a|q|abbr|small|u)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A page as a browser saves it, and the paragraphs that are its article."""

    name: str
    html: str
    wanted: str


def saved_pages(folder: str) -> Iterator[SavedPage]:
    """The pages of a folder, by name."""
    stories = tomllib.loads((HERE / "stories.toml").read_text(encoding="utf-8"))
    environment = Environment(loader=FileSystemLoader(HERE / folder), autoescape=True)
    for name in sorted(environment.list_templates(extensions=["html"])):
        marked = environment.get_template(name).render(stories)
        pieces = (unescape(_TAG.sub(" ", _INLINE.sub("", piece))) for piece in _WANTED.findall(marked))
        html = marked.replace("[[", "").replace("]]", "")
        yield SavedPage(name.removesuffix(".html"), html, "\n\n".join(" ".join(p.split()) for p in pieces))
