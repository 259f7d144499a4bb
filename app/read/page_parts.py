"""Pages saved whole: the folder of pictures, scripts and frames that a browser puts beside each."""

from collections.abc import Iterable

_PAGES = ("html", "htm", "xhtml", "shtml")
_FOLDERS = (
    "_files -Dateien _fichiers _archivos _ficheros _bestanden _pliki _arquivos _filer _tiedostot"
    " _soubory _dosyalar _datoteke _fájlok .files .download"
).split()
"""What browsers add to a page's name for its folder, each in its own language."""


def saved_pages_of(names: Iterable[str]) -> frozenset[str]:
    """The pages among the names of files, without their suffixes: what ``is_page_part`` looks for."""
    stems = (plain.rpartition(".") for name in names if (plain := name.replace("\\", "/")))
    return frozenset(stem for stem, _, suffix in stems if suffix.lower() in _PAGES)


def is_page_part(name: str, pages: frozenset[str]) -> bool:
    """Whether a file lies in the folder of a page that was saved whole.

    >>> is_page_part("news/ferry_files/logo.png", saved_pages_of(["news/ferry.html"]))
    True
    """
    folders = name.replace("\\", "/").split("/")[:-1]
    return any(
        folder.endswith(ending) and "/".join([*folders[:depth], folder.removesuffix(ending)]) in pages
        for depth, folder in enumerate(folders)
        for ending in _FOLDERS
    )
