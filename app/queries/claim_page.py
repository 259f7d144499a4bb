"""A claim's own page: the sentence within its paragraph, who says it, on what, and why it was read so."""

from dataclasses import dataclass

from sqlalchemy import Select, func, select
from sqlmodel import Session, col

from app.db.tables import Article, Claim, ClaimTarget, Event, Figure, Source
from app.domain.claim import Claim as FoundClaim
from app.domain.claim import SourceKind
from app.domain.stance import Direction, Stance
from app.queries.board import ArticleRef, SourceRef
from app.queries.claim_rows import counts
from app.queries.links import source_standing
from app.queries.stands import OWN_VOICE
from app.queries.stored_claims import stored_claims


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """A claim that another one aims at, or that aims at it."""

    id: str
    stance: Stance
    direction: Direction | None
    source: str
    words: str


@dataclass(frozen=True, slots=True)
class FigureNamed:
    """A figure of a board, as far as a line that names it needs."""

    words: str
    measure: str
    counted: str | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence in its paragraph, parted round its figure: ``lead before figure after rest``."""

    lead: str
    before: str
    figure: str
    after: str
    rest: str

    @property
    def sentence(self) -> str:
        return self.before + self.figure + self.after


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """A claim with all that it hangs on. ``figure_id`` is the figure that it gives or is against."""

    id: str
    claim: FoundClaim
    source: SourceRef
    article: ArticleRef
    paragraph: Paragraph
    event_id: str | None
    event_title: str | None
    figure_id: str | None
    figure: FigureNamed | None
    targets: tuple[ClaimRef, ...]
    opponents: tuple[ClaimRef, ...]
    extractor_version: str
    is_live: bool
    is_rejected: bool
    is_of_older_version: bool

    @property
    def is_dispute(self) -> bool:
        """Whether it is a claim against a figure, so that it has a dispute's link as well."""
        return self.claim.stance.opposes and self.figure_id is not None

    @property
    def words(self) -> str:
        """The figure with what is counted, or what is said."""
        if self.claim.figure is None:
            return self.figure.words if self.figure else self.claim.content.text
        return " ".join(part for part in (self.claim.figure.span.text, self.claim.counted) if part)


def claim_page(session: Session, claim_id: str) -> ClaimPage | None:
    """The claim under this id, also where it is no longer found or was rejected."""
    row = session.get(Claim, claim_id)
    article = session.get(Article, row.article_id) if row else None
    if row is None or article is None:
        return None
    (stored,) = stored_claims(session, article.id, article.text, only=claim_id)
    event = session.get(Event, row.event_id) if row.event_id else None
    figure_id = row.figure_id or _figure_aimed_at(session, claim_id)
    figure = session.get(Figure, figure_id) if figure_id else None
    return ClaimPage(
        id=claim_id,
        claim=stored.claim,
        source=_source(session, row, article),
        article=ArticleRef(article.id, article.title, article.outlet, article.published, article.copy_of),
        paragraph=_paragraph(article.text, stored.claim),
        event_id=event.id if event else None,
        event_title=event.title if event else None,
        figure_id=figure_id,
        figure=FigureNamed(figure.words, figure.measure, figure.counted) if figure else None,
        targets=_claims(
            session, select(col(ClaimTarget.target_id)).where(col(ClaimTarget.claim_id) == claim_id)
        ),
        opponents=_claims(
            session, select(col(ClaimTarget.claim_id)).where(col(ClaimTarget.target_id) == claim_id)
        ),
        extractor_version=row.extractor_version,
        is_live=row.live,
        is_rejected=row.rejected_at is not None,
        is_of_older_version=article.replaced_by is not None,
    )


def _source(session: Session, row: Claim, article: Article) -> SourceRef:
    if row.source_id is None:
        return SourceRef("own-voice", None, article.outlet or OWN_VOICE, SourceKind.OUTLET)
    standing = source_standing(session, row.source_id)
    if standing is None:
        raise LookupError(f"claim {row.id} names a source that is not there")
    return SourceRef(standing.id, standing.id, standing.title)


def _paragraph(text: str, claim: FoundClaim) -> Paragraph:
    start, end = claim.evidence.start, claim.evidence.end
    first = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
    last = text.find("\n\n", end)
    last = len(text) if last < 0 else last
    span = claim.figure.span if claim.figure and claim.evidence.holds(claim.figure.span) else None
    at, until = (span.start, span.end) if span else (end, end)
    return Paragraph(text[first:start], text[start:at], text[at:until], text[until:end], text[end:last])


def _figure_aimed_at(session: Session, claim_id: str) -> str | None:
    target = (
        select(col(Claim.figure_id))
        .join(ClaimTarget, col(ClaimTarget.target_id) == col(Claim.id))
        .where(col(ClaimTarget.claim_id) == claim_id, col(Claim.figure_id).is_not(None))
        .limit(1)
    )
    return session.connection().execute(target).scalar()


def _claims(session: Session, ids: Select[str]) -> tuple[ClaimRef, ...]:
    """The live claims of these ids, with the sources they name."""
    start = col(Claim.evidence_start)
    rows = session.connection().execute(
        select(
            col(Claim.id),
            col(Claim.stance),
            col(Claim.direction),
            col(Source.name),
            col(Article.outlet),
            func.substr(col(Article.text), start + 1, col(Claim.evidence_end) - start),
        )
        .join(Article, col(Article.id) == col(Claim.article_id))
        .outerjoin(Source, col(Source.id) == col(Claim.source_id))
        .where(col(Claim.id).in_(ids), counts())
        .order_by(col(Claim.position))
    )
    return tuple(
        ClaimRef(
            identity,
            Stance(stance),
            Direction(direction) if direction else None,
            name or outlet or OWN_VOICE,
            words,
        )
        for identity, stance, direction, name, outlet, words in rows
    )
