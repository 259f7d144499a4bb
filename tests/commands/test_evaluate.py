"""``counterclaim evaluate``: what it prints and writes."""

import json
from pathlib import Path

import pytest

from app.commands.evaluate import evaluate
from app.domain.claim import Extraction
from app.scoring.report import WIDTH
from tests.factories import TEXT, make_claim

GOLD = {
    "doc": "own:ferry",
    "title": "Ferry sinks off Port Vell",
    "text": TEXT,
    "claims": [
        {
            "id": "c1",
            "start": 47,
            "end": 49,
            "figure": "12",
            "low": 12,
            "high": 12,
            "approx": False,
            "measure": "killed",
            "source": {"start": 27, "end": 41, "text": "The coastguard"},
            "stance": "asserts",
        }
    ],
    "statements": [],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    return path


def all_right(text: str, _title: str | None) -> Extraction:
    return Extraction((), (make_claim(text=text),))


def nothing(_text: str, _title: str | None) -> Extraction:
    return Extraction((), ())


def test_it_prints_every_row_and_the_parts(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert evaluate([gold], all_right) == 0
    rows = {line.split()[0]: line.split()[1:] for line in capsys.readouterr().out.splitlines() if line}
    assert rows["figure"] == ["1.000", "1.000", "1.000", "1", "1", "1"]
    assert rows["strict"] == ["1.000", "1.000", "1.000", "1", "1", "1", "1.000"]
    assert rows["killed"] == ["1.000", "1.000", "1.000", "1", "1", "1"]
    assert rows["own"][0] == "1"


def test_it_prints_phenomena_and_levels_of_confidence(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evaluate([gold], all_right)
    lines = capsys.readouterr().out.splitlines()
    assert "  passive subject            1   1.000    1.000" in lines
    assert [line.split()[0] for line in lines[-3:]] == ["high", "medium", "low"]
    assert max(map(len, lines)) <= WIDTH


def test_json_has_the_names_that_scripts_rely_on(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evaluate([gold], all_right, as_json=True)
    rows = json.loads(capsys.readouterr().out)
    assert rows["figure"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "tp": 1, "pred": 1, "gold": 1}
    assert {"value", "measure", "source", "strict", "links", "st+stance", "stance!=asserts"} <= set(rows)


def test_misses_are_listed_with_their_sentence(gold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evaluate([gold], nothing, misses=True)
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first.startswith("MISSED")
    assert "own:ferry c1 “12”: expected killed 12..12, The coastguard, asserts" in first
    assert second.strip() == "The coastguard said 12 people were killed."


def test_claims_gained_and_lost_are_told(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    predictions = tmp_path / "predictions.jsonl"
    evaluate([gold], nothing, predictions=predictions)
    capsys.readouterr()
    evaluate([gold], all_right, predictions=predictions, compare=predictions)
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "+ right own:ferry “12”: killed 12..12, The coastguard, asserts"
    assert "gained 1 (1 right); lost 0 (0 right)" in printed
    assert json.loads(predictions.read_text(encoding="utf-8"))["claims"][0]["figure"] == "12"


def test_a_bad_file_is_told_and_nothing_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad, predictions = tmp_path / "bad.jsonl", tmp_path / "predictions.jsonl"
    bad.write_text("{", encoding="utf-8")
    assert evaluate([bad], nothing, predictions=predictions) == 1
    assert "bad.jsonl, line 1: not JSON" in capsys.readouterr().err
    assert not predictions.exists()
