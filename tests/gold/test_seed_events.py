"""The samples, read by the extractor and placed one after another, form the events they should."""

import tomllib
from collections import defaultdict
from pathlib import Path

from sqlmodel import select

from app.db.session import Store
from app.db.tables import ArticleEvent, Event
from app.services.add_article import add_article
from app.services.read_article import read_article
from tests.factories import make_read_article
from tests.stores import make_store

SEEDS = Path(__file__).parents[2] / "seeds"
EXPECTED = tomllib.loads((SEEDS / "events.toml").read_text("utf-8"))["events"]


def placed_samples(store: Store) -> dict[frozenset[str], Event]:
    """The events of the samples, by the files that tell of them."""
    files: dict[str, str] = {}
    for file in sorted(SEEDS.glob("*/*.txt")):
        header, _, text = file.read_text("utf-8").partition("\n\n")
        given = dict(line.split(": ", 1) for line in header.splitlines())
        article = make_read_article(
            text=text.strip(), title=given["Title"], outlet=given["Outlet"], published=given["Published"]
        )
        added = add_article(store, article, file.read_bytes(), file.name, actor="demo")
        read_article(store, added.article_id)
        files[added.article_id] = f"{file.parent.name}/{file.name}"
    groups: dict[str, set[str]] = defaultdict(set)
    with store.reading() as session:
        for row in session.exec(select(ArticleEvent)):
            groups[row.event_id].add(files[row.article_id])
        return {frozenset(group): session.get_one(Event, event) for event, group in groups.items()}


def test_the_samples_form_exactly_their_events() -> None:
    found = placed_samples(make_store())

    assert sorted(map(sorted, found)) == sorted(sorted(event["articles"]) for event in EXPECTED)
    for event in EXPECTED:
        row = found[frozenset(event["articles"])]
        assert (row.kind, str(row.date)) == (event["kind"], event["date"]), row.title
