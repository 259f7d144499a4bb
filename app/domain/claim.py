"""Claims: one source taking one stance on one figure, or on a statement without a figure."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.dates import PartialDate
from app.domain.event import FoundEvent
from app.domain.figure import Figure
from app.domain.measure import Measure
from app.domain.reason import Confidence, Reason, confidence_of
from app.domain.scope import Scope
from app.domain.span import Span
from app.domain.stance import Direction, Stance


class SourceKind(StrEnum):
    """Who a source is. An UNNAMED source of one article is never that of another."""

    PERSON = "person"
    GOVERNMENT = "government"
    MILITARY = "military"
    AGENCY = "agency"
    OUTLET = "outlet"
    GROUP = "group"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as one claim cites it: ``span`` as written, ``name`` canonical in the article, ``side``
    whose side the article puts it on ("Russia"), None where it tells none."""

    span: Span
    name: str
    kind: SourceKind = SourceKind.GROUP
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """A further place in the same article where the same source says the same."""

    evidence: Span
    figure: Span | None = None
    source: Span | None = None
    cue: Span | None = None

    @property
    def span(self) -> Span:
        """The words that repeat the claim: the figure where there is one."""
        return self.figure or self.evidence


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says in one article.

    ``id`` is unique in the article ("c1"). ``source`` is None for the article's own voice.
    ``content`` is what is said. ``place`` is where alone its figure was counted, where the article counts
    in several places ("80,000 in Paris"). ``event`` is an index into the article's events, None for
    background. ``reasons`` say in plain words which rule made each part, and how much it inferred.
    """

    id: str
    evidence: Span
    content: Span
    stance: Stance
    measure: Measure | None = None
    figure: Figure | None = None
    counted: str | None = None
    scope: Scope | None = None
    place: str | None = None
    source: CitedSource | None = None
    cue: Span | None = None
    direction: Direction | None = None
    targets: tuple[str, ...] = ()
    revises: str | None = None
    via: tuple[Span, ...] = ()
    also_in: tuple[Repeat, ...] = ()
    as_of: PartialDate | None = None
    event: int | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def confidence(self) -> Confidence | None:
        """How sure the claim is by its reasons; None where these do not tell."""
        return confidence_of(self.reasons)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one article, in the order of the text."""

    events: tuple[FoundEvent, ...]
    claims: tuple[Claim, ...]
    aliases: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Each canonical source name with the other ways the article writes it."""
