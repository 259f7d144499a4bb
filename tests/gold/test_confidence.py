"""The levels of confidence mean something: the surer a claim is, the oftener it is right."""

from collections.abc import Iterable

import pytest

from app.domain.reason import Confidence
from app.scoring.by_confidence import Share, by_confidence
from tests.gold.corpora import FILES, annotated, predicted

APART = 0.02
"""Least distance between two levels."""


def test_the_surer_a_claim_is_the_oftener_it_is_right() -> None:
    if not all(annotated(corpus) for corpus in FILES):
        pytest.skip("too few claims are unsure: the annotated news is not part of the project")
    levels = _levels(FILES)
    right = [levels[level].part or 0.0 for level in Confidence]
    assert right[0] > right[1] + APART > right[2] + 2 * APART


def test_sure_claims_of_our_own_articles_are_right_oftener_than_unsure_ones() -> None:
    levels = _levels(["own"])
    unsure = [levels[level] for level in Confidence if level is not Confidence.HIGH]
    right, of = sum(level.right for level in unsure), sum(level.of for level in unsure)
    assert (levels[Confidence.HIGH].part or 0.0) > right / of + APART


def test_every_claim_tells_how_sure_it_is_and_why() -> None:
    unsure = [
        item.id for article in predicted("own").values() for item in article.items if not item.confidence
    ]
    assert unsure == []


def _levels(corpora: Iterable[str]) -> dict[Confidence, Share]:
    """How many of the figures of each level are right."""
    names = list(corpora)
    articles = [article for corpus in names for article in annotated(corpus)]
    found = {doc: article for corpus in names for doc, article in predicted(corpus).items()}
    return {level: told.figures for level, told in by_confidence(articles, found).items()}
