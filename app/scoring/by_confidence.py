"""Whether the levels of confidence mean anything: how often the claims of each are right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.domain.reason import Confidence
from app.scoring.align import same_source
from app.scoring.annotated import AnnotatedArticle
from app.scoring.tally import SPEAKING_AGAINST, Alignment, align, is_strictly_right, matched_links


@dataclass(slots=True)
class Share:
    """How many of some are right."""

    right: int = 0
    of: int = 0

    @property
    def part(self) -> float | None:
        """Right ones of all; None of none."""
        return self.right / self.of if self.of else None

    def count(self, is_right: bool) -> None:
        self.right += is_right
        self.of += 1


@dataclass(slots=True)
class Level:
    """The claims of one level. A figure is right where value, measure, source and stance are; an
    answer (a denial, dispute, doubt or refusal without a figure) where source and stance are and no
    link is wrong. Of answers only those count that the annotations have too: these are not whole.
    """

    figures: Share = field(default_factory=Share)
    answers: Share = field(default_factory=Share)


def by_confidence(
    gold: Iterable[AnnotatedArticle], predicted: Mapping[str, AnnotatedArticle]
) -> dict[Confidence, Level]:
    """The levels, the surest first."""
    levels = {confidence: Level() for confidence in Confidence}
    for article in gold:
        if article.doc in predicted:
            alignment = align(article, predicted[article.doc])
            _count_figures(alignment, levels)
            _count_answers(alignment, levels)
    return levels


def _count_figures(alignment: Alignment, levels: Mapping[Confidence, Level]) -> None:
    right = {other.id for one, other in alignment.claim_pairs if is_strictly_right(one, other)}
    for claim in alignment.predicted.claims:
        if claim.confidence is not None:
            levels[Confidence(claim.confidence)].figures.count(claim.id in right)


def _count_answers(alignment: Alignment, levels: Mapping[Confidence, Level]) -> None:
    _, wrong, _ = matched_links(alignment)
    wrongly_linked = {link.item.id for link in wrong}
    for i, j in alignment.statements.items():
        one, other = alignment.gold.statements[i], alignment.predicted.statements[j]
        if other.confidence is not None and other.stance in SPEAKING_AGAINST:
            said = one.stance == other.stance and same_source(one, other)
            levels[Confidence(other.confidence)].answers.count(said and other.id not in wrongly_linked)
