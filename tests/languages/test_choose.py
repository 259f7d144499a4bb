"""A process reads one language, which is settled before the first rule is imported."""

from pathlib import Path

import pytest

from app.domain.language_names import READ_LANGUAGES
from app.extract.lexicon import LexiconError, table, words
from app.languages import ENGLISH, LanguageError, choose, chosen, language_folder
from tests.processes import run_python


def make_language(folder: Path, **lists: str) -> Path:
    (folder / "weights").mkdir(parents=True)
    (folder / "lexicon").mkdir()
    for name, content in lists.items():
        (folder / "lexicon" / f"{name}.toml").write_text(content, encoding="utf-8")
    return folder


def test_english_is_read_where_nothing_was_chosen() -> None:
    assert chosen() == ENGLISH == language_folder("en")


def test_every_language_that_is_read_has_its_folders() -> None:
    for code in READ_LANGUAGES:
        assert (language_folder(code) / "lexicon").is_dir()
        assert (language_folder(code) / "weights").is_dir()


def test_a_folder_without_words_is_no_language(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="no folder lexicon"):
        choose(tmp_path)


def test_another_language_cannot_be_chosen_any_more(tmp_path: Path) -> None:
    assert chosen() == ENGLISH
    with pytest.raises(LanguageError, match="this process reads en already"):
        choose(make_language(tmp_path / "eo"))


def test_the_words_are_those_of_the_language_chosen(tmp_path: Path) -> None:
    eo = make_language(tmp_path / "eo", sides='tied = ["rusia"]')
    said = run_python(
        "import sys; from pathlib import Path\n"
        "from app.languages import choose\n"
        "choose(Path(sys.argv[1]))\n"
        "from app.extract.lexicon import table, words\n"
        "print(list(words('sides', 'tied')), list(words('sides', 'offices')), table('cues', 'verbs'))",
        str(eo),
    )
    assert said == "['rusia'] [] {}\n"


def test_what_english_lacks_is_a_fault() -> None:
    with pytest.raises(LexiconError, match=r"sides\.toml has no offizes"):
        words("sides", "offizes")
    with pytest.raises(LexiconError, match=r"sides\.toml has no table tied"):
        table("sides", "tied")
