"""Read many articles at once: extraction in several processes, the store written in one, in order.

Extraction knows of nothing but the text, so it may run ahead in any order. Where an article is
placed depends on those before it; placing them in the order given makes the store the same
however often the work was cut off, and whichever process was quickest.
"""

import logging
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from typing import Protocol

from pebble import ProcessPool
from sqlmodel import select

from app.db.session import Store
from app.db.tables import Article
from app.db.write_lock import StoreBusyError
from app.domain.claim import Extraction
from app.services.extractor import Extract, Extractor
from app.services.read_article import read_article

_log = logging.getLogger(__name__)

AHEAD = 4
"""Articles in work or waiting for each process: enough that none idles while the store is written."""
ARTICLES_WORTH_A_PROCESS = 20
"""Loading the language pipeline takes a process as long as reading so many articles."""


class Load(Protocol):
    """Makes an extractor; one that is given a way to extract does not load its own."""

    def __call__(self, extract: Extract | None = None) -> Extractor: ...


def read_in_order(
    store: Store, article_ids: Sequence[str], *, load: Load, processes: int, seconds: float
) -> Iterator[str]:
    """Read each article as ``read_article`` does, and give its id when that is done.

    Few articles are read right here. An article that takes longer than ``seconds`` is marked failed.
    """
    processes = min(processes, len(article_ids) // ARTICLES_WORTH_A_PROCESS)
    if processes < 2:
        extractor = load()
        for article_id in article_ids:
            read_article(store, article_id, extractor=extractor)
            yield article_id
        return
    pool = ProcessPool(
        max_workers=processes,
        initializer=_load,
        initargs=(load,),
        context=multiprocessing.get_context("forkserver"),
    )
    try:
        yield from _read_all(store, article_ids, pool, load, AHEAD * processes, seconds)
    finally:
        pool.stop()  # type: ignore[no-untyped-call]
        pool.join()


def _read_all(
    store: Store, article_ids: Sequence[str], pool: ProcessPool, load: Load, ahead: int, seconds: float
) -> Iterator[str]:
    extractor = load(_nowhere)
    waiting: deque[tuple[str, _Awaited]] = deque()
    schedule = partial(_schedule, pool, seconds)
    for article_id in article_ids:
        waiting.append((article_id, _Awaited(schedule, partial(_words_of, store, article_id, extractor))))
        if len(waiting) > ahead:
            yield _read(store, *waiting.popleft(), load)
    while waiting:
        yield _read(store, *waiting.popleft(), load)


def _read(store: Store, article_id: str, awaited: "_Awaited", load: Load) -> str:
    try:
        read_article(store, article_id, extractor=load(awaited))
    except StoreBusyError:
        # Another program held the store: this one stays to be read, and the rest goes on.
        _log.warning("the store was busy: article %s is not read yet", article_id)
    return article_id


Words = tuple[str, str | None, str | None, str]
"""Text, title, date of publication and language: all that extraction knows."""


def _words_of(store: Store, article_id: str, extractor: Extractor) -> Words | None:
    """What to extract from; None where the article is in a language that is not read."""
    with store.reading() as session:
        row = session.exec(
            select(Article.text, Article.title, Article.published, Article.language).where(
                Article.id == article_id
            )
        ).one()
    return row if extractor.reader_of(row[3]) is not None else None


class _Awaited:
    """An extraction that another process has begun."""

    def __init__(
        self, schedule: Callable[[Words], "Future[Extraction]"], look_up: Callable[[], Words | None]
    ) -> None:
        self._schedule = schedule
        self._look_up = look_up
        self._words = look_up()
        self._begun = schedule(self._words) if self._words else None

    def __call__(self, text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
        words = self._look_up()
        if words is None:
            raise LookupError(f"nothing reads the language of {title or text[:40]} ({published})")
        if self._begun is None or words != self._words:
            # The article was corrected since.
            self._begun = self._schedule(words)
        return self._begun.result()


def _schedule(pool: ProcessPool, seconds: float, words: Words) -> "Future[Extraction]":
    begun: Future[Extraction] = pool.schedule(_extract, args=words, timeout=seconds)
    return begun


_extractors: list[Extractor] = []
"""In a child: the one extractor that it loaded."""


def _load(load: Load) -> None:
    _extractors.append(load())


def _extract(text: str, title: str | None, published: str | None, language: str) -> Extraction:
    extract = _extractors[0].reader_of(language)
    assert extract is not None, f"{language} is not read here"
    return extract(text, title=title, published=published)


def _nowhere(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    raise AssertionError(f"nothing is extracted here: {title or text} {published}")
