"""What must hold of every extraction, whatever the text."""

from collections.abc import Iterator

from app.domain.claim import Claim, Extraction
from app.domain.span import Span


def faults_of(text: str, found: Extraction) -> list[str]:
    """The rules an extraction breaks, in words; none for a sound one."""
    return [*_spans(text, found), *_links(found)]


def _spans(text: str, found: Extraction) -> Iterator[str]:
    for claim in found.claims:
        for name, span in _named_spans(claim):
            if not 0 <= span.start < span.end <= len(text):
                yield f"{claim.id}: {name} is empty or out of the text: {span.start}-{span.end}"
            elif text[span.start : span.end] != span.text:
                yield f"{claim.id}: {name} {span.text!r} is not at its place"


def _named_spans(claim: Claim) -> Iterator[tuple[str, Span]]:
    yield "evidence", claim.evidence
    yield "content", claim.content
    if claim.figure is not None:
        yield "figure", claim.figure.span
    if claim.source is not None:
        yield "source", claim.source.span
    if claim.cue is not None:
        yield "cue", claim.cue
    for span in claim.via:
        yield "via", span
    for place in claim.also_in:
        repeated = (place.evidence, place.figure, place.source, place.cue)
        yield from (("also in", span) for span in repeated if span is not None)


def _links(found: Extraction) -> Iterator[str]:
    ids = [claim.id for claim in found.claims]
    if len(set(ids)) < len(ids):
        yield f"ids are not unique: {ids}"
    for claim in found.claims:
        for linked in (*claim.targets, *filter(None, [claim.revises])):
            if linked not in ids:
                yield f"{claim.id} points at {linked}, which is not there"
            if linked == claim.id:
                yield f"{claim.id} points at itself"
        if claim.event is not None and not 0 <= claim.event < len(found.events):
            yield f"{claim.id} is of event {claim.event} of {len(found.events)}"
        if claim.source is not None and not claim.source.name.strip():
            yield f"{claim.id} has a source without a name"
