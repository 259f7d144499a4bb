"""What browsing costs with a million claims, beside ten thousand.

    python -m bench.browse --claims 10000 1000000

Fills a store of each size by bulk inserts, asks each query of a page some times and prints medians
of processor time, and how many times more the larger store takes. A store that was filled before is
used again (``--folder``).
"""

import argparse
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from sqlmodel import Session

from app.db.session import Store, migrate
from app.domain.event import EventKind
from app.domain.measure import Measure
from app.queries.event_filter import EventFilter, EventSort
from app.queries.event_list import event_list
from app.queries.history import history_page
from app.queries.home_page import home_page
from app.queries.search_page import search_page
from app.queries.source_list import source_list
from app.queries.source_page import source_page

CLAIMS_OF_ARTICLE, ARTICLES_OF_EVENT = 10, 2
KINDS = [kind.value for kind in EventKind]
MEASURES = [measure.value for measure in Measure]
STANCES = ("asserts",) * 8 + ("denies", "disputes")
LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"
COMMON, RARE = "people", "zeppelin"
TALLIES = (
    """INSERT INTO event_source (source_id, event_id, day, asserted, disputed, was_disputed, revised)
        SELECT c.source_id, c.event_id, e.day,
            count(DISTINCT CASE WHEN c.stance = 'asserts' THEN c.figure_id END),
            count(DISTINCT CASE WHEN c.stance <> 'asserts' THEN c.figure_id END), 0, 0
        FROM claim c JOIN event e ON e.id = c.event_id GROUP BY c.source_id, c.event_id""",
    """INSERT INTO event_rank (event_id, day, against, spread)
        SELECT e.id, e.day,
            (SELECT count(*) FROM event_source s WHERE s.event_id = e.id AND s.disputed > 0),
            (SELECT max(f.high) / min(f.high) FROM figure f WHERE f.event_id = e.id)
        FROM event e""",
    "INSERT INTO event_facet SELECT 'source', source_id, event_id FROM event_source",
    "INSERT INTO event_facet SELECT 'kind', kind, id FROM event",
    "INSERT INTO event_facet SELECT 'place', place, id FROM event",
    "INSERT INTO event_facet SELECT DISTINCT 'measure', measure, event_id FROM figure",
    """INSERT INTO event_facet SELECT DISTINCT 'outlet', a.outlet, t.event_id
        FROM article_event t JOIN article a ON a.id = t.article_id""",
    "INSERT INTO event_facet SELECT 'disputed', 'yes', event_id FROM event_rank WHERE against > 0",
    *(
        f"INSERT INTO event_facet SELECT 'spread', '{n}', event_id FROM event_rank WHERE spread >= {n}"
        for n in (2, 5, 10)
    ),
    "INSERT INTO facet_count SELECT facet, value, count(*) FROM event_facet GROUP BY facet, value",
)
"""What settling each event would make of it, all at once."""
Ask = Callable[[Session], object]


def identity(kind: int, number: int) -> str:
    """A permanent id that is told by its number: scattered as real ones are."""
    mixed = (number * 2_654_435_761 + kind * 97) % (1 << 37) + (kind << 37)
    return "".join(LETTERS[(mixed >> 5 * place) & 31] for place in reversed(range(8)))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--claims", type=int, nargs="+", default=[10_000, 1_000_000])
    parser.add_argument("--times", type=int, default=9)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="browse-"))
    taken = [measured(folder / f"{claims}.db", claims, given.times) for claims in given.claims]
    print(
        f"\n{'milliseconds of processor time, median':44}"
        + "".join(f"{claims:>12,}" for claims in given.claims)
        + "       ratio"
    )
    for name in taken[0]:
        times = [one[name] for one in taken]
        print(f"{name:44}" + "".join(f"{each:12.1f}" for each in times) + f"{times[-1] / times[0]:12.1f}")


def measured(file: Path, claims: int, times: int) -> dict[str, float]:
    if not file.exists():
        started = time.perf_counter()
        store = Store(f"sqlite:///{file}")
        migrate(store)
        store.close()
        fill(file, claims)
        print(f"{claims:,} claims filled in {time.perf_counter() - started:.0f} s", flush=True)
    store = Store(f"sqlite:///{file}")
    migrate(store)
    found = {name: median(store, ask, times) for name, ask in asked(store, claims)}
    store.close()
    return found


def median(store: Store, ask: Ask, times: int) -> float:
    taken = []
    for _ in range(times):
        with store.reading() as session:
            started = time.process_time()
            ask(session)
            taken.append((time.process_time() - started) * 1000)
    return statistics.median(taken)


def asked(store: Store, claims: int) -> Iterator[tuple[str, Ask]]:
    """What is asked, by name."""

    def events(after: str | None = None, **filters: object) -> Ask:
        return lambda session: event_list(session, EventFilter(**filters), after=after)  # type: ignore[arg-type]

    source = identity(3, 0)
    yield "front page", home_page
    for sort in EventSort:
        yield f"events, {sort}", events(sort=sort)
        yield f"events, {sort}, deep", events(after=middle(store, sort), sort=sort)
    yield "events, one kind", events(kind="flood")
    yield "events, one measure", events(measure="killed")
    yield "events, one place", events(place="Place 7")
    yield "events, frequent source", events(source=source)
    yield "events, rare source", events(source=identity(3, claims // 50 - 1))
    yield "events, one outlet", events(outlet="Outlet 3")
    yield "events, disputed", events(disputed=True)
    yield "events, ten times apart", events(spread="10")
    yield "events, one month", events(since="2015-03-01", until="2015-03-31")
    yield (
        "events, four filters",
        events(kind="flood", measure="killed", disputed=True, sort=EventSort.SPREAD, since="2010-01-01"),
    )
    yield "events, rare word", events(q=RARE)
    yield "events, frequent word", events(q=COMMON)
    yield "search, rare word", lambda session: search_page(session, RARE)
    yield "search, frequent word", lambda session: search_page(session, COMMON)
    yield "search, two words", lambda session: search_page(session, f"{COMMON} word7")
    yield "sources", lambda session: source_list(session)
    yield "sources, deep", lambda session: source_list(session, after=identity(3, claims // 100))
    yield "sources, by name", lambda session: source_list(session, "Source 17")
    yield "source, the most cited", lambda session: source_page(session, source)
    yield "source, rare", lambda session: source_page(session, identity(3, claims // 50 - 1))
    yield "history", history_page


def middle(store: Store, sort: EventSort) -> str:
    """An event half-way down a list."""
    order = {"newest": "day", "disputed": "against, day", "spread": "spread, day"}[sort]
    with store.reading() as session:
        count = session.connection().exec_driver_sql("SELECT count(*) FROM event_rank").scalar_one()
        statement = f"SELECT event_id FROM event_rank ORDER BY {order}, event_id LIMIT 1 OFFSET {count // 2}"
        return str(session.connection().exec_driver_sql(statement).scalar_one())


def fill(file: Path, claims: int) -> None:
    chance = random.Random(claims)
    articles = claims // CLAIMS_OF_ARTICLE
    events, sources = articles // ARTICLES_OF_EVENT, claims // 50
    store = sqlite3.connect(file)
    for pragma in ("synchronous = OFF", "journal_mode = MEMORY", "cache_size = -600000"):
        store.execute(f"PRAGMA {pragma}")
    insert(store, "event", event_rows(events, chance))
    insert(store, "source", source_rows(sources))
    insert(store, "source_alias", alias_rows(sources))
    store.execute("INSERT INTO original VALUES ('o', 'text/plain', 'a.txt', x'')")
    words = [f"word{number}" for number in range(5_000)]
    for first in range(0, articles, 5_000):
        numbers = range(first, min(first + 5_000, articles))
        texts = [article_text(number, words, chance) for number in numbers]
        insert(store, "article", map(article_row, numbers, texts))
        insert(store, "article_event", map(place_row, numbers))
        insert(store, "figure", (row for number in numbers for row in figure_rows(number, chance)))
        rows = (r for n, t in zip(numbers, texts, strict=True) for r in claim_rows(n, t, sources, chance))
        insert(store, "claim", rows)
        store.commit()
    for statement in TALLIES:
        store.execute(statement)
    store.commit()
    store.close()


def insert(store: sqlite3.Connection, table: str, rows: Iterator[dict[str, object]]) -> None:
    first = next(rows)
    marks = ", ".join("?" * len(first))
    store.executemany(
        f"INSERT INTO {table} ({', '.join(first)}) VALUES ({marks})",
        (tuple(row.values()) for row in chain([first], rows)),
    )


def event_rows(events: int, chance: random.Random) -> Iterator[dict[str, object]]:
    for number in range(events):
        day = f"{2000 + number % 25}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        place = min(int(chance.paretovariate(0.6)), 3_000)
        yield {
            "id": identity(1, number),
            "kind": KINDS[min(int(chance.expovariate(0.25)), len(KINDS) - 1)],
            "title": f"Event {number} at Place {place}",
            "place": f"Place {place}",
            "latitude": (place * 37 % 120) - 55.0,
            "longitude": (place * 61 % 340) - 170.0,
            "date": day,
            "day": day,
            "added_at": f"{number:012}",
        }


def alias_rows(sources: int) -> Iterator[dict[str, object]]:
    for row in source_rows(sources):
        yield {"source_id": row["id"], "key": str(row["name"]).lower(), "name": row["name"]}


def source_rows(sources: int) -> Iterator[dict[str, object]]:
    for number in range(sources):
        yield {
            "id": identity(3, number),
            "name": f"Source {number} of Place {number % 900}",
            "kind": "agency",
        }


def article_text(number: int, words: list[str], chance: random.Random) -> str:
    sentences = [
        f"The source said {place + 3} {COMMON} "
        + " ".join(words[min(int(chance.paretovariate(0.7)), 4_999)] for _ in range(9))
        for place in range(CLAIMS_OF_ARTICLE)
    ]
    if number % 5_000 == 17:
        sentences[0] += f" {RARE}"
    return "\n".join(sentences)


def article_row(number: int, text: str) -> dict[str, object]:
    return {
        "id": identity(2, number),
        "sha256": f"t{number}",
        "original_sha256": "o",
        "title": f"Article {number}",
        "outlet": f"Outlet {number % 300}",
        "published": "2015-03-01",
        "language": "en",
        "text": text,
        "added_at": f"{number:012}",
        "added_by": "bench",
        "status": "done",
        "attempts": 0,
        "extractor_version": "bench",
    }


def place_row(number: int) -> dict[str, object]:
    event = identity(1, number // ARTICLES_OF_EVENT)
    return {
        "article_id": identity(2, number),
        "position": 0,
        "event_id": event,
        "kind": "flood",
        "reasons": "",
    }


def figure_rows(number: int, chance: random.Random) -> Iterator[dict[str, object]]:
    """Three figures an article."""
    for place in range(3):
        value = int(chance.paretovariate(0.8)) + place
        yield {
            "id": identity(4, number * 3 + place),
            "event_id": identity(1, number // ARTICLES_OF_EVENT),
            "measure": MEASURES[(number + place // 2) % len(MEASURES)],
            "scope": "",
            "words": str(value),
            "low": value,
            "high": value,
            "approx": False,
            "strict": False,
        }


def claim_rows(number: int, text: str, sources: int, chance: random.Random) -> Iterator[dict[str, object]]:
    start = 0
    for position, sentence in enumerate(text.split("\n")):
        figure = position % 3
        yield {
            "id": identity(5, number * CLAIMS_OF_ARTICLE + position),
            "article_id": identity(2, number),
            "position": position,
            "extractor_version": "bench",
            "live": True,
            "event_id": identity(1, number // ARTICLES_OF_EVENT),
            "event_position": 0,
            "figure_id": identity(4, number * 3 + figure),
            "source_id": identity(3, min(int(chance.paretovariate(0.5)) - 1, sources - 1)),
            "stance": chance.choice(STANCES),
            "measure": MEASURES[(number + figure // 2) % len(MEASURES)],
            "approx": False,
            "strict": False,
            "evidence_start": start,
            "evidence_end": start + len(sentence),
            "content_start": start,
            "content_end": start + len(sentence),
            "reasons": "",
        }
        start += len(sentence) + 1


if __name__ == "__main__":
    main()
