import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import cli
from app.commands.import_articles import import_articles
from app.commands.import_report import Imported, summary, write_report
from app.db.tables import Article, Original
from app.domain.claim import Extraction
from app.domain.outcome import OUTCOME_WORDS, Outcome
from app.read import ReadLimits
from app.services.extractor import Extract, Extractor
from app.services.remove_article import remove_article
from tests.factories import make_extraction
from tests.read.files import make_docx, make_zip
from tests.services.desk import Desk

TEXT = (
    "Dam {} bursts\n\nThe governor said that twelve people were killed when the dam burst on Monday evening."
)


def read_by_stand_in(text: str, *, title: str | None = None, published: str | None = None) -> Extraction:
    if "fails" in text:
        raise ValueError(f"{title}{published}")
    return make_extraction()


@pytest.fixture
def desk() -> Desk:
    return Desk()


def load(extract: Extract | None = None) -> Extractor:
    return Extractor(extract or read_by_stand_in, "1")


def run(desk: Desk, *paths: Path) -> list[Imported]:
    return import_articles(desk.store, paths, ReadLimits(), load=load)


def write(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        own = " ".join(f"{name} heard of {number} more." for number in range(20))
        (folder / name).write_text(f"{TEXT.format(name)} {own}")


def outcomes(imported: list[Imported]) -> list[str]:
    return sorted(f"{Path(one.name).name}: {OUTCOME_WORDS[one.outcome]}" for one in imported)


def test_files_and_folders_are_stored_and_read(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "folder/b.txt", "folder/deep/c.txt", "folder/.hidden/d.txt")
    imported = run(desk, tmp_path / "a.txt", tmp_path / "folder")
    assert outcomes(imported) == ["a.txt: added", "b.txt: added", "c.txt: added"]
    assert {article.status for article in desk.all(Article)} == {"done"}


def test_importing_again_adds_nothing(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    run(desk, tmp_path)
    write(tmp_path, "c.txt")
    assert summary(run(desk, tmp_path)) == "1 added, 0 copies, 2 already there, 0 failed"


def test_what_is_there_is_not_read_again(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt")
    run(desk, tmp_path)
    monkeypatch.delattr("app.commands.import_storing.read_entry")
    assert outcomes(run(desk, tmp_path)) == ["a.txt: already there"]


def test_what_was_removed_is_back_when_it_is_imported_again(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (one,) = run(desk, tmp_path)
    remove_article(desk.store, one.article_id or "", actor="vera")
    run(desk, tmp_path)
    assert [article.removed_at for article in desk.all(Article)] == [None]


def test_a_copy_is_told_with_what_it_is_a_copy_of(desk: Desk, tmp_path: Path) -> None:
    told = " ".join(f"The search went on through night {number}." for number in range(30))
    (tmp_path / "a.txt").write_text(f"Dam bursts\n\n{told}")
    (tmp_path / "b.txt").write_text(f"A dam has burst\n\n{told}")
    first, second = run(desk, tmp_path)
    copy, original = sorted((first, second), key=lambda one: one.outcome is not Outcome.COPY)
    assert (copy.copy_of, original.outcome) == (original.article_id, Outcome.ADDED)
    assert summary([first, second]) == "1 added, 1 copy, 0 already there, 0 failed"


def test_what_fails_is_told_with_its_reason_and_the_rest_is_done(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "fails.txt")
    (tmp_path / "empty.txt").write_bytes(b"")
    imported = run(desk, tmp_path, tmp_path / "nowhere.txt")
    assert outcomes(imported) == [
        "a.txt: added",
        "empty.txt: failed",
        "fails.txt: failed",
        "nowhere.txt: failed",
    ]
    lines = [one.line for one in imported]
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
    desk: Desk, tmp_path: Path
) -> None:
    packed = make_zip({"a.txt": TEXT.format("a"), "b.txt": "", "c.docx": make_docx()})
    (tmp_path / "all.zip").write_bytes(packed)
    imported = run(desk, tmp_path)
    assert outcomes(imported) == ["all.zip: a.txt: added", "all.zip: b.txt: failed", "all.zip: c.docx: added"]
    assert {article.title for article in desk.all(Article)} == {"Dam a bursts", "Ferry sinks off Port Vell"}


def test_the_parts_of_a_page_saved_whole_are_no_articles(desk: Desk, tmp_path: Path) -> None:
    write(tmp_path, "dam.html", "dam_files/frame.html", "case_files/other.txt")
    run(desk, tmp_path)
    assert sorted(Path(original.file_name).name for original in desk.all(Original)) == [
        "dam.html",
        "other.txt",
    ]


def test_a_table_gives_what_it_knows_of_each_article(desk: Desk, tmp_path: Path) -> None:
    body = TEXT.format("Kemi").partition("\n\n")[2]
    (tmp_path / "all.csv").write_text(f"headline,text,date,outlet\nDam bursts,{body},2024-03-02,The Post\n")
    run(desk, tmp_path)
    (article,) = desk.all(Article)
    assert (article.title, article.outlet, article.published) == ("Dam bursts", "The Post", "2024-03-02")


def test_the_report_opens_in_a_spreadsheet_and_runs_nothing(tmp_path: Path) -> None:
    report = tmp_path / "report.csv"
    bad = Imported('=cmd|"x"!A1', Outcome.FAILED, why="The file is empty, so\nnothing was stored.")
    write_report(report, [Imported("a.txt", Outcome.ADDED, "7kq3m9x2"), bad])
    content = report.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0] == {"file": "a.txt", "outcome": "added", "article": "7kq3m9x2", "copy of": "", "why": ""}
    assert (rows[1]["file"], rows[1]["why"]) == ('\'=cmd|"x"!A1', bad.why)


def test_the_command_prints_the_report_and_fails_where_something_failed(tmp_path: Path) -> None:
    empty, data, report = (tmp_path / name for name in ("empty.txt", "data", "r.csv"))
    empty.write_bytes(b"")
    arguments = ["import", str(empty), "--data", str(data), "--report", str(report)]
    result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 1
    assert result.stdout.splitlines()[-1] == "0 added, 0 copies, 0 already there, 1 failed"
    assert "The file is empty" in report.read_text(encoding="utf-8-sig")


def test_a_report_that_has_nowhere_to_go_stops_the_start(tmp_path: Path) -> None:
    arguments = ["import", str(tmp_path), "--report", str(tmp_path / "nowhere" / "r.csv")]
    result = CliRunner().invoke(cli, arguments)
    assert (result.exit_code, "There is no folder" in result.output) == (2, True)
