"""How often the claims of each level of confidence are right."""

from dataclasses import replace

from app.domain.reason import Confidence
from app.scoring.annotated import AnnotatedArticle
from app.scoring.by_confidence import Level, by_confidence


def levels(gold: list[AnnotatedArticle], predicted: AnnotatedArticle) -> dict[Confidence, Level]:
    return by_confidence(gold, {predicted.doc: predicted})


def test_a_figure_counts_at_its_level_right_or_wrong(gold: list[AnnotatedArticle]) -> None:
    (article,) = gold
    sure, unsure, *rest = article.claims
    claims = (
        replace(sure, confidence="high"),
        replace(unsure, confidence="low", measure="missing"),
        *(replace(claim, confidence="low") for claim in rest),
    )
    told = levels(gold, replace(article, claims=claims))
    assert (told[Confidence.HIGH].figures.right, told[Confidence.HIGH].figures.of) == (1, 1)
    assert (told[Confidence.LOW].figures.right, told[Confidence.LOW].figures.of) == (2, 3)
    assert told[Confidence.MEDIUM].figures.part is None


def test_a_wrong_link_makes_an_answer_wrong(gold: list[AnnotatedArticle]) -> None:
    (article,) = gold
    silence, denial = (replace(one, confidence="medium") for one in article.statements)
    told = levels(gold, replace(article, statements=(silence, replace(denial, targets=("c1",)))))
    assert told[Confidence.MEDIUM].answers.part == 0.5


def test_claims_of_no_told_confidence_do_not_count(gold: list[AnnotatedArticle]) -> None:
    assert all(level.figures.of == 0 for level in levels(gold, gold[0]).values())


def test_the_surest_comes_first(gold: list[AnnotatedArticle]) -> None:
    assert list(levels(gold, gold[0])) == [Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW]
