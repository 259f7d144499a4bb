"""The extractor's scores on annotated articles do not fall below their floors."""

import tomllib

import pytest

from app.scoring.tally import score
from tests.gold.corpora import HERE, annotated, predicted

FLOORS: dict[str, dict[str, float]] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("corpus", FLOORS)
def test_no_score_falls_below_its_floor(corpus: str) -> None:
    if not annotated(corpus):
        pytest.skip("these annotated articles are not part of the project")
    scores = score(annotated(corpus), predicted(corpus))
    reached = {row.value: tally.f1 for row, tally in scores.rows.items()}
    floors = FLOORS[corpus]
    fallen = {row: round(reached[row], 3) for row, floor in floors.items() if reached[row] < floor}
    assert fallen == {}
