from pathlib import Path

import pytest

from app.commands.import_articles import import_articles
from app.db.tables import Article, Original
from app.domain.claim import Extraction
from app.read import ReadLimits
from app.services.extractor import Extractor
from tests.factories import make_extraction
from tests.read.files import make_docx, make_zip
from tests.services.desk import Desk

TEXT = (
    "Dam {} bursts\n\nThe governor said that twelve people were killed when the dam burst on Monday evening."
)


def extract(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    if "fails" in text:
        raise ValueError(f"{title}{published}")
    return make_extraction()


@pytest.fixture
def desk() -> Desk:
    return Desk()


def run(desk: Desk, *paths: Path) -> int:
    return import_articles(desk.store, paths, ReadLimits(), Extractor(extract, "1"))


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT.format(name))


def test_files_and_folders_are_stored_and_read(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "a.txt", "folder/b.txt", "folder/deep/c.txt", "folder/.hidden/d.txt")
    assert run(desk, tmp_path / "a.txt", tmp_path / "folder") == 0
    assert {article.status for article in desk.all(Article)} == {"done"}
    assert capsys.readouterr().out.splitlines()[-1] == "3 added, 0 already there, 0 failed"


def test_importing_again_adds_nothing(desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "a.txt", "b.txt")
    run(desk, tmp_path)
    write(tmp_path, "c.txt")
    assert run(desk, tmp_path) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "1 added, 2 already there, 0 failed"


def test_what_fails_is_told_with_its_reason_and_the_rest_is_done(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "a.txt", "fails.txt")
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run(desk, tmp_path, tmp_path / "nowhere.txt") == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "1 added, 0 already there, 3 failed"
    assert any("nowhere.txt: No such file" in line for line in lines)
    assert any("fails.txt" in line and "try again" in line for line in lines)
    assert sorted(article.status for article in desk.all(Article)) == ["done", "failed"]


def test_an_import_that_was_cut_off_is_finished_by_the_next(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    run(desk, tmp_path)
    (stored,) = desk.all(Article)
    with desk.store.writing() as session:
        article = session.get_one(Article, stored.id)
        article.status, article.started_at = "reading", "2026-01-01T00:00:00.000000Z"
    run(desk, tmp_path)
    assert [article.status for article in desk.all(Article)] == ["done"]


def test_every_document_of_an_archive_is_stored_and_a_bad_one_costs_itself(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packed = make_zip({"a.txt": TEXT.format("a"), "b.txt": "", "c.docx": make_docx()})
    (tmp_path / "all.zip").write_bytes(packed)
    assert run(desk, tmp_path) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "2 added, 0 already there, 1 failed"
    assert any(line.startswith("failed: ") and "all.zip: b.txt: The file is empty" in line for line in told)
    assert {article.title for article in desk.all(Article)} == {"Dam a bursts", "Ferry sinks off Port Vell"}


def test_the_parts_of_a_page_saved_whole_are_no_articles(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path, "dam.html", "dam_files/frame.html", "case_files/other.txt")
    assert run(desk, tmp_path) == 0
    assert sorted(Path(original.file_name).name for original in desk.all(Original)) == [
        "dam.html",
        "other.txt",
    ]


def test_a_table_gives_what_it_knows_of_each_article(desk: Desk, tmp_path: Path) -> None:
    body = TEXT.format("Kemi").partition("\n\n")[2]
    (tmp_path / "all.csv").write_text(f"headline,text,date,outlet\nDam bursts,{body},2024-03-02,The Post\n")
    assert run(desk, tmp_path) == 0
    (article,) = desk.all(Article)
    assert (article.title, article.outlet, article.published) == ("Dam bursts", "The Post", "2024-03-02")
