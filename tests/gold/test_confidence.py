"""The levels of confidence mean something: the surer a claim is, the oftener it is right."""

from app.domain.reason import Confidence
from app.scoring.by_confidence import by_confidence
from tests.gold.corpora import FILES, annotated, predicted

APART = 0.02
"""Least distance between two levels."""


def test_the_surer_a_claim_is_the_oftener_it_is_right() -> None:
    articles = [article for corpus in FILES for article in annotated(corpus)]
    found = {doc: article for corpus in FILES for doc, article in predicted(corpus).items()}
    levels = by_confidence(articles, found)
    right = [levels[level].figures.part or 0.0 for level in Confidence]
    assert right[0] > right[1] + APART > right[2] + 2 * APART


def test_every_claim_tells_how_sure_it_is_and_why() -> None:
    unsure = [
        item.id for article in predicted("own").values() for item in article.items if not item.confidence
    ]
    assert unsure == []
