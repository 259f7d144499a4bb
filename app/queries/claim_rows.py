"""Claims that count, read as plain rows: live, not rejected, of articles that were not removed."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import ColumnElement, Subquery, and_, func, select
from sqlalchemy.orm import Mapped, aliased
from sqlmodel import Session, col

from app.db.tables import Article, Claim, ClaimSpan, ClaimTarget, Figure, Source
from app.queries.columns import AnySelect, all_columns, columns, select_columns

_CLAIM_COLUMNS = (
    "id",
    "event_id",
    "figure_id",
    "stance",
    "direction",
    "measure",
    "counted",
    "words",
    "as_of",
    "evidence_start",
    "figure_start",
    "figure_end",
    "source_id",
    "article_id",
    "confidence",
)


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with what its line needs of article and source. Offsets are into the article's text."""

    id: str
    figure_id: str | None
    stance: str
    direction: str | None
    measure: str | None
    counted: str | None
    words: str | None
    as_of: str | None
    evidence: str
    evidence_start: int
    figure_start: int | None
    figure_end: int | None
    content: str
    source_id: str | None
    article_id: str
    title: str
    outlet: str | None
    published: str | None
    copy_of: str | None
    origin_outlet: str | None
    """Outlet of the article that this one copies."""
    event_id: str | None = None
    confidence: str | None = None


@dataclass(frozen=True, slots=True)
class SpanRow:
    """A channel, or a sentence that says the claim again."""

    claim_id: str
    kind: str
    words: str
    start: int
    figure_start: int | None
    figure_end: int | None


@dataclass(frozen=True, slots=True)
class FigureRow:
    id: str
    event_id: str
    measure: str
    counted: str | None
    words: str
    low: float | None
    high: float | None
    approx: bool
    strict: bool
    unit: str | None
    revised_from: str | None
    merged_into: str | None
    removed_at: str | None


@dataclass(frozen=True, slots=True)
class SourceRow:
    id: str
    name: str
    kind: str
    merged_into: str | None


@dataclass(frozen=True, slots=True)
class Rows:
    """All that a board is made of."""

    figures: tuple[FigureRow, ...] = ()
    claims: tuple[ClaimRow, ...] = ()
    targets: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Claim to the claims it aims at."""
    spans: dict[str, tuple[SpanRow, ...]] = field(default_factory=dict)
    sources: dict[str, SourceRow] = field(default_factory=dict)

    def of_articles(self, article_ids: Collection[str]) -> "Rows":
        """The rows with the claims of these articles alone."""
        return replace(self, claims=tuple(claim for claim in self.claims if claim.article_id in article_ids))


def counts() -> ColumnElement[bool]:
    """Whether a claim counts; the statement must join its article."""
    return and_(
        col(Claim.live),
        col(Claim.rejected_at).is_(None),
        col(Article.removed_at).is_(None),
    )


def rows_of_events(session: Session, event_ids: Sequence[str]) -> Rows:
    """The rows of every claim and figure on these events' boards, in six statements."""
    return read_rows(session, col(Claim.event_id).in_(event_ids), col(Figure.event_id).in_(event_ids))


def read_rows(session: Session, claims: ColumnElement[bool], figures: ColumnElement[bool]) -> Rows:
    """The rows of the claims and figures that the conditions choose."""
    connection = session.connection()
    chosen = (
        select(col(Claim.id)).join(Article, col(Article.id) == col(Claim.article_id)).where(claims, counts())
    )
    return Rows(
        figures=tuple(FigureRow(**row) for row in connection.execute(_figures(figures)).mappings()),
        claims=tuple(ClaimRow(**row) for row in connection.execute(_claims(claims)).mappings()),
        targets=_grouped_targets(session, chosen.subquery()),
        spans=_grouped_spans(session, chosen.subquery()),
        sources={row["id"]: SourceRow(**row) for row in connection.execute(_sources(claims)).mappings()},
    )


def _part(start: Mapped[int], end: Mapped[int]) -> ColumnElement[str]:
    """The words of a span, cut out by the store, so that whole texts stay where they are."""
    return func.substr(col(Article.text), start + 1, end - start)


def _claims(condition: ColumnElement[bool]) -> AnySelect:
    origin = aliased(Article)
    return (
        select_columns(
            columns(Claim, *_CLAIM_COLUMNS),
            columns(Article, "title", "outlet", "published", "copy_of"),
            _part(col(Claim.evidence_start), col(Claim.evidence_end)).label("evidence"),
            _part(col(Claim.content_start), col(Claim.content_end)).label("content"),
            col(origin.outlet).label("origin_outlet"),
        )
        .select_from(Claim)
        .join(Article, col(Article.id) == col(Claim.article_id))
        .outerjoin(origin, col(origin.id) == col(Article.copy_of))
        .where(condition, counts())
        .order_by(
            # Originals before their copies, then as they came out: the first evidence is the oldest.
            col(Article.copy_of).is_not(None),
            func.coalesce(col(Article.published), col(Article.added_at)),
            col(Claim.article_id),
            col(Claim.position),
        )
    )


def _figures(condition: ColumnElement[bool]) -> AnySelect:
    return select_columns(all_columns(Figure, FigureRow)).where(condition)


def _sources(condition: ColumnElement[bool]) -> AnySelect:
    """The sources of the claims, and, after merges, those that stayed."""
    cited = (
        select(col(Source.id).label("id"), col(Source.merged_into).label("merged_into"))
        .join(Claim, col(Claim.source_id) == col(Source.id))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(condition, counts())
        .cte("cited", recursive=True)
    )
    merged = aliased(Source)
    cited = cited.union(
        select(col(merged.id), col(merged.merged_into)).join(cited, col(merged.id) == cited.c.merged_into)
    )
    return select_columns(all_columns(Source, SourceRow)).where(col(Source.id).in_(select(cited.c.id)))


def _grouped_targets(session: Session, chosen: Subquery) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for claim_id, target_id in session.connection().execute(
        select(col(ClaimTarget.claim_id), col(ClaimTarget.target_id)).where(
            col(ClaimTarget.claim_id).in_(select(chosen.c.id))
        )
    ):
        grouped[claim_id].append(target_id)
    return {claim: tuple(targets) for claim, targets in grouped.items()}


def _grouped_spans(session: Session, chosen: Subquery) -> dict[str, tuple[SpanRow, ...]]:
    statement = (
        select_columns(
            columns(ClaimSpan, "claim_id", "kind", "start", "figure_start", "figure_end"),
            _part(col(ClaimSpan.start), col(ClaimSpan.end)).label("words"),
        )
        .select_from(ClaimSpan)
        .join(Claim, col(Claim.id) == col(ClaimSpan.claim_id))
        .join(Article, col(Article.id) == col(Claim.article_id))
        .where(col(ClaimSpan.claim_id).in_(select(chosen.c.id)))
        .order_by(col(ClaimSpan.claim_id), col(ClaimSpan.kind), col(ClaimSpan.position))
    )
    grouped: dict[str, list[SpanRow]] = defaultdict(list)
    for row in session.connection().execute(statement).mappings():
        grouped[row["claim_id"]].append(SpanRow(**row))
    return {claim: tuple(spans) for claim, spans in grouped.items()}
