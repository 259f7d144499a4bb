"""The public JSON shape of a claim: one place, used by the commands and by the web.

Scripts rely on these names. Add to them freely; rename and remove nothing.
"""

from typing import TypedDict

from app.domain.claim import CitedSource, Claim, Repeat
from app.domain.event import FoundEvent
from app.domain.figure import Figure, Number
from app.domain.span import Span


class SpanJson(TypedDict):
    """Characters ``start`` (inclusive) to ``end`` (exclusive) of the stored text."""

    start: int
    end: int
    text: str


class FigureJson(SpanJson):
    """A figure's words and what they mean; an open end is null."""

    low: Number | None
    high: Number | None
    approx: bool
    strict: bool
    unit: str | None


class SourceJson(SpanJson):
    """A source as written, with its canonical name, and whose side it is put on."""

    name: str
    kind: str
    side: str | None


class RepeatJson(TypedDict):
    """A further place in the same article that says the same."""

    evidence: SpanJson
    figure: SpanJson | None
    source: SpanJson | None
    cue: SpanJson | None


class ReasonJson(TypedDict):
    """Why one part of a claim is as it is, and how much of it was inferred; see ``app.domain.reason``."""

    part: str
    words: str
    steps: int


class ClaimJson(TypedDict):
    """One claim. ``event`` is an index into the article's events, null for background."""

    id: str
    evidence: SpanJson
    content: SpanJson
    figure: FigureJson | None
    measure: str | None
    counted: str | None
    scope: str | None
    place: str | None
    source: SourceJson | None
    cue: SpanJson | None
    stance: str
    direction: str | None
    targets: list[str]
    revises: str | None
    via: list[SpanJson]
    also_in: list[SpanJson]
    repeats: list[RepeatJson]
    as_of: str | None
    event: int | None
    confidence: str | None
    reasons: list[str]
    reasons_by_part: list[ReasonJson]


class FoundEventJson(TypedDict):
    """An event as one article tells it."""

    kind: str
    place: str | None
    date: str | None


def span_json(span: Span) -> SpanJson:
    """``Span(0, 9, 'Up to 400')`` as ``{"start": 0, "end": 9, "text": "Up to 400"}``."""
    return {"start": span.start, "end": span.end, "text": span.text}


def claim_json(claim: Claim) -> ClaimJson:
    """A claim in its public shape, its places in the order of the text."""
    return {
        "id": claim.id,
        "evidence": span_json(claim.evidence),
        "content": span_json(claim.content),
        "figure": None if claim.figure is None else _figure_json(claim.figure),
        "measure": claim.measure,
        "counted": claim.counted,
        "scope": claim.scope,
        "place": claim.place,
        "source": None if claim.source is None else _source_json(claim.source),
        "cue": _span_or_null(claim.cue),
        "stance": claim.stance,
        "direction": claim.direction,
        "targets": list(claim.targets),
        "revises": claim.revises,
        "via": [span_json(span) for span in claim.via],
        "also_in": [span_json(repeat.span) for repeat in claim.also_in],
        "repeats": [_repeat_json(repeat) for repeat in claim.also_in],
        "as_of": None if claim.as_of is None else str(claim.as_of),
        "event": claim.event,
        "confidence": claim.confidence,
        "reasons": [str(reason) for reason in claim.reasons],
        "reasons_by_part": [
            {"part": reason.part.value, "words": reason.words, "steps": reason.steps}
            for reason in claim.reasons
            if reason.part is not None
        ],
    }


def found_event_json(event: FoundEvent) -> FoundEventJson:
    """An event of an article: ``{"kind": "strike", "place": "Makiivka", "date": "2023-01-01"}``."""
    return {
        "kind": event.kind,
        "place": None if event.place is None else event.place.name,
        "date": None if event.date is None else str(event.date),
    }


def _span_or_null(span: Span | None) -> SpanJson | None:
    return None if span is None else span_json(span)


def _figure_json(figure: Figure) -> FigureJson:
    value = figure.value
    return {
        **span_json(figure.span),
        "low": value.low,
        "high": value.high,
        "approx": value.approx,
        "strict": value.strict,
        "unit": value.unit,
    }


def _source_json(source: CitedSource) -> SourceJson:
    return {**span_json(source.span), "name": source.name, "kind": source.kind, "side": source.side}


def _repeat_json(repeat: Repeat) -> RepeatJson:
    return {
        "evidence": span_json(repeat.evidence),
        "figure": _span_or_null(repeat.figure),
        "source": _span_or_null(repeat.source),
        "cue": _span_or_null(repeat.cue),
    }
