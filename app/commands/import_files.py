"""Which files an import takes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from app.read import is_page_part, saved_pages_of


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Every file named, and every file in the folders named, in a steady order.

    Hidden files are left out, and those in the folder of pictures and scripts beside a page that was
    saved whole.
    """
    for path in paths:
        if path.is_dir():
            yield from _files_inside(path)
        else:
            yield path


def _files_inside(folder: Path) -> Iterator[Path]:
    inside = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    pages = saved_pages_of(file.as_posix() for file in inside)
    for file in inside:
        if not _is_hidden(file.relative_to(folder)) and not is_page_part(file.as_posix(), pages):
            yield file


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)
