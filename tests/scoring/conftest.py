"""A small annotated article, and the shared gold files where they are."""

import json
from pathlib import Path

import pytest

from app.scoring.annotated import AnnotatedArticle, read_gold

SHARED_GOLD = Path(__file__).parents[3] / "shared" / "gold"
OWN_GOLD = Path(__file__).parents[1] / "gold" / "articles.jsonl"

TEXT = (
    "Port Sarel storm kills dozens\n\n"
    "The coastguard said on state radio that at least 12 people had died. "
    "The mayor denied that and put the toll at 9.\n\n"
    "About 300 homes were destroyed, he said. The governor declined to comment."
)


def span(words: str, text: str = TEXT) -> dict[str, object]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def claim(id: str, figure: str, **fields: object) -> dict[str, object]:
    place = span(figure)
    usual = {"low": None, "high": None, "approx": False, "measure": "killed", "stance": "asserts"}
    return {"id": id, "start": place["start"], "end": place["end"], "figure": figure, **usual, **fields}


ARTICLE: dict[str, object] = {
    "doc": "own:storm",
    "title": "Port Sarel storm kills dozens",
    "text": TEXT,
    "claims": [
        claim("c1", "dozens", low=24, approx=True, source=None),
        claim("c2", "at least 12", low=12, source=span("The coastguard"), via=span("state radio")),
        claim("c3", "9", low=9, high=9, source=span("The mayor"), stance="disputes", targets=["c2"]),
        claim(
            "c4",
            "About 300",
            low=300,
            high=300,
            approx=True,
            measure="destroyed",
            source=span("he"),
            source_entity="The mayor",
        ),
    ],
    "statements": [
        {
            "id": "s1",
            "stance": "no_comment",
            "source": span("The governor"),
            "cue": span("declined to comment"),
            "content": None,
            "targets": ["c2"],
        },
        {
            "id": "s2",
            "stance": "denies",
            "source": span("The mayor"),
            "cue": span("denied"),
            "content": span("that and put"),
            "targets": ["c2"],
        },
    ],
}


@pytest.fixture
def gold_file(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(ARTICLE) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def gold(gold_file: Path) -> list[AnnotatedArticle]:
    return read_gold([gold_file])
