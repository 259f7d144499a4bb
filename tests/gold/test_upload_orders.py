"""The same articles make the same events and boards, whatever the order in which they are uploaded."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import select

from app.db.session import Store
from app.db.tables import Article, ArticleEvent
from app.domain.claim import Extraction
from app.queries.event_page import EventPage, event_page
from app.read import read_bytes
from app.services.add_article import add_article
from app.services.extractor import Extractor, own_extractor
from app.services.read_article import read_article
from tests.stores import make_store

PROJECT = Path(__file__).parents[2]
SEEDS = sorted((PROJECT / "seeds").glob("*/*.txt"))
DOSSIERS = sorted((PROJECT / "tests" / "dossiers").glob("*/*.txt"))
EXPECTED = tomllib.loads((PROJECT / "seeds" / "events.toml").read_text("utf-8"))["events"]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The project's own, which reads each text once."""
    own = own_extractor()
    known: dict[str, Extraction] = {}

    def extract(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
        if text not in known:
            known[text] = own.extract(text, title=title, published=published)
        return known[text]

    return replace(own, extract=extract)


def filled(files: list[Path], extractor: Extractor) -> dict[frozenset[str], EventPage]:
    """The pages of the events that the files make, by the files that tell of each."""
    store = make_store()
    for file in files:
        content = file.read_bytes()
        added = add_article(store, read_bytes(content, file.name), content, file.name, actor="vera")
        read_article(store, added.article_id, extractor=extractor)
    return dict(pages(store, {read_bytes(one.read_bytes(), one.name).text: name(one) for one in files}))


def name(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"


def pages(store: Store, names: dict[str, str]) -> Iterator[tuple[frozenset[str], EventPage]]:
    with store.reading() as session:
        told: dict[str, set[str]] = {}
        rows = session.exec(select(ArticleEvent.event_id, Article.text).join(Article))
        for event_id, text in rows:
            told.setdefault(event_id, set()).add(names[text])
        for event_id, files in told.items():
            page = event_page(session, event_id)
            assert page is not None
            yield frozenset(files), page


def said(page: EventPage) -> list[str]:
    """All that a board says, without ids."""
    words = {figure.id: f"{figure.measure} {figure.words}" for figure in page.board.figures}
    lines = [
        f"{words[figure.id]} {figure.counted} {figure.is_current} {words.get(figure.revised_from or '')}"
        f" {stand.source.name} {stand.stance} {stand.direction} {stand.date} {len(stand.articles)}"
        for figure in page.board.figures
        for stand in figure.stands.all
    ]
    lines += [
        f"{one.kind} {sorted((words[one.a], words.get(one.b or '', '')))}" for one in page.board.conflicts
    ]
    return [page.title, str(page.date), *sorted(lines)]


def boards(files: list[Path], extractor: Extractor) -> dict[frozenset[str], list[str]]:
    return {told: said(page) for told, page in filled(files, extractor).items()}


def test_the_samples_form_their_events_in_any_order(extractor: Extractor) -> None:
    in_turn = boards(SEEDS, extractor)
    assert set(in_turn) == {frozenset(event["articles"]) for event in EXPECTED}
    for seed in (1, 2):
        assert boards(random.Random(seed).sample(SEEDS, len(SEEDS)), extractor) == in_turn


def test_the_dossiers_make_the_same_boards_in_another_order(extractor: Extractor) -> None:
    shuffled = random.Random(3).sample(DOSSIERS, len(DOSSIERS))
    assert boards(shuffled, extractor) == boards(DOSSIERS, extractor)
