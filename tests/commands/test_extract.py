"""``counterclaim extract``: what it prints, and what it does about files that cannot be read."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from app.commands.extract import print_files
from app.domain.article import ReadArticle
from app.domain.claim import Extraction, Repeat
from app.domain.reason import Part, Reason
from app.domain.stance import Direction, Stance
from app.read.limits import ReadLimits
from tests.factories import TEXT, make_claim, make_event, make_span


def found(article: ReadArticle) -> Extraction:
    """Two claims on the ferry, whatever the article says."""
    assertion = make_claim(also_in=(Repeat(make_span(words="Ferry sinks off Port Vell")),))
    denial = make_claim(
        id="c2",
        evidence="The line denied it.",
        figure=None,
        measure=None,
        counted=None,
        source="The line",
        stance=Stance.DENIES,
        direction=Direction.LOWER,
        targets=("c1",),
    )
    return Extraction(events=(make_event(),), claims=(assertion, denial) if article.text else ())


def extract(*files: Path, as_json: bool = True) -> int:
    return print_files(list(files), extract=found, limits=ReadLimits(), as_json=as_json)


def test_it_prints_one_object_for_each_file(article_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert extract(article_file, article_file) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert first == second
    assert first["text"] == TEXT
    assert first["sha256"] == sha256(TEXT.encode()).hexdigest()
    assert first["title"] == "Ferry sinks off Port Vell"
    assert (first["outlet"], first["published"], first["language"]) == (None, None, "en")
    assert first["events"] == [{"kind": "sinking", "place": "Port Vell", "date": "2024-03-02"}]


def test_every_span_holds_the_words_of_the_text(
    article_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    extract(article_file)
    article = json.loads(capsys.readouterr().out)
    claim = article["claims"][0]
    spans = [claim["evidence"], claim["content"], claim["figure"], claim["source"], *claim["also_in"]]
    assert all(article["text"][span["start"] : span["end"]] == span["text"] for span in spans)


def test_a_claim_has_every_promised_field(article_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    extract(article_file)
    assertion, denial = json.loads(capsys.readouterr().out)["claims"]
    promised = "id evidence figure measure counted source cue stance direction targets revises via"
    assert {*promised.split(), "also_in", "as_of", "event"} <= set(assertion)
    assert {"low": 12, "high": 12, "approx": False}.items() <= assertion["figure"].items()
    assert denial["figure"] is None
    assert (denial["stance"], denial["direction"], denial["targets"]) == ("denies", "lower", ["c1"])


@pytest.mark.parametrize("columns", ["80", "140"])
def test_it_prints_a_table_for_people(
    columns: str, article_file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert extract(article_file, as_json=False) == 0
    printed = " ".join(capsys.readouterr().out.split())
    for words in ("Ferry sinks off Port Vell", "sinking, Port Vell, 2024-03-02", "12", "killed", "denies"):
        assert words in printed


def test_it_tells_why_on_request_and_low_confidence_always(
    article_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reasons = (Reason(Part.SOURCE, "‘he’ is Ann Lee", 1), Reason(Part.STANCE, "denies, ‘denied’", 2))

    def unsure(_article: ReadArticle) -> Extraction:
        return Extraction((), (make_claim(reasons=reasons),))

    for why in (False, True):
        print_files([article_file], extract=unsure, limits=ReadLimits(), as_json=False, why=why)
        printed = " ".join(capsys.readouterr().out.split())
        assert "asserts, low confidence" in printed
        assert ("source: ‘he’ is Ann Lee (inferred)" in printed) == why


def test_bad_files_are_told_and_the_others_still_done(
    article_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty, missing = tmp_path / "empty.txt", tmp_path / "missing.txt"
    empty.write_bytes(b"")
    assert extract(empty, missing, tmp_path, article_file) == 1
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    told = printed.err.splitlines()
    assert told[0] == f"{empty}: The file is empty. Choose the file that holds the article's text."
    assert told[1] == f"{missing}: No such file or directory"
    assert told[2] == f"{tmp_path}: Is a directory"
