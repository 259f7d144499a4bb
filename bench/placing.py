"""What it costs to place one article in a store with 1,000, 10,000 and 100,000 others.

    python -m bench.placing [--sizes 1000 10000 100000] [--articles N]

The stored articles are rows made at random: places, days, kinds, words, names, numbers and the keys of
near-copies are spread as in news, and a tenth of the articles share an event. The articles placed are
made the same way; each costs its candidates, its choice, its sources and its copies. CPU time, median.
"""

import argparse
import random
import statistics
import string
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session, SQLModel

from app.db.session import Store, migrate
from app.db.tables import (
    Article,
    ArticleEvent,
    Citation,
    Claim,
    CopyKey,
    Event,
    EventKey,
    Original,
    Source,
    SourceAlias,
)
from app.domain.claim import CitedSource, Extraction, SourceKind
from app.domain.claim import Claim as FoundClaim
from app.domain.dates import PartialDate
from app.domain.event import EventKind, FoundEvent, Place
from app.domain.figure import Figure, Value
from app.domain.folding import fold_name
from app.domain.measure import Measure
from app.domain.span import Span
from app.domain.stance import Stance
from app.group import Telling, copy_keys, index_keys, runs_of
from app.services.add_article import add_article
from app.services.extractor import Extractor
from app.services.read_article import read_article
from tests.factories import make_read_article

DAYS = 3650
PLACES, NAMES, WORDS = 4000, 3000, 6000
SHARED = 0.1
"""Of the stored articles so many tell of an event that another opened."""
ROWS_AT_ONCE = 5000
SENTENCES = 8


class Made:
    """Articles at random, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        words = random.Random(0)
        self._places = [_word(words).title() for _ in range(PLACES)]
        self._names = [f"{_word(words).title()} {_word(words).title()}" for _ in range(NAMES)]
        self._words = [_word(words) for _ in range(WORDS)]

    def text(self) -> str:
        return ". ".join(" ".join(self._some(self._words, 14)) for _ in range(SENTENCES))

    def telling(self) -> Telling:
        choose = self._random
        day = PartialDate.of(_day(choose.randrange(DAYS)))
        event = FoundEvent(
            choose.choice(list(EventKind)),
            Place(choose.choice(self._places), None, choose.uniform(-50, 60), choose.uniform(-170, 170)),
            day,
            tuple(self._some(self._words, 12)),
        )
        numbers = sorted({choose.choice((3, 5, 7, 12, 15, 20, 31, 44, 120, 2300)) for _ in range(3)})
        return Telling(
            event, day, tuple(self._some(self._names, 2)), tuple(f"killed {number}" for number in numbers)
        )

    def chance(self) -> float:
        return self._random.random()

    def _some(self, items: Sequence[str], count: int) -> list[str]:
        """Some of these, the first more often than the last, as words and names are."""
        return [items[int(len(items) * self._random.random() ** 2)] for _ in range(count)]


def fill(store: Store, count: int) -> None:
    """Make so many stored articles with the rows that placing looks at."""
    made = Made(count)
    with store.writing() as session:
        rows: dict[type[SQLModel], list[dict[str, Any]]] = {}
        tellings: list[Telling] = []
        for number in range(count):
            shares = bool(tellings) and made.chance() < SHARED
            telling = tellings[int(made.chance() * len(tellings))] if shares else made.telling()
            tellings.append(telling)
            for table, row in _rows(number, telling, made.text()):
                rows.setdefault(table, []).append(row)
            if number % ROWS_AT_ONCE == ROWS_AT_ONCE - 1:
                _write(session, rows)
        _write(session, rows)


def _write(session: Session, rows: dict[type[SQLModel], list[dict[str, Any]]]) -> None:
    for table in (
        Original,
        Article,
        Event,
        ArticleEvent,
        EventKey,
        CopyKey,
        Source,
        SourceAlias,
        Citation,
        Claim,
    ):
        if found := rows.pop(table, []):
            session.connection().execute(insert(table).prefix_with("OR IGNORE"), found)


def _rows(number: int, telling: Telling, text: str) -> Iterator[tuple[type[SQLModel], dict[str, Any]]]:
    article, event, place = f"a{number:07d}", f"e{number:07d}", telling.event.place
    digest = sha256(text.encode()).hexdigest()
    published = str(telling.published)
    assert place is not None
    yield Original, {"sha256": digest, "media_type": "text/plain", "file_name": "a", "content": b""}
    yield (
        Article,
        {
            "id": article,
            "sha256": digest,
            "original_sha256": digest,
            "title": "T",
            "language": "en",
            "text": text,
            "added_at": published,
            "added_by": "bench",
            "published": published,
            "status": "done",
            "attempts": 0,
        },
    )
    yield (
        Event,
        {
            "id": event,
            "kind": telling.event.kind.value,
            "title": "T",
            "place": place.name,
            "date": str(telling.event.date),
            "day": str(telling.event.date),
            "added_at": published,
        },
    )
    yield (
        ArticleEvent,
        {
            "article_id": article,
            "position": 0,
            "event_id": event,
            "kind": telling.event.kind.value,
            "place": place.name,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "date": str(telling.event.date),
            "words": "\n".join(sorted(telling.event.words)),
            "participants": "\n".join(sorted(map(fold_name, telling.participants))),
            "figures": "\n".join(sorted(telling.figures)),
            "reasons": "",
        },
    )
    for key in index_keys(telling):
        yield EventKey, {"key": key, "event_id": event, "article_id": article}
    for copy_key in sorted(set(copy_keys(runs_of(text)))):
        yield CopyKey, {"key": copy_key, "article_id": article}
    for at, name in enumerate(dict.fromkeys(telling.participants)):
        source = "s" + sha256(name.encode()).hexdigest()[:7]
        yield Source, {"id": source, "name": name, "kind": "person"}
        yield SourceAlias, {"source_id": source, "key": fold_name(name), "name": name}
        yield (
            Citation,
            {
                "article_id": article,
                "name": name,
                "kind": "person",
                "is_proper": True,
                "forms": name,
                "aliases": "",
            },
        )
        yield (
            Claim,
            {
                "id": f"{at}{number:07d}",
                "article_id": article,
                "position": at,
                "extractor_version": "bench",
                "live": True,
                "event_id": event,
                "event_position": 0,
                "source_id": source,
                "cited_as": name,
                "stance": "asserts",
                "measure": "killed",
                "words": "12",
                "low": 12,
                "high": 12,
                "approx": False,
                "strict": False,
                "evidence_start": 0,
                "evidence_end": 20,
                "content_start": 0,
                "content_end": 20,
                "reasons": "",
            },
        )


def measure(store: Store, count: int) -> float:
    """The median of the CPU milliseconds that it takes to store what was read of one article."""
    made = Made(7)
    costs = []
    for number in range(count):
        telling, text = made.telling(), f"{number} 12 {made.text()}"
        extractor = Extractor(_Found(telling), "bench")
        read = make_read_article(text=text, title=f"Headline {number}", published=str(telling.published))
        added = add_article(store, read, text.encode(), "a.txt", actor="bench")
        began = time.process_time()
        read_article(store, added.article_id, extractor=extractor)
        costs.append((time.process_time() - began) * 1000)
    return statistics.median(costs[len(costs) // 10 :])


@dataclass(frozen=True)
class _Found:
    """A stand-in for the extractor: it finds one telling in any text."""

    telling: Telling

    def __call__(self, text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
        assert (title, published) is not None
        evidence = Span.of(text, 0, 20)
        figure = Figure(Span.of(text, 0, 2), Value(12, 12))
        claims = tuple(
            FoundClaim(
                id=f"c{number}",
                evidence=evidence,
                content=evidence,
                stance=Stance.ASSERTS,
                measure=Measure.KILLED,
                figure=figure,
                source=CitedSource(evidence, name, SourceKind.PERSON),
                event=0,
            )
            for number, name in enumerate(dict.fromkeys(self.telling.participants))
        )
        return Extraction((self.telling.event,), claims)


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(string.ascii_lowercase) for _ in range(chance.randint(4, 9)))


def _day(number: int) -> date:
    return date(2015, 1, 1) + timedelta(days=number)


def main() -> None:
    """Print the cost at each size, and how it compares with that at the first."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--articles", type=int, default=60, help="how many are placed at each size")
    given = parser.parse_args()
    first: float | None = None
    for size in given.sizes:
        store = Store("sqlite://")
        migrate(store)
        fill(store, size)
        cost = measure(store, given.articles)
        store.close()
        first = first or cost
        print(
            f"{size:8,} articles stored: {cost:6.1f} ms of CPU to place one, {cost / first:.2f} of the first"
        )


if __name__ == "__main__":
    main()
