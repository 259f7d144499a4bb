"""``counterclaim evaluate``: score the extractor on annotated articles, stage by stage."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from app.domain.claim import Extraction
from app.extract import extract_claims
from app.scoring.annotated import AnnotatedArticle, read_gold, read_predictions
from app.scoring.changes import changes
from app.scoring.faults import faults
from app.scoring.fields import BadAnnotations
from app.scoring.predict import Extract, predict
from app.scoring.prediction_file import write_predictions
from app.scoring.report import change_lines, fault_lines, report_lines, rows_json
from app.scoring.tally import Scores, align, score


def run(
    gold: list[Path],
    *,
    misses: bool = False,
    predictions: Path | None = None,
    compare: Path | None = None,
    as_json: bool = False,
) -> int:
    """Print the scores on some files of annotated articles; the exit status.

    ``predictions`` is written, ``compare`` is an earlier such file to tell the difference from.
    """
    return evaluate(gold, _extract, misses=misses, predictions=predictions, compare=compare, as_json=as_json)


def evaluate(
    gold: list[Path],
    extract: Extract,
    *,
    misses: bool = False,
    predictions: Path | None = None,
    compare: Path | None = None,
    as_json: bool = False,
) -> int:
    """As ``run``, with the extractor given."""
    try:
        articles = read_gold(gold)
        # Read before anything is written: the two may be one file.
        older = None if compare is None else read_predictions(compare, articles)
    except BadAnnotations as error:
        print(error, file=sys.stderr)
        return 1
    predicted = predict_all(articles, extract)
    if predictions is not None:
        write_predictions(predictions, predicted.values())
    scores = score(articles, predicted)
    if as_json:
        print(json.dumps(rows_json(scores), indent=1))
    else:
        _print_report(articles, predicted, scores, older, misses=misses)
    return 0


def predict_all(articles: list[AnnotatedArticle], extract: Extract) -> dict[str, AnnotatedArticle]:
    """What the extractor finds in each article, by doc."""
    return {article.doc: predict(article, extract) for article in articles}


def _extract(text: str, title: str | None) -> Extraction:
    return extract_claims(text, title=title)


def _print_report(
    articles: list[AnnotatedArticle],
    predicted: Mapping[str, AnnotatedArticle],
    scores: Scores,
    older: Mapping[str, AnnotatedArticle] | None,
    *,
    misses: bool,
) -> None:
    lines = list(report_lines(articles, predicted, scores))
    if misses:
        found = [fault for article in articles for fault in faults(align(article, predicted[article.doc]))]
        lines = [*fault_lines(found), "", *lines]
    if older is not None:
        lines = [*change_lines(changes(articles, older, predicted)), "", *lines]
    print("\n".join(lines))
