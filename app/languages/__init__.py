"""The languages that can be read, each a folder: word lists in ``lexicon``, a pipeline in ``weights``.

A process reads one of them. Rules take their words when they are imported, so which language it is has
to be settled before: English, unless another was chosen. Articles in several languages are read by
several processes (``app.services.language_process``).
"""

from pathlib import Path

ENGLISH = Path(__file__).with_name("en")

_chosen: list[Path] = []
"""The language of this process, once it is settled."""


class LanguageError(ValueError):
    """A folder that holds no language, or a choice that comes too late."""


def language_folder(code: str) -> Path:
    """The folder of one of our own languages, by ISO 639-1 code: ``language_folder("en")``."""
    return Path(__file__).with_name(code)


def choose(folder: Path) -> None:
    """Have this process read the language of a folder. It comes before any rule is imported."""
    for part in ("lexicon", "weights"):
        if not (folder / part).is_dir():
            raise LanguageError(f"{folder} is no language: it has no folder {part}")
    if _chosen and _chosen[0] != folder:
        raise LanguageError(f"this process reads {_chosen[0].name} already: choose {folder.name} in another")
    _chosen[:] = [folder]


def chosen() -> Path:
    """The folder of the language that this process reads. From the first time it is asked, it stays so."""
    if not _chosen:
        choose(ENGLISH)
    return _chosen[0]
