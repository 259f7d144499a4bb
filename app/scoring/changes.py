"""Claims gained and lost between two predictions of the same articles."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.span import Span
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedStatement
from app.scoring.faults import describe_claim
from app.scoring.sentences import sentence_at
from app.scoring.tally import align, is_strictly_right

Item = AnnotatedClaim | AnnotatedStatement


@dataclass(frozen=True, slots=True)
class Change:
    """A claim or statement that only one of two predictions has; ``right`` by the annotations."""

    doc: str
    gained: bool
    right: bool
    words: str
    described: str
    sentence: str


def changes(
    gold: Iterable[AnnotatedArticle],
    old: Mapping[str, AnnotatedArticle],
    new: Mapping[str, AnnotatedArticle],
) -> list[Change]:
    """What ``new`` lost and gained, in the order of the articles; ids and targets do not count."""
    return [change for article in gold for change in _article_changes(article, old, new)]


def _article_changes(
    gold: AnnotatedArticle, old: Mapping[str, AnnotatedArticle], new: Mapping[str, AnnotatedArticle]
) -> Iterator[Change]:
    nothing = AnnotatedArticle(gold.doc, gold.text, (), ())
    before, after = old.get(gold.doc, nothing), new.get(gold.doc, nothing)
    yield from _only_in(gold, before, {_key(item) for item in after.items}, gained=False)
    yield from _only_in(gold, after, {_key(item) for item in before.items}, gained=True)


def _only_in(
    gold: AnnotatedArticle, predicted: AnnotatedArticle, others: set[tuple[object, ...]], *, gained: bool
) -> Iterator[Change]:
    right = _right_ids(gold, predicted)
    for item in predicted.items:
        if _key(item) not in others:
            place, described = _place(item), _describe(item)
            sentence = "" if place is None else sentence_at(gold.text, place)
            words = "" if place is None else place.text
            yield Change(gold.doc, gained, item.id in right, words, described, sentence)


def _right_ids(gold: AnnotatedArticle, predicted: AnnotatedArticle) -> set[str]:
    alignment = align(gold, predicted)
    right = {other.id for one, other in alignment.claim_pairs if is_strictly_right(one, other)}
    for i, j in alignment.statements.items():
        if gold.statements[i].stance == predicted.statements[j].stance:
            right.add(predicted.statements[j].id)
    return right


def _key(item: Item) -> tuple[object, ...]:
    """What makes two predictions of one thing the same."""
    if isinstance(item, AnnotatedClaim):
        return (item.figure, item.low, item.high, item.approx, item.measure, item.source, item.stance)
    return (item.content, item.source, item.stance)


def _place(item: Item) -> Span | None:
    return item.figure if isinstance(item, AnnotatedClaim) else item.content


def _describe(item: Item) -> str:
    if isinstance(item, AnnotatedClaim):
        return describe_claim(item)
    return f"{'own voice' if item.source is None else item.source.text} {item.stance}"
