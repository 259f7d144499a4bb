"""How well each measure is told."""

from collections.abc import Iterable, Mapping

from app.scoring.annotated import AnnotatedArticle
from app.scoring.tally import Tally, align


def by_measure(
    gold: Iterable[AnnotatedArticle], predicted: Mapping[str, AnnotatedArticle]
) -> dict[str, Tally]:
    """For each measure, its figures that were found with that measure; the most frequent first."""
    tallies: dict[str, Tally] = {}
    for article in gold:
        answer = predicted.get(article.doc, AnnotatedArticle(article.doc, article.text, (), ()))
        for one, other in align(article, answer).claim_pairs:
            _tally(tallies, one.measure).right += one.measure == other.measure
        for claim in article.claims:
            _tally(tallies, claim.measure).gold += 1
        for claim in answer.claims:
            _tally(tallies, claim.measure).predicted += 1
    return dict(sorted(tallies.items(), key=lambda pair: (-pair[1].gold, pair[0])))


def _tally(tallies: dict[str, Tally], measure: str) -> Tally:
    return tallies.setdefault(measure, Tally())
