"""Things to test with: every argument optional and keyword-only, so a test states only what matters."""

from app.domain.article import Metadata, Note, ReadArticle
from app.domain.claim import CitedSource, Claim, Extraction, Repeat, SourceKind
from app.domain.dates import PartialDate
from app.domain.event import EventKind, FoundEvent, Place
from app.domain.figure import Figure, Number, Value
from app.domain.found import Found
from app.domain.measure import Measure
from app.domain.reason import Reason
from app.domain.scope import Scope
from app.domain.span import Span
from app.domain.stance import Direction, Stance

TEXT = "Ferry sinks off Port Vell\n\nThe coastguard said 12 people were killed. The line denied it."


def make_span(text: str = TEXT, *, words: str = "12") -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def make_value(
    *, low: Number | None = 12, high: Number | None = 12, approx: bool = False, strict: bool = False
) -> Value:
    return Value(low, high, approx, strict)


def make_claim(
    *,
    id: str = "c1",
    text: str = TEXT,
    evidence: str = "The coastguard said 12 people were killed.",
    figure: str | None = "12",
    low: Number | None = 12,
    high: Number | None = 12,
    approx: bool = False,
    measure: Measure | None = Measure.KILLED,
    counted: str | None = "people",
    scope: Scope | None = None,
    source: str | None = "The coastguard",
    name: str | None = None,
    kind: SourceKind = SourceKind.AGENCY,
    stance: Stance = Stance.ASSERTS,
    direction: Direction | None = None,
    targets: tuple[str, ...] = (),
    revises: str | None = None,
    also_in: tuple[Repeat, ...] = (),
    event: int | None = 0,
    reasons: tuple[Reason, ...] = (),
) -> Claim:
    return Claim(
        id=id,
        evidence=make_span(text, words=evidence),
        content=make_span(text, words=evidence),
        stance=stance,
        measure=measure,
        figure=None if figure is None else Figure(make_span(text, words=figure), Value(low, high, approx)),
        counted=counted,
        scope=scope,
        source=None if source is None else CitedSource(make_span(text, words=source), name or source, kind),
        direction=direction,
        targets=targets,
        revises=revises,
        also_in=also_in,
        event=event,
        reasons=reasons,
    )


def make_event(
    *,
    kind: EventKind = EventKind.SINKING,
    place: str | None = "Port Vell",
    date: str | None = "2024-03-02",
    words: tuple[str, ...] = ("ferry", "coastguard"),
) -> FoundEvent:
    return FoundEvent(
        kind,
        None if place is None else Place(place),
        None if date is None else PartialDate.parse(date),
        words,
    )


def make_extraction(
    *claims: Claim,
    events: tuple[FoundEvent, ...] | None = None,
    aliases: tuple[tuple[str, tuple[str, ...]], ...] = (),
) -> Extraction:
    return Extraction((make_event(),) if events is None else events, claims, aliases)


def make_read_article(
    *,
    text: str = TEXT,
    title: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    modified: str | None = None,
    url: str | None = None,
    language: str = "en",
    found: tuple[Found, ...] = (),
    notes: tuple[Note, ...] = (),
) -> ReadArticle:
    return ReadArticle(
        Metadata(title=title, outlet=outlet, published=published, modified=modified, url=url),
        text,
        language=language,
        media_type="text/plain",
        found=found,
        notes=notes,
    )
