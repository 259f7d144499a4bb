"""Which files an import takes."""

from pathlib import Path

from app.commands.import_files import files_in


def test_of_pages_saved_whole_only_the_pages_are_taken(tmp_path: Path) -> None:
    names = (
        "ferry.html",
        "ferry_files/frame.html",
        "ferry_files/deep/logo.png",
        "Fähre.htm",
        "Fähre-Dateien/ad.js",
        "case_files/notes.txt",
        ".hidden/x.txt",
    )
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    taken = [file.relative_to(tmp_path).as_posix() for file in files_in([tmp_path])]
    assert taken == ["Fähre.htm", "case_files/notes.txt", "ferry.html"]


def test_a_file_that_is_named_is_taken_wherever_it_lies(tmp_path: Path) -> None:
    hidden = tmp_path / ".x" / "a.txt"
    assert list(files_in([hidden])) == [hidden]
