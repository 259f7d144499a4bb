"""Which files an import takes."""

from collections.abc import Iterable, Iterator
from pathlib import Path

PAGE_ENDINGS = (".html", ".htm", ".xhtml")


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
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
