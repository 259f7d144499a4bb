"""Our numbers are those of the scorer that came with the shared annotations, to the digit."""

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.span import Span
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedStatement, read_gold
from app.scoring.prediction_file import write_predictions
from app.scoring.report import rows_json
from app.scoring.tally import score
from tests.scoring.conftest import OWN_GOLD, SHARED_GOLD

SCORER = SHARED_GOLD / "score.py"
pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="needs ../shared/gold")

STANCES = ("asserts", "confirms", "denies", "disputes", "doubts", "no_comment")


def perturbed_claim(claim: AnnotatedClaim, chance: random.Random) -> AnnotatedClaim:
    start, end = claim.figure.start + chance.choice((0, 0, -3, 2)), claim.figure.end + chance.choice((0, 4))
    changes: list[AnnotatedClaim] = [
        claim,
        replace(claim, low=(claim.low or 0) + 1),
        replace(claim, approx=not claim.approx),
        replace(claim, measure=chance.choice(("killed", "other"))),
        replace(claim, source=None),
        replace(claim, source=claim.cue, entity=None),
        replace(claim, source=claim.source and replace(claim.source, text=claim.source.text.split()[-1])),
        replace(claim, stance=chance.choice(STANCES)),
        replace(claim, via=claim.source),
        replace(claim, figure=Span(start, max(start + 1, end), claim.figure.text)),
        replace(claim, targets=("c1", "c2", "s1"), conflicts=("c1",)),
    ]
    return chance.choice(changes)


def perturbed_statement(statement: AnnotatedStatement, chance: random.Random) -> AnnotatedStatement:
    content = statement.content
    cut = None if content is None else Span(content.start, (content.start + content.end) // 2, content.text)
    changes: list[AnnotatedStatement] = [
        statement,
        replace(statement, content=cut),
        replace(statement, content=None),
        replace(statement, cue=None, stance=chance.choice(STANCES)),
        replace(statement, source=None),
        replace(statement, targets=("c1", "c3")),
    ]
    return chance.choice(changes)


def perturbed(article: AnnotatedArticle, chance: random.Random) -> AnnotatedArticle:
    claims = [perturbed_claim(claim, chance) for claim in article.claims if chance.random() > 0.1]
    statements = [perturbed_statement(one, chance) for one in article.statements if chance.random() > 0.1]
    if claims and chance.random() > 0.5:
        claims.append(replace(claims[0], id="extra"))
    chance.shuffle(claims)
    chance.shuffle(statements)
    return replace(article, claims=tuple(claims), statements=tuple(statements))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("gold_path", [SHARED_GOLD / "dev.jsonl", SHARED_GOLD / "dev2.jsonl", OWN_GOLD])
def test_both_scorers_agree_on_every_row(seed: int, gold_path: Path, tmp_path: Path) -> None:
    chance = random.Random(seed)
    gold = read_gold([gold_path])
    predicted = [perturbed(article, chance) for article in gold if chance.random() > 0.1]
    path = tmp_path / "predictions.jsonl"
    write_predictions(path, predicted)
    command = [sys.executable, str(SCORER), str(gold_path), str(path), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    ours = rows_json(score(gold, {article.doc: article for article in predicted}))
    assert {name: dict(row) for name, row in ours.items()} == theirs
    assert 0 < ours["links"]["f1"] < 1
