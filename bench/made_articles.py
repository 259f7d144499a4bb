"""Articles in every format, made from the project's own ones with other places, days and numbers."""

import json
import random
import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from pathlib import Path

from app.domain.sentences import sentences_of
from app.read import read_bytes
from tests.read import files

ROOT = Path(__file__).parent.parent
KEPT = 0.45
"""Share of a sample's sentences in each article: two of one sample then share a fifth, and are no copies."""
PLACES = (
    *("Kemi", "Oulu", "Vaasa", "Turku", "Lahti", "Kuopio", "Pori", "Tartu", "Narva", "Riga", "Liepaja"),
    *("Kaunas", "Gdynia", "Lublin", "Brno", "Graz", "Pecs", "Varna", "Patras", "Bari", "Leon", "Braga"),
)
OUTLETS = ("Meridian Dispatch", "Northbridge Wire", "Aldermoor Gazette", "The Harbour Post", "Karst Daily")
COPIES, REPRINTS, BAD = 0.04, 0.03, 0.02
"""Shares of files that are another one's bytes, another one's text under a new headline, and nothing."""
PACKED = 20
"""Articles in each archive, of which there is one for every 200 articles."""
_NUMBER = re.compile(r"(?<![\w.,$€£-])\d{1,3}(?:,\d{3})*(?![\w.,:-]*\d)")
_FIRST_DAY = date(2021, 1, 1)


@dataclass(frozen=True, slots=True)
class Made:
    """An article as it would be printed."""

    title: str
    outlet: str
    published: str
    paragraphs: tuple[str, ...]


def make_files(folder: Path, count: int, seed: int) -> int:
    """Fill a folder with about so many articles; how many documents there are, bad ones and all."""
    chance = random.Random(seed)
    paths = sorted((*ROOT.glob("seeds/*/*.txt"), *ROOT.glob("tests/dossiers/*/*.txt")))
    seeds = [read_bytes(path.read_bytes(), path.name).text for path in paths]
    folder.mkdir(parents=True, exist_ok=True)
    written: list[tuple[str, bytes]] = []
    packed = count // 200 * PACKED
    for number in range(count - packed):
        written.append(_file(chance, seeds, number, written))
    for name, content in written:
        (folder / name).write_bytes(content)
    for archive in range(packed // PACKED):
        inside = {f"{at}.txt": _text(_made(chance, seeds)) for at in range(PACKED)}
        (folder / f"archive-{archive}.zip").write_bytes(files.make_zip(inside))
    return count


def _file(
    chance: random.Random, seeds: Sequence[str], number: int, before: Sequence[tuple[str, bytes]]
) -> tuple[str, bytes]:
    kind = chance.random()
    if kind < BAD:
        return f"{number:05}-bad.pdf", chance.choice([b"", b"%PDF-1.7\n1 0 obj\n", bytes(range(256)) * 20])
    if kind < BAD + COPIES and before:
        name, content = chance.choice(before)
        return f"{number:05}-again-{name[6:]}", content
    made = _made(chance, seeds)
    if kind < BAD + COPIES + REPRINTS:
        made = Made(f"{made.title}, in full", chance.choice(OUTLETS), made.published, made.paragraphs)
    suffix = chance.choice(list(_WRITERS))
    return f"{number:05}.{suffix}", _WRITERS[suffix](made)


def _made(chance: random.Random, seeds: Sequence[str]) -> Made:
    """Some of a sample's sentences with other numbers, at another place, on another day."""
    title, *paragraphs = chance.choice(seeds).split("\n\n")
    place = chance.choice(PLACES)
    day = _FIRST_DAY + timedelta(days=chance.randrange(1500))
    factor = chance.uniform(0.3, 3)

    def vary(found: re.Match[str]) -> str:
        value = int(found[0].replace(",", ""))
        return found[0] if 1900 < value < 2100 else f"{max(1, round(value * factor)):,}"

    sentences = [sentence for paragraph in paragraphs for sentence in sentences_of(paragraph)]
    kept = [sentence for sentence in sentences if chance.random() < KEPT] or sentences
    told = [f"{place.upper()}, {day.day} {day:%B} {day.year} — {kept[0]}", *kept[1:]]
    own = f"People in {place} spoke of {chance.randrange(3, 900)} more on street {chance.randrange(99)}."
    words = [_NUMBER.sub(vary, paragraph) for paragraph in told]
    return Made(f"{place}: {title}", chance.choice(OUTLETS), day.isoformat(), (*words, own))


def _text(made: Made) -> str:
    head = f"Title: {made.title}\nOutlet: {made.outlet}\nPublished: {made.published}"
    return "\n\n".join((head, *made.paragraphs))


def _page(made: Made) -> str:
    stated = json.dumps({"@type": "NewsArticle", "headline": made.title, "datePublished": made.published})
    paragraphs = "".join(f"<p>{escape(words)}</p>" for words in made.paragraphs)
    return (
        f"<!doctype html><html lang='en'><head><title>{escape(made.title)}</title>"
        f"<meta property='og:site_name' content='{made.outlet}'>"
        f"<script type='application/ld+json'>{stated}</script></head><body>"
        "<nav><ul><li><a href='/'>Home</a></li></ul></nav><div class='cookie'>We use cookies.</div>"
        f"<article><h1>{escape(made.title)}</h1>{paragraphs}</article>"
        "<aside><h3>Related</h3><a href='/r'>55 die elsewhere</a></aside></body></html>"
    )


def _lines(words: str) -> list[str]:
    return textwrap.wrap(words.encode("latin-1", "ignore").decode("latin-1"), 90)


_WRITERS: dict[str, Callable[[Made], bytes]] = {
    "txt": lambda made: _text(made).encode(),
    "html": lambda made: _page(made).encode(),
    "mhtml": lambda made: files.make_mhtml(_page(made)),
    "docx": lambda made: files.make_docx((made.title, *made.paragraphs)),
    "odt": lambda made: files.make_odt((made.title, *made.paragraphs)),
    "rtf": lambda made: files.make_rtf((made.title, *(words.replace("—", "-") for words in made.paragraphs))),
    "epub": lambda made: files.make_epub([(made.title, *made.paragraphs)]),
    "eml": lambda made: files.make_email("\n\n".join(made.paragraphs), subject=made.title),
    "md": lambda made: "\n\n".join((f"# {made.title}", *made.paragraphs)).encode(),
    "pdf": lambda made: files.make_pdf([[_lines(words) for words in (made.title, *made.paragraphs)]]),
}
"""How an article is written down, by suffix."""
