"""The stretches of the stored text that a claim rests on."""

from app.domain.claim import Repeat
from app.domain.span import Span
from app.extract.found import Draft
from app.extract.language import Parsed


def content_span(parsed: Parsed, draft: Draft) -> Span:
    """What is said. Where the text ends before anything is, its last word stands for it."""
    first = min(draft.content_first, len(parsed.doc) - 1)
    return parsed.span(first, max(draft.content_last, first + 1))


def evidence_span(parsed: Parsed, draft: Draft) -> Span:
    """The whole sentence or sentences that carry a claim: its figure's and, where the cue stands
    in the one before or after, that one too."""
    here = parsed.sentence_number(draft.token)
    first = last = here
    if draft.attribution is not None and draft.attribution.cue_token is not None:
        cue = parsed.sentence_number(draft.attribution.cue_token)
        if abs(cue - here) == 1:
            first, last = min(cue, here), max(cue, here)
    return parsed.span(parsed.sentences[first].start, parsed.sentences[last].end)


def repeat_of(parsed: Parsed, draft: Draft) -> Repeat:
    """Where a claim is said again."""
    attribution = draft.attribution
    return Repeat(
        evidence=evidence_span(parsed, draft),
        figure=None if draft.figure is None else draft.figure.found.figure.span,
        source=None if attribution is None or attribution.source is None else attribution.source.span,
        cue=None if attribution is None else attribution.cue,
    )
