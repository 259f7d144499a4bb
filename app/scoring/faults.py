"""Every miss and every false find, with the sentence it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from app.domain.figure import Number
from app.domain.span import Span
from app.scoring.align import same_source, same_words
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedItem, AnnotatedStatement
from app.scoring.sentences import sentence_at
from app.scoring.tally import Alignment, Link, matched_links, same_value


class FaultKind(StrEnum):
    """What went wrong."""

    MISSED = "missed"
    FALSE = "false"
    VALUE = "value"
    MEASURE = "measure"
    SOURCE = "source"
    VIA = "via"
    STANCE = "stance"
    STATEMENT_MISSED = "statement missed"
    STATEMENT_FALSE = "statement false"
    STATEMENT_STANCE = "statement stance"
    LINK_MISSED = "link missed"
    LINK_FALSE = "link false"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that went wrong: what was expected, what was found, and where."""

    kind: FaultKind
    doc: str
    id: str
    words: str
    expected: str
    found: str
    sentence: str


def faults(alignment: Alignment) -> list[Fault]:
    """All that went wrong in one article, claims first, then statements, then links."""
    return [*_claim_faults(alignment), *_statement_faults(alignment), *_link_faults(alignment)]


def describe_claim(claim: AnnotatedClaim) -> str:
    """``killed –..400, Ukraine's military leadership, asserts``."""
    return f"{claim.measure} {_bounds(claim)}, {_source(claim)}, {claim.stance}"


def _claim_faults(alignment: Alignment) -> Iterator[Fault]:
    gold, predicted = alignment.gold, alignment.predicted
    for i, claim in enumerate(gold.claims):
        if i in alignment.claims:
            yield from _differences(gold, claim, predicted.claims[alignment.claims[i]])
        else:
            yield _fault(gold, FaultKind.MISSED, claim, claim.figure, describe_claim(claim), "")
    answered = set(alignment.claims.values())
    for j, claim in enumerate(predicted.claims):
        if j not in answered:
            yield _fault(gold, FaultKind.FALSE, claim, claim.figure, "", describe_claim(claim))


def _differences(gold: AnnotatedArticle, one: AnnotatedClaim, other: AnnotatedClaim) -> Iterator[Fault]:
    if not same_value(one, other):
        yield _fault(gold, FaultKind.VALUE, one, one.figure, _bounds(one), _bounds(other))
    if one.measure != other.measure:
        yield _fault(gold, FaultKind.MEASURE, one, one.figure, one.measure, other.measure)
    if not same_source(one, other):
        yield _fault(gold, FaultKind.SOURCE, one, one.figure, _source(one), _source(other))
    if (one.via or other.via) and not same_words(one.via, other.via):
        yield _fault(gold, FaultKind.VIA, one, one.figure, _via(one), _via(other))
    if one.stance != other.stance:
        yield _fault(gold, FaultKind.STANCE, one, one.figure, one.stance, other.stance)


def _statement_faults(alignment: Alignment) -> Iterator[Fault]:
    gold, predicted = alignment.gold, alignment.predicted
    for i, one in enumerate(gold.statements):
        if i not in alignment.statements:
            yield _fault(gold, FaultKind.STATEMENT_MISSED, one, _place(one), _says(one), "")
            continue
        other = predicted.statements[alignment.statements[i]]
        if one.stance != other.stance:
            yield _fault(gold, FaultKind.STATEMENT_STANCE, one, _place(one), one.stance, other.stance)
    answered = set(alignment.statements.values())
    for j, other in enumerate(predicted.statements):
        if j not in answered:
            yield _fault(gold, FaultKind.STATEMENT_FALSE, other, _place(other), "", _says(other))


def _link_faults(alignment: Alignment) -> Iterator[Fault]:
    missed, false, _ = matched_links(alignment)
    for link in missed:
        words = _link(link, alignment.gold)
        yield _fault(alignment.gold, FaultKind.LINK_MISSED, link.item, _place(link.item), words, "")
    for link in false:
        words = _link(link, alignment.predicted)
        yield _fault(alignment.gold, FaultKind.LINK_FALSE, link.item, _place(link.item), "", words)


def _fault(
    article: AnnotatedArticle,
    kind: FaultKind,
    item: AnnotatedItem,
    place: Span | None,
    expected: str,
    found: str,
) -> Fault:
    words = "" if place is None else place.text
    sentence = "" if place is None else sentence_at(article.text, place)
    return Fault(kind, article.doc, item.id, words, expected, found, sentence)


def _place(item: AnnotatedItem) -> Span | None:
    own = item.figure if isinstance(item, AnnotatedClaim) else None
    content = item.content if isinstance(item, AnnotatedStatement) else None
    return own or item.cue or content or item.source


def _bounds(claim: AnnotatedClaim) -> str:
    return f"{_end(claim.low)}..{_end(claim.high)}{' approx' if claim.approx else ''}"


def _end(number: Number | None) -> str:
    return "–" if number is None else f"{number:,}"


def _source(item: AnnotatedItem) -> str:
    written = "own voice" if item.source is None else item.source.text
    return f"{written} ({item.entity})" if item.entity and item.entity != written else written


def _via(claim: AnnotatedClaim) -> str:
    return "no go-between" if claim.via is None else claim.via.text


def _says(statement: AnnotatedStatement) -> str:
    content = "" if statement.content is None else statement.content.text
    return f"{_source(statement)} {statement.stance}: {content}"


def _link(link: Link, article: AnnotatedArticle) -> str:
    target = next(item for item in article.items if item.id == link.target)
    place = _place(target)
    return f"{_source(link.item)} {link.item.stance} → {link.target} “{'' if place is None else place.text}”"
