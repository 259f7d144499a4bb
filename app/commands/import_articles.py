"""``counterclaim import``: store files, folders and archives, and read them for claims at once.

First everything is stored, then what is stored is read, both in a steady order. So an import that
is cut off at any moment, by ``kill -9`` or the mains, and started again ends with the same store.
"""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rich.progress import Progress
from sqlmodel import col, select

from app.commands.import_files import files_in
from app.commands.import_progress import import_progress
from app.commands.import_report import Imported, summary, write_report
from app.commands.import_storing import store_documents
from app.db.session import Store, migrate
from app.db.tables import Article
from app.domain.article import ArticleStatus
from app.domain.outcome import Outcome
from app.jobs.read_ahead import Load, read_in_order
from app.read import ReadLimits, close
from app.services.extractor import own_extractor
from app.services.unfinished_articles import release_articles, unfinished_articles
from app.settings import Settings
from app.web.uploads import read_limits

_UNREAD = "It is stored, and not read for claims yet. Start the import again to finish it."


def run(
    settings: Settings, paths: Sequence[Path], *, jobs: int | None = None, report: Path | None = None
) -> int:
    """Import each path; the exit status is 1 if anything failed."""
    if report is not None and not report.parent.is_dir():
        print(f"There is no folder {report.parent} to write the report to.", file=sys.stderr)
        return 2
    store = Store(settings.store_url)
    try:
        migrate(store)
        imported = import_articles(
            store,
            paths,
            read_limits(settings),
            processes=jobs or _cores(),
            seconds=settings.work_seconds,
        )
    finally:
        close()
        store.close()
    return _tell(imported, report)


def import_articles(
    store: Store,
    paths: Sequence[Path],
    limits: ReadLimits,
    *,
    load: Load = own_extractor,
    processes: int = 1,
    seconds: float = 300,
) -> list[Imported]:
    """Import into a store that is open; what became of each document, in order."""
    files = list(files_in(paths))
    with import_progress() as progress:
        imported = list(_store_all(store, files, limits, progress))
        _read_all(store, load, processes, seconds, progress)
    return list(_told_late(store, imported))


def _store_all(
    store: Store, files: Sequence[Path], limits: ReadLimits, progress: Progress
) -> Iterator[Imported]:
    task = progress.add_task("Storing", total=len(files), unit="files")
    for number, one in store_documents(store, files, limits):
        progress.update(task, completed=number)
        yield one


def _read_all(store: Store, load: Load, processes: int, seconds: float, progress: Progress) -> None:
    """Read whatever is queued, also what an import that was cut off has left.

    A running server loses nothing by it: of two readings of one article, the later one counts.
    """
    release_articles(store)
    waiting = unfinished_articles(store, 0)
    task = progress.add_task("Reading", total=len(waiting), unit="articles")
    if waiting:
        for _ in read_in_order(store, waiting, load=load, processes=processes, seconds=seconds):
            progress.advance(task)


def _told_late(store: Store, imported: Iterable[Imported]) -> Iterator[Imported]:
    """What was stored and then turned out to be a copy, or could not be read for claims."""
    with store.reading() as session:
        rows = session.exec(
            select(Article.id, Article.status, Article.error, Article.copy_of).where(
                (col(Article.status) != ArticleStatus.DONE.value) | col(Article.copy_of).is_not(None)
            )
        ).all()
    known = {row[0]: row[1:] for row in rows}
    for one in imported:
        status, error, copy_of = known.get(one.article_id or "", (ArticleStatus.DONE, None, None))
        if one.article_id and status != ArticleStatus.DONE:
            yield replace(one, outcome=Outcome.FAILED, why=error or _UNREAD)
        elif copy_of and one.outcome is Outcome.ADDED:
            yield replace(one, outcome=Outcome.COPY, copy_of=copy_of)
        else:
            yield one


def _tell(imported: Sequence[Imported], report: Path | None) -> int:
    """Print the report, and write it as a table where that is asked for; the exit status."""
    for one in imported:
        print(one.line)
    print(summary(imported))
    failed = any(one.outcome is Outcome.FAILED for one in imported)
    if report is not None:
        try:
            write_report(report, imported)
        except OSError as error:
            print(f"The report cannot be written to {report}: {error.strerror}.", file=sys.stderr)
            failed = True
    return 1 if failed else 0


def _cores() -> int:
    """The processors that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
