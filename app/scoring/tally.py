"""Counts of right, predicted and annotated, one for each thing that is scored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.scoring.align import Pairs, align_claims, align_statements, same_bounds, same_source, same_words
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedItem

SPEAKING_AGAINST = frozenset({"denies", "disputes", "doubts", "no_comment"})
ASSERTS = "asserts"


class Row(StrEnum):
    """What is scored. STRICT is value, measure, source and stance together."""

    FIGURE = "figure"
    VALUE = "value"
    BOUNDS = "bounds"
    MEASURE = "measure"
    SOURCE = "source"
    VIA = "via"
    STANCE = "stance"
    STRICT = "strict"
    OTHER_STANCE = "stance!=asserts"
    LINKS = "links"
    STATEMENTS = "statements"
    STATEMENT_STANCE = "st+stance"
    CONFLICTS = "conflicts"


PER_CLAIM = (Row.FIGURE, Row.VALUE, Row.BOUNDS, Row.MEASURE, Row.SOURCE, Row.STANCE, Row.STRICT)


@dataclass(slots=True)
class Tally:
    """Right ones among the predicted and among the annotated."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Right over predicted; nothing predicted is perfect only where nothing was to be found."""
        if self.predicted:
            return self.right / float(self.predicted)
        return 0.0 if self.gold else 1.0

    @property
    def recall(self) -> float:
        """Right over annotated."""
        return self.right / float(self.gold) if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def add(self, right: int, predicted: int, gold: int) -> None:
        self.right += right
        self.predicted += predicted
        self.gold += gold


@dataclass(slots=True)
class Scores:
    """All rows over some articles; ``paired`` claims, and pairs by (annotated, predicted) stance."""

    articles: int = 0
    paired: int = 0
    rows: dict[Row, Tally] = field(default_factory=lambda: {row: Tally() for row in Row})
    stances: dict[tuple[str, str], int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A claim or statement that speaks against another, and the id of that other."""

    item: AnnotatedItem
    target: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """One article's annotations and predictions, with the pairs of each kind."""

    gold: AnnotatedArticle
    predicted: AnnotatedArticle
    claims: Pairs
    statements: Pairs

    @property
    def claim_pairs(self) -> list[tuple[AnnotatedClaim, AnnotatedClaim]]:
        return [(self.gold.claims[i], self.predicted.claims[j]) for i, j in self.claims.items()]

    @property
    def predicted_ids(self) -> dict[str, str]:
        """Annotated id to predicted id, over claims and statements."""
        ids = {one.id: other.id for one, other in self.claim_pairs}
        for i, j in self.statements.items():
            ids[self.gold.statements[i].id] = self.predicted.statements[j].id
        return ids


def align(gold: AnnotatedArticle, predicted: AnnotatedArticle) -> Alignment:
    """Pair the claims and the statements of one article."""
    return Alignment(
        gold,
        predicted,
        align_claims(gold.claims, predicted.claims),
        align_statements(gold.statements, predicted.statements),
    )


def score(gold: Iterable[AnnotatedArticle], predicted: Mapping[str, AnnotatedArticle]) -> Scores:
    """Score predictions by doc; an article without a prediction has all its claims missed."""
    scores = Scores()
    for article in gold:
        nothing = AnnotatedArticle(article.doc, article.text, (), ())
        _count(align(article, predicted.get(article.doc, nothing)), scores)
    return scores


def same_value(gold: AnnotatedClaim, predicted: AnnotatedClaim) -> bool:
    """Whether both bounds and the hedge agree."""
    return same_bounds(gold, predicted) and gold.approx == predicted.approx


def is_strictly_right(gold: AnnotatedClaim, predicted: AnnotatedClaim) -> bool:
    """Whether value, measure, source and stance are all right."""
    return (
        same_value(gold, predicted)
        and gold.measure == predicted.measure
        and same_source(gold, predicted)
        and gold.stance == predicted.stance
    )


def links(article: AnnotatedArticle) -> list[Link]:
    """Who speaks against what in one article, claims and statements alike."""
    known = {item.id for item in article.items}
    return [
        Link(item, target)
        for item in article.items
        if item.stance in SPEAKING_AGAINST
        for target in item.targets
        if target in known
    ]


def matched_links(alignment: Alignment) -> tuple[list[Link], list[Link], int]:
    """Annotated links that were missed, predicted ones that are wrong, and the number of right ones."""
    ids = alignment.predicted_ids
    left, missed, right = links(alignment.predicted), [], 0
    for link in links(alignment.gold):
        answers = [
            other
            for other in left
            if ids.get(link.target) == other.target and same_source(link.item, other.item)
        ]
        if not answers:
            missed.append(link)
            continue
        same_stance = [other for other in answers if other.item.stance == link.item.stance]
        left.remove((same_stance or answers)[0])
        right += 1
    return missed, left, right


def _count(alignment: Alignment, scores: Scores) -> None:
    scores.articles += 1
    scores.paired += len(alignment.claims)
    _count_claims(alignment, scores)
    _count_stances(alignment, scores)
    _count_via(alignment, scores.rows[Row.VIA])
    _count_statements(alignment, scores)
    missed, wrong, right = matched_links(alignment)
    scores.rows[Row.LINKS].add(right, right + len(wrong), right + len(missed))
    _count_conflicts(alignment, scores.rows[Row.CONFLICTS])


def _count_claims(alignment: Alignment, scores: Scores) -> None:
    pairs = alignment.claim_pairs
    right = {
        Row.FIGURE: len(pairs),
        Row.VALUE: sum(same_value(one, other) for one, other in pairs),
        Row.BOUNDS: sum(same_bounds(one, other) for one, other in pairs),
        Row.MEASURE: sum(one.measure == other.measure for one, other in pairs),
        Row.SOURCE: sum(same_source(one, other) for one, other in pairs),
        Row.STANCE: sum(one.stance == other.stance for one, other in pairs),
        Row.STRICT: sum(is_strictly_right(one, other) for one, other in pairs),
    }
    for row in PER_CLAIM:
        scores.rows[row].add(right[row], len(alignment.predicted.claims), len(alignment.gold.claims))


def _count_stances(alignment: Alignment, scores: Scores) -> None:
    scores.rows[Row.OTHER_STANCE].add(
        sum(one.stance == other.stance != ASSERTS for one, other in alignment.claim_pairs),
        sum(claim.stance != ASSERTS for claim in alignment.predicted.claims),
        sum(claim.stance != ASSERTS for claim in alignment.gold.claims),
    )
    for one, other in alignment.claim_pairs:
        pair = (one.stance, other.stance)
        scores.stances[pair] = scores.stances.get(pair, 0) + 1


def _count_via(alignment: Alignment, tally: Tally) -> None:
    tally.add(
        sum(same_words(one.via, other.via) for one, other in alignment.claim_pairs),
        sum(claim.via is not None for claim in alignment.predicted.claims),
        sum(claim.via is not None for claim in alignment.gold.claims),
    )


def _count_statements(alignment: Alignment, scores: Scores) -> None:
    gold, predicted = alignment.gold.statements, alignment.predicted.statements
    same = sum(gold[i].stance == predicted[j].stance for i, j in alignment.statements.items())
    scores.rows[Row.STATEMENTS].add(len(alignment.statements), len(predicted), len(gold))
    scores.rows[Row.STATEMENT_STANCE].add(same, len(predicted), len(gold))


def _count_conflicts(alignment: Alignment, tally: Tally) -> None:
    ids = alignment.predicted_ids
    gold, predicted = _conflicts(alignment.gold), _conflicts(alignment.predicted)
    right = sum(frozenset(ids.get(end, "") for end in pair) in predicted for pair in gold)
    tally.add(right, len(predicted), len(gold))


def _conflicts(article: AnnotatedArticle) -> set[frozenset[str]]:
    return {frozenset((claim.id, other)) for claim in article.claims for other in claim.conflicts}
