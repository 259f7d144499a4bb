"""An extraction in the shape and the terms of the annotated articles."""

from collections.abc import Callable, Iterator

from app.domain.claim import CitedSource, Claim, Extraction, Repeat
from app.domain.figure import Figure
from app.domain.measure import Measure
from app.domain.span import Span
from app.scoring.annotated import AnnotatedArticle, AnnotatedClaim, AnnotatedStatement

Extract = Callable[[str, str | None], Extraction]
"""Text and title in, claims out."""

NOT_IN_THE_SCHEME = frozenset({Measure.CASUALTIES, Measure.COST, Measure.SHARE})
"""Measures that the annotations do not tell from "other"."""
OTHER = Measure.OTHER.value


def predict(article: AnnotatedArticle, extract: Extract) -> AnnotatedArticle:
    """What the extractor finds in an annotated article."""
    return as_annotated(article, extract(article.text, article.title))


def as_annotated(article: AnnotatedArticle, extraction: Extraction) -> AnnotatedArticle:
    """An extraction of the article; the annotations repeat a claim each time, and so do these."""
    claims: list[AnnotatedClaim] = []
    statements: list[AnnotatedStatement] = []
    for claim in extraction.claims:
        if claim.figure is None:
            statements += _statements(claim)
        else:
            claims += _claims(claim, claim.figure)
    return AnnotatedArticle(article.doc, article.text, tuple(claims), tuple(statements), article.title)


def _claims(claim: Claim, figure: Figure) -> Iterator[AnnotatedClaim]:
    yield _claim(claim, figure, claim.id, figure.span, claim.source, claim.cue)
    for position, repeat in enumerate(claim.also_in, start=1):
        if repeat.figure is not None:
            repeat_id = f"{claim.id}.{position}"
            yield _claim(claim, figure, repeat_id, repeat.figure, _source_there(claim, repeat), repeat.cue)


def _claim(
    claim: Claim, figure: Figure, id: str, span: Span, source: CitedSource | None, cue: Span | None
) -> AnnotatedClaim:
    return AnnotatedClaim(
        id=id,
        stance=claim.stance.value,
        source=_words(source),
        entity=_entity(claim),
        cue=cue,
        targets=claim.targets,
        via=claim.via[-1] if claim.via else None,
        confidence=claim.confidence,
        figure=span,
        low=figure.value.low,
        high=figure.value.high,
        approx=figure.value.approx,
        measure=_measure(claim),
        counted=f"% {claim.counted or ''}".strip() if figure.value.unit == "%" else claim.counted,
    )


def _statements(claim: Claim) -> Iterator[AnnotatedStatement]:
    yield _statement(claim, claim.id, claim.content, claim.source, claim.cue)
    for position, repeat in enumerate(claim.also_in, start=1):
        repeat_id = f"{claim.id}.{position}"
        yield _statement(claim, repeat_id, repeat.evidence, _source_there(claim, repeat), repeat.cue)


def _statement(
    claim: Claim, id: str, content: Span, source: CitedSource | None, cue: Span | None
) -> AnnotatedStatement:
    return AnnotatedStatement(
        id=id,
        stance=claim.stance.value,
        source=_words(source),
        entity=_entity(claim),
        cue=cue,
        targets=claim.targets,
        via=claim.via[-1] if claim.via else None,
        confidence=claim.confidence,
        content=content,
    )


def _source_there(claim: Claim, repeat: Repeat) -> CitedSource | None:
    """The source as the repeat words it; None where it goes on without naming it again."""
    if claim.source is None or repeat.source is None:
        return None
    return CitedSource(repeat.source, claim.source.name, claim.source.kind)


def _words(source: CitedSource | None) -> Span | None:
    return None if source is None else source.span


def _entity(claim: Claim) -> str | None:
    return None if claim.source is None else claim.source.name


def _measure(claim: Claim) -> str:
    if claim.measure is None or claim.measure in NOT_IN_THE_SCHEME:
        return OTHER
    return claim.measure.value
