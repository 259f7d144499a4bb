"""``counterclaim import``: store files, folders and archives, and read them for claims at once."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rich.console import Console
from rich.progress import track
from sqlmodel import col, select

from app.db.session import Store, migrate
from app.db.tables import Article
from app.domain.article import ArticleStatus, Metadata
from app.read import Entry, ReadLimits, UnreadableUpload, close, documents_of, read_entry
from app.services.add_article import add_article
from app.services.extractor import Extractor, own_extractor
from app.services.read_article import read_article
from app.services.unfinished_articles import release_articles, unfinished_articles
from app.settings import Settings
from app.web.uploads import read_limits

ACTOR = "import"
PAGE_ENDINGS = (".html", ".htm", ".xhtml")


class Outcome(StrEnum):
    ADDED = "added"
    THERE = "already there"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one document; ``why`` says what is wrong with one that failed.

    ``name`` is the path of its file, and where it stands in it where that is an archive.
    """

    name: str
    outcome: Outcome
    article_id: str | None = None
    why: str = ""


def run(settings: Settings, paths: Sequence[Path]) -> int:
    """Import each path; the exit status is 1 if anything failed."""
    store = Store(settings.store_url)
    try:
        migrate(store)
        return import_articles(store, paths, read_limits(settings), None)
    finally:
        close()
        store.close()


def import_articles(
    store: Store, paths: Sequence[Path], limits: ReadLimits, extractor: Extractor | None
) -> int:
    """Import into a store that is open; prints what became of each file. The exit status."""
    console = Console(stderr=True)
    files = list(_files(paths))
    imported = [
        one
        for file in track(files, "Storing", console=console, transient=True)
        for one in _add_all(store, file, limits)
    ]
    _read_all(store, extractor, console)
    imported = [*_told_late(store, imported)]
    for one in imported:
        _tell(one)
    counts = Counter(one.outcome for one in imported)
    print(", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome))
    return 1 if counts[Outcome.FAILED] else 0


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file named, and every file in the folders named, hidden ones left out, in a steady order."""
    for path in paths:
        if path.is_dir():
            inside = (file for file in sorted(path.rglob("*")) if file.is_file())
            yield from (
                file for file in inside if not _is_hidden(file.relative_to(path)) and not _is_page_part(file)
            )
        else:
            yield path


def _is_page_part(path: Path) -> bool:
    """Whether a file lies in the folder of pictures and scripts beside a page that was saved whole."""
    return any(
        folder.name.endswith("_files")
        and any(folder.with_name(folder.name.removesuffix("_files") + end).exists() for end in PAGE_ENDINGS)
        for folder in path.parents
    )


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _add_all(store: Store, file: Path, limits: ReadLimits) -> Iterator[Imported]:
    """Store every document of one file; one that is bad costs itself."""
    try:
        with file.open("rb") as opened:
            for entry in documents_of(opened, str(file), limits):
                yield _add(store, entry, limits)
    except UnreadableUpload as error:
        yield Imported(str(file), Outcome.FAILED, why=error.message)
    except OSError as error:
        yield Imported(str(file), Outcome.FAILED, why=error.strerror or str(error))


def _add(store: Store, entry: Entry, limits: ReadLimits) -> Imported:
    try:
        article = read_entry(entry, given=Metadata(), limits=limits)
    except UnreadableUpload as error:
        return Imported(entry.name, Outcome.FAILED, why=error.message)
    added = add_article(store, article, entry.content, Path(entry.name).name, actor=ACTOR)
    return Imported(entry.name, Outcome.THERE if added.duplicate else Outcome.ADDED, added.article_id)


def _read_all(store: Store, extractor: Extractor | None, console: Console) -> None:
    """Read whatever is queued, also what an import that was cut off has left.

    A running server loses nothing by it: of two readings of one article, the later one counts.
    """
    release_articles(store)
    waiting = unfinished_articles(store, 0)
    if not waiting:
        return
    reads = extractor or own_extractor()
    for article_id in track(waiting, "Reading", console=console, transient=True):
        read_article(store, article_id, extractor=reads)


def _told_late(store: Store, imported: Iterable[Imported]) -> Iterator[Imported]:
    """What was stored and then could not be read for claims has failed, too."""
    with store.reading() as session:
        failed = dict(
            session.exec(
                select(Article.id, Article.error).where(col(Article.status) == ArticleStatus.FAILED.value)
            ).all()
        )
    for one in imported:
        if one.article_id in failed:
            yield Imported(one.name, Outcome.FAILED, one.article_id, failed[one.article_id] or "")
        else:
            yield one


def _tell(one: Imported) -> None:
    if one.outcome is Outcome.FAILED:
        print(f"{one.outcome}: {one.name}: {one.why}", file=sys.stdout)
    else:
        print(f"{one.outcome}: {one.name}")
