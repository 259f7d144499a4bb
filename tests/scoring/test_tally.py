"""The rows of the score: what each of them counts, and that one fault costs only its own rows."""

from dataclasses import replace

import pytest

from app.domain.span import Span
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim, read_gold
from app.scoring.tally import Row, Scores, Tally, score
from tests.scoring.conftest import OWN_GOLD


def with_claim(article: AnnotatedArticle, position: int, claim: AnnotatedClaim) -> AnnotatedArticle:
    claims = (*article.claims[:position], claim, *article.claims[position + 1 :])
    return replace(article, claims=claims)


def scored(gold: list[AnnotatedArticle], *predicted: AnnotatedArticle) -> Scores:
    return score(gold, {article.doc: article for article in predicted})


def lost(scores: Scores) -> set[Row]:
    return {row for row, tally in scores.rows.items() if tally.f1 < 1}


def test_gold_against_itself_is_perfect(gold: list[AnnotatedArticle]) -> None:
    assert lost(scored(gold, *gold)) == set()


def test_our_own_annotated_articles_against_themselves_are_perfect() -> None:
    articles = read_gold([OWN_GOLD])
    scores = scored(articles, *articles)
    assert len(articles) >= 15
    assert lost(scores) == set()
    assert scores.rows[Row.FIGURE].gold > 50


def test_without_predictions_everything_is_missed(gold: list[AnnotatedArticle]) -> None:
    scores = scored(gold)
    assert scores.rows[Row.FIGURE] == Tally(right=0, predicted=0, gold=4)
    assert scores.rows[Row.FIGURE].f1 == 0


@pytest.mark.parametrize(
    ("change", "rows"),
    [
        ({"approx": True}, {Row.VALUE, Row.STRICT}),
        ({"high": 20}, {Row.VALUE, Row.BOUNDS, Row.STRICT}),
        ({"measure": "injured"}, {Row.MEASURE, Row.STRICT}),
        ({"source": None}, {Row.SOURCE, Row.STRICT}),
        ({"via": None}, {Row.VIA}),
        ({"stance": "confirms"}, {Row.STANCE, Row.STRICT, Row.OTHER_STANCE}),
        ({"id": "c9"}, {Row.LINKS}),
    ],
)
def test_a_fault_costs_its_own_rows(
    gold: list[AnnotatedArticle], change: dict[str, object], rows: set[Row]
) -> None:
    changed = replace(gold[0].claims[1], **change)  # type: ignore[arg-type]
    assert lost(scored(gold, with_claim(gold[0], 1, changed))) == rows


def test_a_pronoun_may_be_answered_by_its_name(gold: list[AnnotatedArticle]) -> None:
    claim = replace(gold[0].claims[3], source=Span(0, 5, "mayor"), entity=None)
    assert lost(scored(gold, with_claim(gold[0], 3, claim))) == set()


def test_a_span_without_the_number_finds_nothing(gold: list[AnnotatedArticle]) -> None:
    figure = gold[0].claims[1].figure
    claim = replace(gold[0].claims[1], figure=Span(figure.start, figure.start + 8, "at least"))
    assert scored(gold, with_claim(gold[0], 1, claim)).rows[Row.FIGURE].right == 3


def test_one_figure_answers_only_once(gold: list[AnnotatedArticle]) -> None:
    twice = replace(gold[0], claims=(*gold[0].claims, replace(gold[0].claims[1], id="c9")))
    assert scored(gold, twice).rows[Row.FIGURE] == Tally(right=4, predicted=5, gold=4)


def test_links_to_things_that_are_not_there_do_not_count(gold: list[AnnotatedArticle]) -> None:
    changed = with_claim(gold[0], 2, replace(gold[0].claims[2], targets=("c2", "c77")))
    assert scored(gold, changed).rows[Row.LINKS] == Tally(right=3, predicted=3, gold=3)
