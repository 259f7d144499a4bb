"""The extractor's scores on annotated articles do not fall below their floors."""

import tomllib
from pathlib import Path

import pytest

from app.extract import extract_claims
from app.scoring.annotated import read_gold
from app.scoring.predict import predict
from app.scoring.tally import score

HERE = Path(__file__).parent
SHARED = HERE.parents[1].parent / "shared" / "gold"
FILES = {
    "own": HERE / "articles.jsonl",
    "dev": SHARED / "dev.jsonl",
    "dev2": SHARED / "dev2.jsonl",
}
FLOORS: dict[str, dict[str, float]] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("corpus", FLOORS)
def test_no_score_falls_below_its_floor(corpus: str) -> None:
    if not FILES[corpus].exists():
        pytest.skip("these annotated articles are not part of the project")
    articles = read_gold([FILES[corpus]])
    predicted = {
        article.doc: predict(article, lambda text, title: extract_claims(text, title=title))
        for article in articles
    }
    reached = {row.value: tally.f1 for row, tally in score(articles, predicted).rows.items()}
    floors = FLOORS[corpus]
    fallen = {row: round(reached[row], 3) for row, floor in floors.items() if reached[row] < floor}
    assert fallen == {}
